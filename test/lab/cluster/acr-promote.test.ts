import { randomUUID } from 'node:crypto';
import { digestOf, manifestTypes } from '@aks-delivery/oci';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { repositoryVariables } from '../../../lab/environment.ts';
import { withNames } from '../../../lab/host/names.ts';
import { ports, url } from '../../../lab/network.ts';
import { registries } from '../../../lab/world.ts';
import { type Job, openJob } from '../../harness/runner.ts';
import type { StepResult } from '../../harness/step.ts';
import { deployRun } from '../standins/harness.ts';
import { lab } from './lab.ts';

const [development, production] = [url('http', ports.registry), url('http', ports.productionRegistry)];
const image = { 'content-type': manifestTypes.image, accept: manifestTypes.image };
let job: Job;
let repository: string;
let digest: string;

async function send(method: string, address: string, body: Buffer, headers: Record<string, string>) {
  const answer = await fetch(address, { method, body, headers });
  expect([address, answer.ok]).toEqual([address, true]);
  return answer;
}

/** Stores an image of one layer in the plain registry behind the lab's ACR of development. */
async function push(tag: string, content: string): Promise<string> {
  const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', content }));
  const layer = Buffer.from(content);
  for (const blob of [config, layer]) {
    const opened = await fetch(`${development}/v2/${repository}/blobs/uploads/`, { method: 'POST' });
    const location = new URL(opened.headers.get('location') ?? '', development);
    location.searchParams.set('digest', digestOf(blob));
    await send('PUT', location.href, blob, { 'content-type': 'application/octet-stream' });
  }
  const describe = (mediaType: string, blob: Buffer) => ({ mediaType, digest: digestOf(blob), size: blob.length });
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: manifestTypes.image,
      config: describe('application/vnd.oci.image.config.v1+json', config),
      layers: [describe('application/vnd.oci.image.layer.v1.tar', layer)],
    }),
  );
  await send('PUT', `${development}/v2/${repository}/manifests/${tag}`, manifest, image);
  return digestOf(manifest);
}

/** What the plain registry behind the lab's ACR of production has at a reference. */
async function promoted(reference: string): Promise<string | null> {
  const answer = await fetch(`${production}/v2/${repository}/manifests/${reference}`, { headers: image });
  return answer.ok ? digestOf(Buffer.from(await answer.arrayBuffer())) : null;
}

const inputs = (more: Record<string, string> = {}) => ({
  source: `${registries.shop.loginServer}/${repository}:v1`,
  target: registries.production.loginServer,
  ...more,
});
const promote = (more: Record<string, string> = {}): Promise<StepResult> => job.main('acr-promote', inputs(more));
const errors = ({ annotations }: StepResult) => annotations.filter(({ level }) => level === 'error');

beforeEach(async () => {
  const { requestUrl, requestToken } = await control().registerRun(deployRun);
  repository = `promote-test/${randomUUID().slice(0, 8)}`;
  digest = await push('v1', `layer ${repository}`);
  job = await openJob({
    env: {
      ...lab.env,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=production`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    through: withNames,
  });
  const login = await job.main('azure-login', {
    'client-id': repositoryVariables.AZURE_CLIENT_ID ?? '',
    'tenant-id': repositoryVariables.AZURE_TENANT_ID ?? '',
    'subscription-id': repositoryVariables.AZURE_SUBSCRIPTION_ID ?? '',
    environment: repositoryVariables.AZURE_ENVIRONMENT ?? '',
  });
  expect(errors(login)).toEqual([]);
});
afterEach(async () => {
  for (const name of ['arm', registries.production.name]) await control().setFaults(name, []);
  for (const post of await job.posts()) expect(post).toMatchObject({ code: 0 });
  await job.dispose();
});

/** A refusal of the import, as ARM words it. */
const refused = (status: number, message: string) => ({
  kind: 'status' as const,
  ...{ status, method: 'POST', path: '/importImage', times: 10 },
  body: JSON.stringify({ error: { code: 'BadRequest', message } }),
});

describe('acr-promote', () => {
  test('imports from registry to registry with signatures: the same digest on the other side, and nothing twice', async () => {
    const signature = await push(`${digest.replace(':', '-')}.sig`, `signature of ${digest}`);
    const first = await promote();
    expect(errors(first)).toEqual([]);
    const { loginServer } = registries.production;
    expect(first.outputs).toEqual({
      digest,
      reference: `${loginServer}/${repository}@${digest}`,
      tags: 'v1',
      copied: 'import',
      referrers: expect.stringContaining(signature),
      source: `${registries.shop.loginServer}/${repository}@${digest}`,
      signature: '',
      findings: '',
      cause: '',
    });
    expect([await promoted('v1'), await promoted(digest)]).toEqual([digest, digest]);
    expect(await promoted(`${digest.replace(':', '-')}.sig`)).toBe(signature);
    expect(first.summary).toContain('linux/amd64');
    const second = await promote();
    expect(second).toMatchObject({ code: 0, outputs: { digest, copied: 'none' } });
    expect(second.log).not.toContain('Azure imports');
  }, 60_000);

  test('refuses a tag that holds another image, moves it when told to, and not when it is locked', async () => {
    await promote({ lock: 'true' });
    const next = await push('v1', `another layer ${repository}`);
    const exists = await promote();
    expect(exists).toMatchObject({ code: 1, outputs: { cause: 'registry/tag-exists', copied: '' } });
    expect(exists.summary).toContain(digest);
    const locked = await promote({ overwrite: 'true' });
    expect(locked).toMatchObject({ code: 1, outputs: { cause: 'registry/tag-locked' } });
    expect([await promoted('v1'), await promoted(next)]).toEqual([digest, null]);
    const moved = await promote({ tags: 'v2', lock: 'true' });
    expect(moved).toMatchObject({ code: 0, outputs: { digest: next, tags: 'v2' } });
  }, 60_000);

  test.each([
    {
      name: 'network rules keep Azure out',
      fault: refused(400, "Client with IP '20.1.2.3' is not allowed access. Refer https://aka.ms/acr/firewall."),
      cause: 'import/restricted-network',
    },
    {
      name: 'it has too many manifests',
      fault: refused(400, 'The number of manifests exceeds the maximum of 50.'),
      cause: 'import/too-many-manifests',
    },
  ])(
    'copies and says why when $name; with mode: import it ends',
    async ({ fault, cause }) => {
      await control().setFaults('arm', [fault]);
      const strict = await promote({ mode: 'import' });
      expect(strict).toMatchObject({ code: 1, outputs: { cause } });
      const step = await promote();
      expect(step).toMatchObject({ code: 0, outputs: { digest, copied: 'copy' } });
      expect(step.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining(cause) }]);
      expect(step.summary).toContain('2 sent through this runner');
      expect(await promoted('v1')).toBe(digest);
    },
    60_000,
  );

  test('is killed while Azure imports, and goes on in the next run', async () => {
    await control().setFaults('arm', [{ kind: 'delay', path: '/operationResults/', delayMs: 10_000, times: 1 }]);
    const running = await job.start('acr-promote', inputs());
    await running.line(/Azure imports/);
    running.killTree();
    expect(await running.result).toMatchObject({ signal: 'SIGKILL' });
    expect(await promoted('v1')).toBeNull();
    await control().setFaults('arm', []);
    expect(await promote()).toMatchObject({ code: 0, outputs: { digest } });
    expect(await promoted('v1')).toBe(digest);
  }, 60_000);

  test('is killed while it copies, and sends nothing twice', async () => {
    const faults = [{ kind: 'delay', method: 'PUT', path: '/manifests/', delayMs: 10_000 }] as const;
    await control().setFaults(registries.production.name, [...faults]);
    const running = await job.start('acr-promote', inputs({ mode: 'copy' }));
    await running.line(/2 of 2 blobs are there/);
    running.killTree();
    expect(await running.result).toMatchObject({ signal: 'SIGKILL' });
    await control().setFaults(registries.production.name, []);
    const step = await promote({ mode: 'copy' });
    expect(step).toMatchObject({ code: 0, outputs: { digest, copied: 'copy' } });
    expect(step.summary).toContain('0 sent through this runner');
    expect(await promoted('v1')).toBe(digest);
  }, 60_000);

  test('ends at once when the job is cancelled', async () => {
    await control().setFaults('arm', [{ kind: 'delay', path: '/operationResults/', delayMs: 30_000 }]);
    const running = await job.start('acr-promote', inputs());
    await running.line(/Azure imports/);
    running.kill('SIGTERM');
    expect(await running.result).toMatchObject({ code: 143, outputs: { cause: 'run/cancelled' } });
  }, 10_000);

  test('outlasts an Azure that throttles and fails for a while', async () => {
    await control().setFaults('arm', [
      { kind: 'status', status: 429, method: 'POST', path: '/importImage', retryAfter: 0, times: 2 },
      { kind: 'status', status: 503, path: '/operationResults/', retryAfter: 0, times: 2 },
    ]);
    expect(await promote()).toMatchObject({ code: 0, outputs: { digest, copied: 'import' } });
  }, 60_000);

  test('within one registry mounts all blobs', async () => {
    const target = `${registries.shop.loginServer}/${repository}-released`;
    const step = await promote({ target, tags: 'stable' });
    expect(step).toMatchObject({ code: 0, outputs: { digest, tags: 'stable', copied: 'copy' } });
    expect(step.summary).toContain('0 sent through this runner, 0 B, 2 mounted');
  }, 60_000);
});
