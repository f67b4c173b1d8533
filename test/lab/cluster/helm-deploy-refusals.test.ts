import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { type Job, openJob } from '../../harness/runner.ts';
import { lab } from './lab.ts';

const repository = join(import.meta.dirname, '../../..');
const namespace = `refusals-${Date.now().toString(36)}`;
let job: Job;
let folder: string;

interface Kubeconfig {
  users: { name: string; user: object }[];
  contexts: { context: { user: string } }[];
  clusters: { cluster: { server: string } }[];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubeconfig-'));
  await lab.kubectl('create', 'namespace', namespace);
});
afterEach(() => job.dispose());
afterAll(async () => {
  await rm(folder, { recursive: true });
  await lab.kubectl('delete', 'namespace', namespace, '--wait=false');
});

/** A job whose kubeconfig is the administrator's after a change. */
async function open(major: 3 | 4, change: (config: Kubeconfig) => void): Promise<void> {
  const { PATH, ...env } = lab.env;
  const file = join(folder, 'kubeconfig');
  job = await openJob({ env: { ...env, PATH: `${lab.helm[major]}:${PATH}`, KUBECONFIG: file } });
  const config = parse(await readFile(lab.kubeconfig, 'utf8')) as Kubeconfig;
  change(config);
  await writeFile(file, stringify(config), { mode: 0o600 });
  await cp(join(repository, 'test/fixtures/charts/objects'), join(job.workspace, 'chart'), { recursive: true });
}

const asUser = (user: object) => (config: Kubeconfig) => {
  config.users = [{ name: 'somebody', user }];
  for (const { context } of config.contexts) context.user = 'somebody';
};
const objects = (...items: object[]) => JSON.stringify({ objects: items });
const configMap = (name: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: {} });
const deploy = (inputs: Readonly<Record<string, string>>) =>
  job.main('helm-deploy', { release: 'refused', namespace, chart: 'chart', ...inputs });

/** A token of a ServiceAccount that may do what `rules` say in the namespace. */
async function limitedToken(name: string, rules: readonly object[]): Promise<string> {
  const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name }, rules };
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
  };
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } };
  await lab.apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [account, role, binding] }), namespace);
  return (await lab.kubectl('create', 'token', name, '-n', namespace)).trim();
}

describe.each([3, 4] as const)('helm-deploy with Helm %d says in one sentence that', (major) => {
  const run = async (change: (config: Kubeconfig) => void, values = objects(configMap('c'))) => {
    await open(major, change);
    const step = await deploy({ values });
    expect(step.code).toBe(1);
    expect(step.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(step.stdout).not.toMatch(/\n\s+at /);
    return step;
  };

  test('the cluster is not there', async () => {
    const step = await run((config) => {
      for (const { cluster } of config.clusters) cluster.server = 'https://127.0.0.1:1';
    });
    expect(step.outputs).toMatchObject({ cause: 'kubernetes/unreachable' });
  }, 60_000);

  test('the API server does not accept the credential', async () => {
    const step = await run(asUser({ token: 'not-a-token' }));
    expect(step.outputs).toMatchObject({ cause: 'kubernetes/unauthorized' });
    expect(step.stdout + step.summary).not.toContain('not-a-token');
  }, 60_000);

  test('the identity may not read the release’s records', async () => {
    const step = await run(asUser({ token: await limitedToken(`nobody-${major}`, []) }));
    expect(step.outputs).toMatchObject({ cause: 'kubernetes/forbidden' });
    expect(step.stdout).toContain('secrets');
  }, 60_000);

  test('the identity may not make one of the objects, before anything is touched', async () => {
    const token = await limitedToken(`writer-${major}`, [
      { apiGroups: [''], resources: ['secrets', 'configmaps'], verbs: ['*'] },
    ]);
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec: { ports: [{ port: 80 }] } };
    const step = await run(asUser({ token }), objects(configMap(`untouched-${major}`), service));
    expect(step.outputs).toMatchObject({ cause: 'kubernetes/forbidden', revision: '' });
    expect(step.stdout).toContain('services');
    expect(await lab.kubectl('get', 'configmaps', '-n', namespace, '-o', 'name')).not.toContain('untouched');
  }, 60_000);

  test('an object belongs to a release in another namespace', async () => {
    const name = `everywhere-${namespace}-${major}`;
    const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name }, rules: [] };
    await open(major, () => undefined);
    const elsewhere = { namespace: 'default', release: `first-${major}-${Date.now()}` };
    expect(await deploy({ ...elsewhere, values: objects(role) })).toMatchObject({ code: 0 });
    const step = await deploy({ values: objects(role) });
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'helm/ownership' } });
    expect(step.stdout).toContain('default');
    await lab.kubectl('delete', 'clusterrole', name);
    await lab.kubectl('delete', 'secrets', '-n', 'default', '-l', `name=${elsewhere.release}`);
  }, 60_000);
});
