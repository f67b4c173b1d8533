import { explainBuild } from '@aks-delivery/build/failure/explain';
import { failedPush, isPassing, pushError } from '@aks-delivery/build/failure/push';
import { textRules } from '@aks-delivery/build/failure/rules';
import { describe, expect, test } from '@jest/globals';
import { recorded } from './recorded.ts';

const place = { dockerfile: '/repo/app/Dockerfile', workspace: '/repo' };

const recordings = [
  {
    name: 'run-error',
    code: 'build/step-failed',
    line: 3,
    says: 'a command of the Dockerfile ended with exit code 3: [3/4] RUN echo',
    evidence: 'no such module: left-pad',
  },
  {
    name: 'syntax-error',
    code: 'build/dockerfile-invalid',
    line: 3,
    says: 'unknown instruction: RUM (did you mean RUN?)',
    evidence: '>>> RUM echo hello',
  },
  {
    name: 'missing-base',
    code: 'build/base-image-missing',
    line: 1,
    says: 'there is no base image docker.io/library/busybox:never-pushed',
    evidence: '>>> FROM busybox:never-pushed',
  },
  {
    name: 'missing-file',
    code: 'build/file-missing',
    line: 2,
    says: 'the context has no /absent.txt',
    evidence: '>>> COPY absent.txt /',
  },
];

describe('a recorded failure becomes one sentence with the line of the Dockerfile', () => {
  test.each(recordings)('$name', ({ name, code, line, says, evidence }) => {
    const { lines, steps } = recorded(name);
    const error = explainBuild({ lines, steps, ...place });
    expect(error).toMatchObject({ code, location: { file: 'app/Dockerfile', line } });
    expect(error.message).toContain(says);
    expect(error.message).not.toContain('\n');
    expect(error.evidence).toContain(evidence);
  });
});

const texts = [
  { text: 'ERROR: no builder "fast" found', code: 'build/builder-missing', says: 'no builder "fast"' },
  { text: 'ERROR: invalid progress mode rawjson', code: 'build/buildx-too-old', says: 'too old' },
  {
    text: 'ERROR: failed to build: Multi-platform build is not supported for the docker driver.\nSwitch to a different driver',
    code: 'build/driver-unsupported',
    says: 'the builder cannot do what was asked: Multi-platform build is not supported for the docker driver',
  },
  {
    text: 'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    code: 'build/builder-unreachable',
    says: 'does not answer',
  },
  {
    text: 'ERROR: failed to solve: target stage "prod" could not be found (did you mean build?)',
    code: 'build/target-missing',
    says: 'no stage "prod"',
  },
  {
    text: 'ERROR: failed to solve: alpine:3: failed to resolve source metadata for docker.io/library/alpine:3: no match for platform in manifest: not found',
    code: 'build/platform-missing',
    says: 'does not exist for the platform',
  },
  {
    text: 'ERROR: failed to solve: base.azurecr.io/node:24: failed to resolve source metadata for base.azurecr.io/node:24: failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized',
    code: 'build/base-image-denied',
    says: 'refuses to give it',
  },
  { text: 'ERROR: failed to solve: secret npm: not found', code: 'build/secret-missing', says: 'the secret npm' },
  {
    text: 'ERROR: failed to solve: network.host is not allowed',
    code: 'build/entitlement',
    says: 'privilege',
  },
  { text: 'ERROR: write /var: no space left on device', code: 'build/disk-full', says: 'full' },
  { text: 'ERROR: failed to build: something new\nmore of it', code: 'build/failed', says: 'error: something new.' },
];

describe('a text of buildx is recognised', () => {
  test.each(texts)('$code', ({ text, code, says }) => {
    const error = explainBuild({ lines: text.split('\n'), steps: [], ...place });
    expect(error.code).toBe(code);
    expect(error.message).toContain(says);
  });

  test('a command that was killed is told to lack memory', () => {
    const text = 'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 137';
    expect(explainBuild({ lines: [text], steps: [], ...place }).fix).toContain('lack of memory');
  });

  test('a program of another platform is recognised by what its step wrote', () => {
    const error = explainBuild({
      lines: ['ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 255'],
      steps: [{ name: '[2/2] RUN make', outcome: 'failed', started: 0, log: ['exec /bin/sh: exec format error'] }],
      ...place,
    });
    expect(error.code).toBe('build/no-emulation');
  });

  test('every code is there once, and the last one takes everything', () => {
    const codes = textRules.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(textRules.at(-1)?.pattern.test('')).toBe(true);
  });
});

const push = (reason: string) =>
  `ERROR: failed to build: failed to solve: failed to push contoso.azurecr.io/shop:1: ${reason}`;
const put = 'unexpected status from PUT request to https://contoso.azurecr.io:443/v2/shop/manifests/1: ';

const pushes = [
  {
    name: 'a registry that fails',
    text: push(`${put}503 Service Unavailable`),
    passing: true,
    code: 'registry/unavailable',
  },
  {
    name: 'a registry that throttles',
    text: push(`${put}429 Too Many Requests`),
    passing: true,
    code: 'registry/throttled',
  },
  { name: 'a refused push', text: push(`${put}403 Forbidden`), passing: false },
  {
    name: 'a push without the role',
    text: push('denied: requested access to the resource is denied'),
    passing: false,
    code: 'registry/push-denied',
  },
  {
    name: "the registry's firewall",
    text: push(
      "denied: client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
    ),
    passing: false,
    code: 'registry/firewall',
  },
  {
    name: 'a missing role',
    text: push('server message: insufficient_scope: authorization failed'),
    passing: false,
    code: 'registry/push-denied',
  },
  { name: 'a locked tag', text: push(`${put}405 Method Not Allowed`), passing: false, code: 'registry/locked' },
  {
    name: 'a locked tag, in the words of ACR',
    text: push(
      'unknown: The operation is disallowed on this registry, repository or image. View troubleshooting steps at …',
    ),
    passing: false,
    code: 'registry/locked',
  },
  {
    name: 'a lost connection',
    text: push(
      'Put "https://contoso.azurecr.io/v2/": read tcp 10.0.0.1:1->10.0.0.2:443: read: connection reset by peer',
    ),
    passing: true,
    code: 'build/push-failed',
  },
  { name: 'an end of input', text: push('EOF'), passing: true, code: 'build/push-failed' },
  {
    name: 'a certificate',
    text: push('tls: failed to verify certificate: x509'),
    passing: false,
    code: 'build/push-failed',
  },
  {
    name: 'a cache that cannot be stored',
    text: 'ERROR: failed to solve: error writing layer blob: unexpected status from POST request to https://c.io/v2/: 502 Bad Gateway',
    passing: true,
    code: 'build/push-failed',
  },
];

describe('a failed push is told from a failed build, and a passing fault from a refusal', () => {
  test.each(pushes)('$name', ({ text, passing, code }) => {
    const failed = failedPush(text.split('\n'), []);
    expect(failed).toBeDefined();
    if (failed === undefined) return;
    expect(isPassing(failed)).toBe(passing);
    if (code !== undefined) expect(pushError(failed).code).toBe(code);
    expect(pushError(failed).message).toMatch(/contoso\.azurecr\.io|cache/);
  });

  test('everything else is a failed build', () => {
    const { lines, steps } = recorded('run-error');
    expect(failedPush(lines, steps)).toBeUndefined();
  });
});
