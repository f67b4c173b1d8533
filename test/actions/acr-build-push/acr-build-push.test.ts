import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Job, openJob } from '../../harness/runner.ts';
import { type Behaviour, fakeBuildx } from './fake-buildx.ts';

const recordings = join(import.meta.dirname, '../../fixtures/build');
const secret = 'not-a-real-secret-1234';
let folder: string;
let job: Job;

/** A job with a checkout and a buildx that only pretends. */
async function open(behaviour: Behaviour = {}, env: Record<string, string> = {}): Promise<void> {
  await fakeBuildx(folder, behaviour);
  job = await openJob({ env: { PATH: `${folder}:${dirname(process.execPath)}:/bin`, ...env } });
  await mkdir(join(job.workspace, 'app'));
  await writeFile(join(job.workspace, 'Dockerfile'), 'FROM scratch\n');
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildx-'));
});
afterEach(async () => {
  await job.dispose();
  await rm(folder, { recursive: true });
});

const argumentsOfBuildx = async () => (await readFile(join(folder, 'arguments'), 'utf8')).trimEnd().split('\n');
const good = { tags: 'contoso.azurecr.io/shop:1' };
const local = { ...good, push: 'false' };

interface Row {
  name: string;
  inputs: Record<string, string>;
  env?: Record<string, string>;
  cause: string;
  says: string;
}

const rows: Row[] = [
  { name: 'nothing to push to', inputs: {}, cause: 'build/no-tag', says: 'nothing to push to' },
  {
    name: 'a tag without a tag',
    inputs: { tags: 'contoso.azurecr.io/shop' },
    cause: 'build/no-tag',
    says: 'names no tag',
  },
  {
    name: 'an image with capitals and spaces',
    inputs: { images: 'contoso.azurecr.io/my shop' },
    cause: 'image/images-invalid',
    says: 'my shop',
  },
  {
    name: 'a rule that does not exist',
    inputs: { images: 'contoso.azurecr.io/shop', tags: 'type=branch' },
    cause: 'image/tags-invalid',
    says: 'branch',
  },
  {
    name: 'a registry that is none',
    inputs: { ...good, registry: 'con/toso' },
    cause: 'build/registry-invalid',
    says: '"con/toso"',
  },
  {
    name: 'a context outside the workspace',
    inputs: { ...good, context: '..' },
    cause: 'build/input-invalid',
    says: 'outside',
  },
  {
    name: 'a context that does not exist',
    inputs: { ...good, context: 'ap' },
    cause: 'build/context-missing',
    says: '"ap"',
  },
  {
    name: 'a context without a Dockerfile',
    inputs: { ...good, context: 'app' },
    cause: 'build/dockerfile-missing',
    says: 'app/Dockerfile',
  },
  {
    name: 'an unknown platform',
    inputs: { ...good, platforms: 'linux/amd46' },
    cause: 'build/platform-unknown',
    says: '"linux/amd46"',
  },
  {
    name: 'a secret without an id',
    inputs: { ...good, secrets: secret },
    cause: 'build/input-invalid',
    says: 'item 1',
  },
  {
    name: 'a secret from a variable that is not set',
    inputs: { ...good, 'secret-envs': 'npm=NPM_TOKEN' },
    cause: 'build/input-invalid',
    says: 'the secret npm',
  },
  {
    name: 'a build argument without a name',
    inputs: { ...good, 'build-args': '=1' },
    cause: 'build/input-invalid',
    says: 'build-args',
  },
  {
    name: 'a lock for a registry that has none',
    inputs: { tags: 'ghcr.io/contoso/shop:1', lock: 'true' },
    cause: 'build/lock-unsupported',
    says: 'ghcr.io/contoso/shop:1',
  },
  {
    name: 'more retries than there is time for',
    inputs: { ...good, retries: '50' },
    cause: 'input/invalid',
    says: 'retries',
  },
  { name: 'no sign-in', inputs: good, cause: 'session/not-signed-in', says: 'azure-login' },
  { name: 'no buildx', inputs: local, env: { PATH: '/nowhere' }, cause: 'build/buildx-missing', says: 'no buildx' },
];

describe('acr-build-push says in one sentence, and without a stack, that it got', () => {
  test.each(rows)(
    '$name',
    async ({ inputs, env, cause, says }) => {
      await open({}, env);
      const step = await job.main('acr-build-push', inputs);
      expect(step.code).toBe(1);
      expect(step.outputs.cause).toBe(cause);
      expect(step.outputs.digest ?? '').toBe('');
      const [error, ...others] = step.annotations.filter(({ level }) => level === 'error');
      expect(others).toEqual([]);
      expect(error?.message).toContain(says);
      expect(error?.message).toContain(`[${cause}]`);
      expect(step.log + step.stderr + step.summary).not.toMatch(new RegExp(`${secret}|\\n\\s+at `));
      for (const post of await job.posts()) expect(post).toMatchObject({ code: 0 });
      expect(await readdir(job.temp)).toEqual([]);
    },
    20_000,
  );
});

describe('acr-build-push', () => {
  const digest = `sha256:${'a'.repeat(64)}`;

  test('gives buildx arguments and no secrets, and secrets in files of its own that are gone afterwards', async () => {
    const metadata = { 'containerimage.digest': digest, 'containerimage.descriptor': { digest } };
    await open({ metadata, says: join(recordings, 'rawjson-executed.txt') });
    const step = await job.main('acr-build-push', {
      ...local,
      load: 'true',
      target: '--push',
      'build-args': 'VERSION=1\n"NOTE=two\nlines"',
      secrets: `npm=${secret}\n"key=one-line-of-it\n${secret}"`,
    });
    expect(step).toMatchObject({ code: 0 });
    const given = await argumentsOfBuildx();
    expect(given).toEqual(expect.arrayContaining(['--target=--push', '--load', '--build-arg=VERSION=1']));
    expect(given).not.toContain('--push');
    expect(given.join()).not.toContain(secret);
    expect(await readFile(join(folder, 'environment'), 'utf8')).not.toContain(secret);
    expect(await readFile(join(folder, 'secrets'), 'utf8')).toBe(`600\n${secret}\n600\none-line-of-it\n${secret}\n`);
    expect(step.masks).toEqual(expect.arrayContaining([secret, 'one-line-of-it']));
    expect(step.outputs).toMatchObject({
      digest,
      image: 'contoso.azurecr.io/shop',
      reference: '',
      skipped: 'false',
      cause: '',
    });
    expect(step.summary).toContain('7 executed, 0 cached');
    for (const post of await job.posts()) expect(post).toMatchObject({ code: 0 });
    expect(await readdir(job.temp)).toEqual([]);
  }, 20_000);

  test('warns of secrets in build arguments, and annotates findings in the Dockerfile', async () => {
    await open({ says: join(recordings, 'rawjson-warnings.txt') });
    const step = await job.main('acr-build-push', { ...local, 'build-args': `NPM_TOKEN=${secret}` });
    const warnings = step.annotations.filter(({ level }) => level === 'warning');
    expect(warnings[0]?.message).toContain('The build argument NPM_TOKEN');
    expect(warnings.slice(1)).toContainEqual({
      level: 'warning',
      message: expect.stringContaining('MaintainerDeprecated'),
      properties: { file: 'Dockerfile', line: '3' },
    });
    expect(warnings.map(({ message }) => message).join()).not.toContain(secret);
  }, 20_000);

  test('shows a failed step with its last lines, on its line of the Dockerfile', async () => {
    await open({ says: join(recordings, 'rawjson-run-error.txt'), exit: 1 });
    const step = await job.main('acr-build-push', local);
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'build/step-failed', digest: '' } });
    expect(step.annotations.filter(({ level }) => level === 'error')).toMatchObject([
      { properties: { file: 'Dockerfile', line: '3' } },
    ]);
    expect(step.summary).toContain('no such module: left-pad');
  }, 20_000);

  test('signs docker in for all registries of the job, keeps the credentials of others, and removes its own in post', async () => {
    const signedIn = { AZURE_CLIENT_ID: 'a-client', AZURE_TENANT_ID: 'a-tenant' };
    await open({}, signedIn);
    const docker = join(dirname(job.workspace), '.docker');
    await mkdir(docker);
    await writeFile(join(docker, 'config.json'), JSON.stringify({ auths: { 'ghcr.io': { auth: 'bWU6eA==' } } }));
    for (const registry of ['contoso', 'contosobase']) {
      expect(await job.main('acr-build-push', { ...local, registry })).toMatchObject({ code: 0 });
    }
    const { DOCKER_CONFIG = '' } = job.environment();
    expect(JSON.parse(await readFile(join(DOCKER_CONFIG, 'config.json'), 'utf8'))).toMatchObject({
      auths: { 'ghcr.io': { auth: 'bWU6eA==' } },
      credHelpers: { 'contoso.azurecr.io': 'aks-delivery', 'contosobase.azurecr.io': 'aks-delivery' },
    });
    for (const post of await job.posts()) expect(post).toMatchObject({ code: 0 });
    expect(await readdir(job.temp)).toEqual([]);
    expect(await readdir(docker)).toEqual(['config.json']);
  }, 20_000);

  test('lets buildx end in order when the job is cancelled', async () => {
    await open({ waits: true });
    const running = await job.start('acr-build-push', { ...local, secrets: `npm=${secret}` });
    const begun = async (): Promise<boolean> => (await readdir(folder)).includes('ready');
    while (!(await begun())) await new Promise((resolve) => setImmediate(resolve));
    running.kill('SIGINT');
    const step = await running.result;
    expect(step).toMatchObject({ code: 130, outputs: { cause: 'run/cancelled' } });
    expect(await readFile(join(folder, 'signal'), 'utf8')).toBe('interrupted\n');
    await job.posts();
    expect(await readdir(job.temp)).toEqual([]);
  }, 20_000);
});
