import { randomUUID } from 'node:crypto';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { repositoryVariables } from '../../../lab/environment.ts';
import { withNames } from '../../../lab/host/names.ts';
import { ports, url } from '../../../lab/network.ts';
import { checkout } from '../../../lab/paths.ts';
import { applications, registries } from '../../../lab/world.ts';
import { type Job, openJob } from '../../harness/runner.ts';
import type { StepResult } from '../../harness/step.ts';
import { deployRun } from '../standins/harness.ts';
import { lab } from './lab.ts';

const { loginServer, name: registry } = registries.shop;
let job: Job;
let repository: string;

/** A job whose checkout is a fixture that nobody has built yet. */
async function checkOut(fixture: string): Promise<void> {
  await cp(join(checkout, 'test/fixtures/build', fixture), job.workspace, { recursive: true });
  await writeFile(join(job.workspace, 'message.txt'), `hello ${randomUUID()}\n`);
}

/** Signs in and builds. */
async function build(inputs: Record<string, string> = {}, clientId: string = applications.deployer.clientId) {
  const login = await job.main('azure-login', {
    'client-id': clientId,
    'tenant-id': repositoryVariables.AZURE_TENANT_ID ?? '',
    'subscription-id': repositoryVariables.AZURE_SUBSCRIPTION_ID ?? '',
    environment: repositoryVariables.AZURE_ENVIRONMENT ?? '',
  });
  expect(errors(login)).toEqual([]);
  return job.main('acr-build-push', { registry, images: repository, tags: 'type=raw,value=1', ...inputs });
}

/** What the plain registry behind the lab's ACR has at a reference. */
async function stored(reference: string, field: 'digest' | 'status' = 'digest') {
  const answer = await fetch(`${url('http', ports.registry)}/v2/${repository}/manifests/${reference}`, {
    headers: { accept: 'application/vnd.oci.image.index.v1+json,application/vnd.oci.image.manifest.v1+json' },
  });
  return field === 'status' ? answer.status : answer.headers.get('docker-content-digest');
}

const errors = ({ annotations }: StepResult) => annotations.filter(({ level }) => level === 'error');

beforeEach(async () => {
  const { requestUrl, requestToken } = await control().registerRun(deployRun);
  repository = `build-push-test/${randomUUID().slice(0, 8)}`;
  job = await openJob({
    env: {
      ...lab.env,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=production`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    through: withNames,
  });
});
afterEach(async () => {
  await control().setFaults(registry, []);
  for (const post of await job.posts()) expect(post).toMatchObject({ code: 0 });
  await job.dispose();
});

describe('acr-build-push', () => {
  test('builds, pushes, and gives the digest that the registry has; the same source is not built again', async () => {
    await checkOut('staged');
    const first = await build();
    expect(first).toMatchObject({ code: 0 });
    const digest = await stored('1');
    expect(first.outputs).toMatchObject({
      image: `${loginServer}/${repository}`,
      digest,
      reference: `${loginServer}/${repository}@${digest}`,
      tags: `${loginServer}/${repository}:1`,
      'tag-names': '1',
      skipped: 'false',
      cause: '',
    });
    expect(Object.keys(JSON.parse(first.outputs['platform-digests'] ?? ''))).toEqual(['linux/amd64']);
    expect(JSON.parse(first.outputs['attestation-digests'] ?? '')).toHaveLength(1);
    expect(first.summary).toContain('unknown/unknown');
    expect(first.summary).toContain('```mermaid');
    expect(first.log).toContain('pushing layers');

    const second = await build();
    expect(second.outputs).toMatchObject({ digest, skipped: 'true', seconds: '0.0' });
    // Another tag of the same source is given to the same image.
    const third = await build({ tags: 'type=raw,value=1\ntype=raw,value=main' });
    expect(third.outputs).toMatchObject({ digest, skipped: 'true' });
    expect(await stored('main')).toBe(digest);
  }, 60_000);

  test('refuses a tag that exists, before it builds, and overwrites it when told to', async () => {
    await checkOut('staged');
    const first = await build();
    await writeFile(join(job.workspace, 'message.txt'), `hello again ${randomUUID()}\n`);
    const refused = await build();
    expect(refused).toMatchObject({ code: 1, outputs: { cause: 'image/tag-exists' } });
    expect(refused.log).not.toContain('RUN');
    expect(await stored('1')).toBe(first.outputs.digest);
    const forced = await build({ overwrite: 'true' });
    expect(errors(forced)).toEqual([]);
    expect(forced.outputs.skipped).toBe('false');
    expect(forced.outputs.digest).not.toBe(first.outputs.digest);
    expect(await stored('1')).toBe(forced.outputs.digest);
  }, 60_000);

  test('locks image and tags, and says so when a locked tag shall be overwritten', async () => {
    await checkOut('scratch');
    const first = await build({ lock: 'true' });
    expect(first).toMatchObject({ code: 0 });
    expect(first.summary).toContain('| yes |');
    await writeFile(join(job.workspace, 'message.txt'), `hello again ${randomUUID()}\n`);
    const second = await build({ overwrite: 'true' });
    expect(second).toMatchObject({ code: 1, outputs: { cause: 'registry/locked' } });
    expect(second.log).not.toContain('COPY');
    expect(await stored('1')).toBe(first.outputs.digest);
  }, 60_000);

  test('builds for two platforms, and tells their digests', async () => {
    await checkOut('scratch');
    const step = await build({ platforms: 'linux/amd64,linux/arm64', provenance: 'false' });
    expect(step).toMatchObject({ code: 0 });
    expect(Object.keys(JSON.parse(step.outputs['platform-digests'] ?? '')).sort()).toEqual([
      'linux/amd64',
      'linux/arm64',
    ]);
    expect(step.outputs['attestation-digests']).toBe('[]');
  }, 60_000);

  test('hands secrets to the build and to nobody else', async () => {
    const secret = `hush-${randomUUID()}`;
    await writeFile(
      join(job.workspace, 'Dockerfile'),
      `FROM busybox:1\nRUN --mount=type=secret,id=token cat /run/secrets/token # ${randomUUID()}\n`,
    );
    const step = await build({ secrets: `token=${secret}` });
    expect(step).toMatchObject({ code: 0 });
    expect(step.log + step.summary + JSON.stringify(step.outputs)).not.toContain(secret);
    expect(step.log).toContain('***');
  }, 60_000);
});

describe('a Dockerfile that fails is annotated on its line', () => {
  test.each([
    { fixture: 'bad-syntax', cause: 'build/dockerfile-invalid', line: '3', says: 'unknown instruction: RUM' },
    { fixture: 'failing-run', cause: 'build/step-failed', line: '3', says: 'exit code 3' },
    { fixture: 'missing-file', cause: 'build/file-missing', line: '2', says: '/absent.txt' },
    { fixture: 'missing-base', cause: 'build/base-image-missing', line: '1', says: 'busybox:never-pushed' },
  ])(
    '$fixture',
    async ({ fixture, cause, line, says }) => {
      await checkOut(fixture);
      const step = await build();
      expect(step).toMatchObject({ code: 1, outputs: { cause, digest: '' } });
      expect(errors(step)).toMatchObject([{ properties: { file: 'Dockerfile', line } }]);
      expect(errors(step)[0]?.message).toContain(says);
      expect(await stored('1', 'status')).toBe(404);
    },
    60_000,
  );
});

describe('a registry that fails', () => {
  test('for longer than BuildKit tries: only the push is repeated', async () => {
    await checkOut('staged');
    const faults = [{ kind: 'status', status: 503, method: 'PUT', path: '/manifests/', times: 12 }] as const;
    await control().setFaults(registry, [...faults]);
    const step = await build();
    expect(step).toMatchObject({ code: 0 });
    expect(step.log).toContain('Only the push is repeated');
    expect(step.log.match(/wrote \d+ bytes/g)).toHaveLength(1);
    expect(step.outputs.digest).toBe(await stored('1'));
  }, 60_000);

  test('for good: nothing is reported as pushed', async () => {
    await checkOut('staged');
    const faults = [{ kind: 'status', status: 503, method: 'PUT', path: '/manifests/', times: 100 }] as const;
    await control().setFaults(registry, [...faults]);
    const step = await build({ retries: '0' });
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'registry/unavailable', digest: '', reference: '' } });
  }, 60_000);

  test('because the identity has no role: nothing is built', async () => {
    await checkOut('staged');
    const step = await build({}, applications.noRole.clientId);
    expect(step).toMatchObject({ code: 1 });
    expect(step.outputs.cause).toMatch(/^registry\/(push-denied|sign-in-refused)$/);
    expect(step.log).not.toContain('RUN');
  }, 60_000);
});
