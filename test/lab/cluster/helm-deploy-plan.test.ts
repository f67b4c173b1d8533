import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Job, openJob, type StepResult } from '../../harness/runner.ts';
import { lab } from './lab.ts';

const repository = join(import.meta.dirname, '../../..');
const password = 'correct-horse-battery';
let image: string;
let job: Job;

beforeAll(async () => {
  image = await lab.image('helm-deploy-plan');
}, 120_000);
afterEach(() => job.dispose());

const metadata = (name: string, more: object = {}) => ({ name, ...more });
const configMap = (name: string, data: object) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata(name),
  data,
});
const secret = { apiVersion: 'v1', kind: 'Secret', metadata: metadata('db'), stringData: { password } };
const hook = { annotations: { 'helm.sh/hook': 'test' } };
const failingTest = () => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: metadata('fails', hook),
  spec: {
    restartPolicy: 'Never',
    terminationGracePeriodSeconds: 0,
    containers: [{ name: 'fails', image, env: [{ name: 'CRASH_AFTER', value: '0s' }] }],
  },
});
/** A Job that wants nothing done is complete at once. */
const passingTest = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: metadata('passes', hook),
  spec: {
    completions: 0,
    template: { spec: { restartPolicy: 'Never', containers: [{ name: 'passes', image: 'none' }] } },
  },
};

describe.each([3, 4] as const)('the plan of helm-deploy with Helm %d', (major) => {
  const namespace = `plan-${major}-${Date.now().toString(36)}`;
  const policy = `deny-${namespace}`;

  beforeAll(() => lab.kubectl('create', 'namespace', namespace));
  beforeEach(async () => {
    const { PATH, ...env } = lab.env;
    job = await openJob({ env: { ...env, PATH: `${lab.helm[major]}:${PATH}`, KUBECONFIG: lab.kubeconfig } });
    for (const [source, target] of [
      ['examples/shop/chart', 'charts/shop'],
      ['test/fixtures/charts/objects', 'charts/objects'],
    ] as const)
      await cp(join(repository, source), join(job.workspace, target), { recursive: true });
  });
  afterAll(async () => {
    await lab.kubectl('delete', 'namespace', namespace, '--wait=false');
    await lab.kubectl(
      'delete',
      'validatingadmissionpolicy,validatingadmissionpolicybinding',
      policy,
      '--ignore-not-found',
    );
  });

  const deploy = (
    release: string,
    objects: readonly object[],
    inputs: Record<string, string> = {},
  ): Promise<StepResult> =>
    job.main('helm-deploy', {
      release,
      namespace,
      chart: 'charts/objects',
      values: JSON.stringify({ objects }),
      ...inputs,
    });
  const revisions = (release: string) =>
    lab.kubectl('get', 'secrets', '-n', namespace, '-l', `owner=helm,name=${release}`, '-o', 'name');

  test('what has not changed makes no new revision, unless the user wants one', async () => {
    const objects = [configMap('same', { a: '1' })];
    expect(await deploy('same', objects)).toMatchObject({ code: 0, outputs: { revision: '1', changed: 'true' } });
    const again = await deploy('same', objects);
    expect(again).toMatchObject({ code: 0, outputs: { revision: '1', changed: 'false', status: 'deployed' } });
    expect(again.log).toContain('Nothing changes');
    expect((await revisions('same')).trim().split('\n')).toHaveLength(1);
    const forced = await deploy('same', objects, { 'skip-unchanged': 'false' });
    expect(forced).toMatchObject({ code: 0, outputs: { revision: '2', changed: 'true' } });
  }, 60_000);

  test('what somebody changed by hand is a change, and is put right', async () => {
    const objects = [configMap('drift', { a: 'ours' })];
    await deploy('drift', objects);
    await lab.kubectl('patch', 'configmap/drift', '-n', namespace, '-p', '{"data":{"a":"by hand"}}');
    // Helm 4 leaves the fields of others alone unless it is told otherwise; Helm 3 writes over them.
    const polite = major === 4 ? await deploy('drift', objects) : undefined;
    if (polite !== undefined)
      expect(polite).toMatchObject({ code: 1, outputs: { cause: 'kubernetes/field-conflict', revision: '' } });
    const step = await deploy('drift', objects, { 'take-ownership': major === 4 ? 'true' : 'false' });
    expect(step.summary).toContain('-  a: by hand\n+  a: ours');
    expect(step).toMatchObject({ code: 0, outputs: { revision: '2', changed: 'true' } });
    expect(await lab.kubectl('get', 'configmap/drift', '-n', namespace, '-o', 'jsonpath={.data.a}')).toBe('ours');
  }, 60_000);

  test('a Secret is shown as changed or not, never by its value', async () => {
    const first = await deploy('secret', [secret]);
    const changed = { ...secret, stringData: { password: `${password}-2`, other: 'kept-to-itself' } };
    const second = await deploy('secret', [changed]);
    expect(second).toMatchObject({ code: 0, outputs: { revision: '2' } });
    expect(second.summary).toContain('password: (hidden, changed)');
    for (const { stdout, summary, outputs } of [first, second])
      expect(stdout + summary + JSON.stringify(outputs)).not.toMatch(/correct-horse|kept-to-itself/);
  }, 60_000);

  test('an object that a policy refuses stops the deployment before anything is touched', async () => {
    await deploy('policy', [configMap('before', { a: '1' })]);
    await lab.apply(JSON.stringify(denyingPolicy(policy, namespace)), namespace);
    const objects = [configMap('before', { a: '2' }), configMap('denied', { a: '1' })];
    const refused = () => deploy('policy', objects, { 'dry-run': 'server' });
    // The API server learns of a policy a moment after it was made.
    let step = await refused();
    for (let tries = 0; step.code === 0 && tries < 20; tries += 1) step = await refused();
    expect(step).toMatchObject({ code: 1, outputs: { status: 'dry-run', cause: 'admission/policy', revision: '' } });
    const real = await deploy('policy', objects);
    expect(real).toMatchObject({ code: 1, outputs: { status: 'failed', cause: 'admission/policy', revision: '' } });
    expect(real.summary).toContain('denied by the test');
    expect((await revisions('policy')).trim().split('\n')).toHaveLength(1);
    expect(await lab.kubectl('get', 'configmap/before', '-n', namespace, '-o', 'jsonpath={.data.a}')).toBe('1');
  }, 60_000);

  test('an image that the chart does not use is an error before anything is touched', async () => {
    const step = await deploy('unused', [configMap('unused', {})], { image });
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'helm/image-unused', revision: '' } });
    expect(await revisions('unused')).toBe('');
  }, 60_000);

  test('a test that passes proves the release, and one that fails takes it back, with its log', async () => {
    const base = configMap('tested', { a: '1' });
    const options = { tests: 'true' };
    expect(await deploy('tested', [base, passingTest], options)).toMatchObject({ code: 0, outputs: { revision: '1' } });
    const step = await deploy('tested', [configMap('tested', { a: '2' }), failingTest()], options);
    expect(step).toMatchObject({
      code: 1,
      outputs: { cause: 'helm/test-failed', status: 'rolled-back', 'rolled-back-to': '1' },
    });
    expect(step.summary).toContain('crashing because CRASH_AFTER says so');
  }, 60_000);

  test('a failed first install stays when the user wants to look at it', async () => {
    const step = await job.main('helm-deploy', {
      release: 'kept',
      namespace,
      chart: 'charts/shop',
      image: lab.missingImage,
      'failed-install': 'keep',
    });
    expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', revision: '1', cause: 'image/not-found' } });
    expect(await lab.kubectl('get', 'deployment/kept', '-n', namespace, '-o', 'name')).toContain('kept');
  }, 60_000);

  test('an object of somebody else is named, and adopted when the user says so', async () => {
    await lab.apply(JSON.stringify(configMap('foreign', { a: '1' })), namespace);
    const objects = [configMap('foreign', { a: '2' })];
    expect(await deploy('adopts', objects)).toMatchObject({ code: 1, outputs: { cause: 'helm/ownership' } });
    expect(await deploy('adopts', objects, { 'take-ownership': 'true' })).toMatchObject({ code: 0 });
  }, 60_000);

  test('labels and description go to the record', async () => {
    const inputs = { labels: 'team=web', description: 'by the test' };
    expect(await deploy('labelled', [configMap('labelled', {})], inputs)).toMatchObject({ code: 0 });
    const record = 'secret/sh.helm.release.v1.labelled.v1';
    expect(await lab.kubectl('get', record, '-n', namespace, '-o', 'jsonpath={.metadata.labels.team}')).toBe('web');
  }, 60_000);
});

/** Refuses every ConfigMap of the namespace that is called "denied". */
const denyingPolicy = (name: string, namespace: string) => ({
  apiVersion: 'v1',
  kind: 'List',
  items: [
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name },
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: {
          resourceRules: [
            { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['configmaps'] },
          ],
        },
        validations: [{ expression: 'object.metadata.name != "denied"', message: 'denied by the test' }],
      },
    },
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: {
        policyName: name,
        validationActions: ['Deny'],
        matchResources: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } },
      },
    },
  ],
});
