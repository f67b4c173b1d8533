import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Job, openJob } from '../../harness/runner.ts';

const token = 'not-a-real-token-1234';
let folder: string;
let job: Job;

/** A kubeconfig for a port where nobody listens. */
const kubeconfig = JSON.stringify({
  'current-context': 'c',
  contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
  clusters: [{ name: 'c', cluster: { server: 'https://127.0.0.1:1' } }],
  users: [{ name: 'u', user: { token } }],
});

/** A job with a chart, whose PATH holds a helm that only knows its version. */
async function open(env: Record<string, string> = {}): Promise<void> {
  job = await openJob({
    env: { PATH: `${folder}:${dirname(process.execPath)}:/bin`, KUBECONFIG: join(folder, 'kubeconfig'), ...env },
  });
  await mkdir(join(job.workspace, 'charts/shop'), { recursive: true });
  await mkdir(join(job.workspace, 'charts/empty'));
  await writeFile(join(job.workspace, 'charts/shop/Chart.yaml'), 'apiVersion: v2\nname: shop\nversion: 0.1.0\n');
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helm-'));
  await writeFile(join(folder, 'kubeconfig'), kubeconfig, { mode: 0o600 });
  await writeFile(join(folder, 'helm'), '#!/bin/sh\necho v4.2.4\n');
  await chmod(join(folder, 'helm'), 0o755);
});
afterEach(async () => {
  await job.dispose();
  await rm(folder, { recursive: true });
});

const good = { release: 'shop', chart: 'charts/shop' };

interface Row {
  name: string;
  inputs: Record<string, string>;
  env?: Record<string, string>;
  cause: string;
  says: string;
}

const rows: Row[] = [
  { name: 'a release without a name', inputs: { chart: 'charts/shop' }, cause: 'input/invalid', says: 'release' },
  {
    name: 'a release that helm would take for an option',
    inputs: { ...good, release: '--post-renderer=/bin/sh' },
    cause: 'helm/name-invalid',
    says: '--post-renderer',
  },
  {
    name: 'a namespace with capitals',
    inputs: { ...good, namespace: 'Shop' },
    cause: 'helm/name-invalid',
    says: 'The namespace "Shop"',
  },
  { name: 'a timeout without a unit', inputs: { ...good, timeout: '300' }, cause: 'input/invalid', says: "'300s'" },
  {
    name: 'a chart outside the workspace',
    inputs: { ...good, chart: '../shop' },
    cause: 'helm/chart-outside',
    says: '"../shop"',
  },
  {
    name: 'a chart that does not exist',
    inputs: { ...good, chart: 'charts/shopp' },
    cause: 'helm/chart-missing',
    says: '"charts/shopp"',
  },
  {
    name: 'a folder that is no chart',
    inputs: { ...good, chart: 'charts/empty' },
    cause: 'helm/chart-missing',
    says: 'no Chart.yaml',
  },
  {
    name: 'a value file that does not exist',
    inputs: { ...good, 'value-files': 'prod.yaml' },
    cause: 'helm/values-file-missing',
    says: '"prod.yaml"',
  },
  {
    name: 'a value file outside the workspace',
    inputs: { ...good, 'value-files': '/etc/passwd' },
    cause: 'helm/values-file-outside',
    says: '"/etc/passwd"',
  },
  {
    name: 'values that are not YAML',
    inputs: { ...good, values: 'a: [1' },
    cause: 'helm/values-invalid',
    says: 'line 1',
  },
  {
    name: 'an image without a tag',
    inputs: { ...good, image: 'acr.io/shop' },
    cause: 'helm/image-invalid',
    says: '"acr.io/shop"',
  },
  { name: 'no kubeconfig', inputs: good, env: { KUBECONFIG: '' }, cause: 'kubeconfig/missing', says: 'aks-context' },
  { name: 'no helm on PATH', inputs: good, env: { PATH: '/nowhere' }, cause: 'helm/missing', says: 'no helm on PATH' },
  {
    name: 'a cluster that does not answer',
    inputs: good,
    cause: 'kubernetes/unreachable',
    says: 'https://127.0.0.1:1',
  },
];

describe('helm-deploy says in one sentence, and without a stack, that it got', () => {
  test.each(rows)(
    '$name',
    async ({ inputs, env, cause, says }) => {
      await open(env);
      const step = await job.main('helm-deploy', inputs);
      expect(step.code).toBe(1);
      expect(step.outputs).toMatchObject({ cause });
      const [error, ...others] = step.annotations.filter(({ level }) => level === 'error');
      expect(others).toEqual([]);
      expect(error?.message).toContain(says);
      expect(error?.message).toContain(`[${cause}]`);
      expect(step.stdout + step.stderr + step.summary).not.toMatch(new RegExp(`${token}|\\n\\s+at `));
      for (const post of await job.posts()) expect(post).toMatchObject({ code: 0 });
    },
    20_000,
  );
});
