import { digestIn, imageIdIn } from '@aks-delivery/build/buildx/metadata';
import { explainBuild } from '@aks-delivery/build/failure/explain';
import { failedPush, isPassing, pushError } from '@aks-delivery/build/failure/push';
import type { BuildStep } from '@aks-delivery/build/progress/read';
import { describe, expect, test } from '@jest/globals';

// Texts of buildx 0.37 with Docker 20.10, under another host; the answer that takes too long, the HTML page and the missing role are
// written after them.
const reference = 'contoso.azurecr.io/shop:1';
const step = (name: string, outcome: BuildStep['outcome']): BuildStep => ({ name, outcome, started: 0, log: [] });
const pushing = (outcome: BuildStep['outcome'], tag = '1') =>
  step(`pushing contoso.azurecr.io/shop:${tag} with docker`, outcome);
const built = step('exporting to image', 'done');

const refusals = [
  {
    name: 'an error',
    text: 'received unexpected HTTP status: 503 Service Unavailable',
    passing: true,
    code: 'registry/unavailable',
  },
  {
    name: 'an error of an upload',
    text: 'error parsing HTTP 502 response body: invalid character \'<\' looking for beginning of value: "<html>"',
    passing: true,
    code: 'registry/unavailable',
  },
  { name: 'too much to do', text: 'toomanyrequests', passing: true, code: 'registry/throttled' },
  {
    name: 'too much to do, without a word',
    text: 'error parsing HTTP 429 response body: unexpected end of JSON input: ""',
    passing: true,
    code: 'registry/throttled',
  },
  {
    name: 'no answer',
    text: 'Put "https://contoso.azurecr.io/v2/shop/manifests/1": EOF',
    passing: true,
    code: 'build/push-failed',
  },
  {
    name: 'nobody there',
    text: 'Get "https://contoso.azurecr.io/v2/": dial tcp 10.0.0.4:443: connect: connection refused',
    passing: true,
    code: 'build/push-failed',
  },
  {
    name: 'an answer that takes too long',
    text: 'Get "https://contoso.azurecr.io/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    passing: true,
    code: 'build/push-failed',
  },
  {
    name: 'a lock',
    text: 'unsupported: The operation is disallowed on this registry, repository or image. View troubleshooting steps at https://aka.ms/acr/faq/',
    passing: false,
    code: 'registry/locked',
  },
  {
    name: 'a lock, without a word',
    text: 'error parsing HTTP 405 response body: unexpected end of JSON input: ""',
    passing: false,
    code: 'registry/locked',
  },
  {
    name: 'a firewall',
    text: "denied: client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
    passing: false,
    code: 'registry/firewall',
  },
  {
    name: 'a missing role',
    text: 'denied: requested access to the resource is denied',
    passing: false,
    code: 'registry/push-denied',
  },
  {
    name: 'no credentials',
    text: 'unauthorized: authentication required, visit https://aka.ms/acr/authorization for more information.',
    passing: false,
    code: 'registry/push-denied',
  },
];

describe('a push that Docker does, and that fails, is told by the same causes as one of BuildKit', () => {
  test.each(refusals)('$name', ({ text, passing, code }) => {
    const failed = failedPush([`ERROR: failed to build: ${text}`], [built, pushing('failed')]);
    expect(failed).toMatchObject({ reference, reason: text });
    if (failed === undefined) return;
    expect(isPassing(failed)).toBe(passing);
    expect(pushError(failed)).toMatchObject({ code, message: expect.stringContaining('contoso.azurecr.io') });
  });

  test('the tag that could not be pushed is named, not the one before', () => {
    const steps = [built, pushing('done', 'first'), pushing('failed', 'second')];
    const failed = failedPush(['ERROR: failed to build: toomanyrequests'], steps);
    expect(failed?.reference).toBe('contoso.azurecr.io/shop:second');
  });

  test('when only the digest could not be asked for, the push is to be repeated, too', () => {
    const text =
      'ERROR: failed to build: Error response from daemon: received unexpected HTTP status: 503 Service Unavailable';
    expect(failedPush([text], [built, pushing('done'), pushing('done', 'main')])).toMatchObject({
      reference,
      status: 503,
    });
  });

  test('a build that fails before is no push', () => {
    const text = 'ERROR: failed to build: failed to solve: received unexpected HTTP status: 503 Service Unavailable';
    expect(failedPush([text], [step('[1/2] FROM docker.io/library/busybox:1', 'failed')])).toBeUndefined();
  });
});

const old =
  'rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: failed to create LLB definition';
const builds = [
  {
    name: 'a command',
    text: 'failed to solve: executor failed running [/bin/sh -c echo "a [b]: c" && exit 3]: exit code: 3',
    code: 'build/step-failed',
    says: 'a command of the Dockerfile ended with exit code 3',
  },
  {
    name: 'a syntax error',
    text: `failed to solve: ${old}: dockerfile parse error line 3: unknown instruction: RUM`,
    code: 'build/dockerfile-invalid',
    says: 'the Dockerfile cannot be read: unknown instruction: RUM',
    line: 3,
  },
  {
    name: 'a missing file',
    text: 'failed to solve: failed to compute cache key: "/absent.txt" not found: not found',
    code: 'build/file-missing',
    says: 'the context has no /absent.txt',
  },
  {
    name: 'something else',
    text: `failed to solve: ${old}: contoso.azurecr.io/base:0: not found`,
    code: 'build/failed',
    says: 'with an error: contoso.azurecr.io/base:0: not found.',
  },
  ...[
    'Multi-platform build is not supported for the docker driver',
    'Cache export is not supported for the docker driver',
    'Attestation is not supported for the docker driver',
    'multiple outputs currently unsupported by the current BuildKit daemon',
    'push-by-digest is currently not implemented for docker driver',
  ].map((says) => ({ name: says, text: `${says}, and more\nof it`, code: 'build/driver-unsupported', says })),
];

test.each(builds)('Docker builds, and fails by $name', ({ text, code, says, ...at }) => {
  const lines = `ERROR: failed to build: ${text}`.split('\n');
  const error = explainBuild({ lines, steps: [], dockerfile: '/repo/Dockerfile', workspace: '/repo' });
  expect(error.code).toBe(code);
  expect(error.message).toContain(says);
  if ('line' in at) expect(error.location).toEqual({ file: 'Dockerfile', line: at.line });
});

const id = `sha256:${'1'.repeat(64)}`;
const digest = `sha256:${'2'.repeat(64)}`;
const results = [
  { name: 'BuildKit', told: { digest, 'config.digest': id, descriptor: {} }, digest, id },
  { name: 'BuildKit, several platforms', told: { digest, descriptor: {} }, digest, id: undefined },
  { name: 'Docker, pushed', told: { digest, 'config.digest': id }, digest, id },
  { name: 'Docker, not pushed', told: { digest: id, 'config.digest': id }, digest: undefined, id },
  { name: 'Docker before 23, not pushed', told: { digest: id }, digest: undefined, id },
  { name: 'nothing but files', told: {}, digest: undefined, id: undefined },
];

test.each(results)('an image ID is never taken for the digest of an image: $name', ({ told, digest, id }) => {
  const metadata = Object.fromEntries(Object.entries(told).map(([key, value]) => [`containerimage.${key}`, value]));
  expect(digestIn(metadata)).toBe(digest);
  expect(imageIdIn(metadata)).toBe(id);
});
