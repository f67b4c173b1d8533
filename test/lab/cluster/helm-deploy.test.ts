import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Job, openJob, type StepResult } from '../../harness/runner.ts';
import { lab } from './lab.ts';

const repository = join(import.meta.dirname, '../../..');
let image: string;
let job: Job;

beforeAll(async () => {
  image = await lab.image('helm-deploy');
}, 120_000);
afterEach(() => job.dispose());

/** A container of a Deployment "app", in the chart that renders what its values list. */
const deployment = (container: object) =>
  JSON.stringify({
    objects: [
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'app' },
        spec: {
          selector: { matchLabels: { app: 'app' } },
          template: {
            metadata: { labels: { app: 'app' } },
            spec: { terminationGracePeriodSeconds: 0, containers: [{ name: 'app', image, ...container }] },
          },
        },
      },
    ],
  });

describe.each([3, 4] as const)('helm-deploy with Helm %d', (major) => {
  // One release goes through the tests in order; its own namespace keeps runs of this file apart.
  const namespace = `helm-deploy-${major}-${Date.now().toString(36)}`;
  const open = async (): Promise<void> => {
    const { PATH, ...env } = lab.env;
    job = await openJob({ env: { ...env, PATH: `${lab.helm[major]}:${PATH}`, KUBECONFIG: lab.kubeconfig } });
    await cp(join(repository, 'examples/shop/chart'), join(job.workspace, 'charts/shop'), { recursive: true });
    await cp(join(repository, 'test/fixtures/charts/objects'), join(job.workspace, 'charts/objects'), {
      recursive: true,
    });
  };
  const shop = (inputs: Record<string, string> = {}): Promise<StepResult> =>
    job.main('helm-deploy', {
      release: 'shop',
      namespace,
      'create-namespace': 'true',
      chart: 'charts/shop',
      image,
      ...inputs,
    });
  const objects = (container: object, inputs: Record<string, string> = {}): Promise<StepResult> =>
    job.main('helm-deploy', {
      release: 'objects',
      namespace,
      'create-namespace': 'true',
      chart: 'charts/objects',
      values: deployment(container),
      ...inputs,
    });
  const running = () =>
    lab.kubectl(
      'get',
      'deployment/shop',
      '-n',
      namespace,
      '-o',
      'jsonpath={.spec.template.spec.containers[0].image} {.status.readyReplicas}',
    );

  beforeEach(open);
  afterAll(() => lab.kubectl('delete', 'namespace', namespace, '--ignore-not-found', '--wait=false'));

  test('a dry run renders the release and changes nothing, not even the namespace', async () => {
    const step = await shop({ 'dry-run': 'client' });
    expect(step).toMatchObject({ code: 0, outputs: { status: 'dry-run', revision: '' } });
    expect(step.summary).toContain('`Deployment/shop`');
    expect(await lab.kubectl('get', 'namespaces', '-o', 'name')).not.toContain(`/${namespace}\n`);
  }, 60_000);

  test('a first install is followed until it is healthy', async () => {
    const step = await shop();
    expect(step).toMatchObject({
      code: 0,
      outputs: { status: 'deployed', revision: '1', 'previous-revision': '', ready: '1', desired: '1', cause: '' },
    });
    expect(step.log).toContain('✓ Deployment/shop 1/1 ready');
    expect(step.summary).toContain('gantt');
    expect(await running()).toContain(`${image} 1`);
  }, 120_000);

  test('a dry run on the server makes no revision', async () => {
    const step = await shop({ 'dry-run': 'server', image: lab.missingImage });
    expect(step).toMatchObject({ code: 0, outputs: { status: 'dry-run', revision: '' } });
    expect(await running()).toContain(`${image} 1`);
  }, 60_000);

  test('an image that does not exist is named within seconds and rolled back to the last good revision', async () => {
    const started = Date.now();
    const step = await shop({ image: lab.missingImage });
    expect(step).toMatchObject({
      code: 1,
      outputs: {
        status: 'rolled-back',
        revision: '2',
        'previous-revision': '1',
        'rolled-back-to': '1',
        cause: 'image/not-found',
      },
    });
    expect(Date.now() - started).toBeLessThan(60_000);
    expect(step.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: expect.stringContaining(`the image "${lab.missingImage}" does not exist in its registry`),
      }),
    );
    expect(step.summary).toContain('Failed to pull image');
    expect(await running()).toContain(`${image} 1`);
  }, 120_000);

  test('after two failures in a row the last good revision is still the first', async () => {
    const step = await shop({ image: lab.missingImage });
    // Revision 3 is the healthy copy of 1 that the rollback made.
    expect(step).toMatchObject({
      code: 1,
      outputs: { revision: '4', 'previous-revision': '3', 'rolled-back-to': '3' },
    });
  }, 120_000);

  test('a failed upgrade stays when the user wants to look at it, and the next run goes back behind it', async () => {
    expect(await shop({ image: lab.missingImage, 'rollback-on-failure': 'false' })).toMatchObject({
      code: 1,
      outputs: { status: 'failed', revision: '6', 'rolled-back-to': '' },
    });
    expect(await shop({ image: lab.missingImage })).toMatchObject({
      code: 1,
      outputs: { status: 'rolled-back', revision: '7', 'rolled-back-to': '5' },
    });
  }, 120_000);

  test.each([
    ['a crash', { env: [{ name: 'CRASH_AFTER', value: '1ms' }] }, 'crash/exit-code', 'crashing because'],
    ['a program that does not exist', { command: ['/nope'] }, 'crash/start-failed', 'no such file'],
    [
      'a missing ConfigMap',
      { envFrom: [{ configMapRef: { name: 'nope' } }] },
      'config/missing-object',
      'configmap "nope" not found',
    ],
  ])(
    '%s is named with its evidence, and a failed first install is uninstalled',
    async (_, container, cause, evidence) => {
      const step = await objects(container);
      expect(step).toMatchObject({ code: 1, outputs: { status: 'uninstalled', cause } });
      expect(step.summary).toContain(evidence);
      expect(await lab.kubectl('get', 'deployments', '-n', namespace, '-o', 'name')).not.toContain('/app');
    },
    120_000,
  );

  test('a slow start with a failing readiness probe is not called doomed', async () => {
    const probe = { httpGet: { path: '/health', port: 8080 }, initialDelaySeconds: 8, periodSeconds: 1 };
    expect(await objects({ readinessProbe: probe }, { release: 'slow' })).toMatchObject({
      code: 0,
      outputs: { status: 'deployed' },
    });
  }, 120_000);

  test('a cancelled run leaves no lock behind, and the next one carries on', async () => {
    const change = { set: 'resources.requests.cpu=11m' };
    const step = await job.start('helm-deploy', { release: 'shop', namespace, chart: 'charts/shop', image, ...change });
    await step.line(/^Deploying release/);
    step.kill('SIGINT');
    const { code } = await step.result;
    expect(code).toBe(130);
    await job.posts();
    const statuses = await lab.kubectl(
      'get',
      'secrets',
      '-n',
      namespace,
      '-l',
      'owner=helm,name=shop',
      '-o',
      'jsonpath={.items[*].metadata.labels.status}',
    );
    expect(statuses).not.toContain('pending');
    expect(await shop()).toMatchObject({ code: 0, outputs: { status: 'deployed' } });
  }, 120_000);

  test('a chart outside the workspace changes nothing', async () => {
    expect(await shop({ chart: '../elsewhere' })).toMatchObject({
      code: 1,
      outputs: { cause: 'helm/chart-outside', revision: '' },
    });
  });
});
