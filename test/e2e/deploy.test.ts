import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { lab } from '../lab/cluster/lab.ts';
import { runText } from './run.ts';
import { checkout, context, deploy, login, script, workflow } from './workflow.ts';

const minutes = 60_000;
const helmVersions = ['3', '4'] as const;

let image: string;
beforeAll(async () => {
  image = await lab.image('good');
}, minutes);

/** A release in a namespace that no other test uses. */
const newRelease = () => {
  const namespace = `e2e-${randomUUID().slice(0, 8)}`;
  return (inputs: Readonly<Record<string, string>>, id: string) =>
    deploy({ release: 'shop', namespace, 'create-namespace': 'true', chart: 'chart', timeout: '2m', ...inputs }, id);
};

const signedIn = [checkout, login(), context()];
const goOn = '        continue-on-error: true';

describe.each(helmVersions)('with Helm %s', (helm) => {
  test(
    'a broken image is rolled back to the last good revision, with its cause in the summary',
    async () => {
      const release = newRelease();
      const result = await runText(
        workflow([
          ...signedIn,
          release({ image }, 'good'),
          release({ image: lab.missingImage }, 'bad'),
          goOn,
          script('kubectl get deployments -A -l app.kubernetes.io/instance=shop -o wide'),
        ]),
        { helm },
      );
      expect(result.code).toBe(0); // the failing step may fail; the job goes on
      expect(result.steps['deploy.bad']?.result).toBe('failure');
      expect(result.steps['deploy.bad']?.outputs).toMatchObject({
        status: 'rolled-back',
        cause: 'image/not-found',
        'previous-revision': '1',
        'rolled-back-to': '1',
        ready: '0',
        desired: '1',
      });
      expect(result.text).toContain(image);
      expect(result.text.split('kubectl get deployments').at(-1)).not.toContain(lab.missingImage);
      expect(result.summary).toContain('image/not-found');
      expect(result.summary).toContain(lab.missingImage);
      expect(result.summary).toContain('```mermaid\ngantt');
    },
    3 * minutes,
  );

  test(
    'a container that crashes is named, with its own last words, long before the timeout',
    async () => {
      const release = newRelease();
      const crashing = { image, values: 'env: { CRASH_AFTER: 0s }', timeout: '30m' };
      const result = await runText(workflow([...signedIn, release({ image }, 'good'), release(crashing, 'bad')]), {
        helm,
      });
      expect(result.code).toBe(1);
      expect(result.steps['deploy.bad']?.outputs).toMatchObject({
        status: 'rolled-back',
        cause: 'crash/exit-code',
        'rolled-back-to': '1',
      });
      expect(result.summary).toContain('crashing because CRASH_AFTER says so');
    },
    2 * minutes,
  );

  test(
    'a first install that fails is uninstalled, so that the next run starts clean',
    async () => {
      const release = newRelease();
      const result = await runText(
        workflow([...signedIn, release({ image: lab.missingImage }, 'bad'), goOn, release({ image }, 'good')]),
        { helm },
      );
      expect(result.steps['deploy.bad']?.outputs).toMatchObject({ status: 'uninstalled', cause: 'image/not-found' });
      expect(result.steps['deploy.good']?.outputs).toMatchObject({
        status: 'deployed',
        cause: '',
        ready: '1',
        desired: '1',
      });
      expect(result.code).toBe(0);
    },
    3 * minutes,
  );

  test(
    'a dry run on the server changes nothing',
    async () => {
      const release = newRelease();
      const result = await runText(
        workflow([
          ...signedIn,
          release({ image }, 'good'),
          release({ image, values: 'replicas: 2', 'dry-run': 'server' }, 'dry'),
          release({ image }, 'again'),
        ]),
        { helm },
      );
      expect(result.code).toBe(0);
      expect(result.steps['deploy.dry']?.outputs).toMatchObject({ status: 'dry-run', revision: '' });
      expect(result.steps['deploy.again']?.outputs).toMatchObject({
        status: 'deployed',
        'previous-revision': '1',
        ready: '1',
      });
    },
    3 * minutes,
  );
});

test(
  'a container that does not get ready in time is named, with the answer of its probe',
  async () => {
    const release = newRelease();
    const unready = { image, values: 'env: { UNREADY: true }', timeout: '10s' };
    const result = await runText(workflow([...signedIn, release({ image }, 'good'), release(unready, 'bad')]));
    expect(result.code).toBe(1);
    expect(result.steps['deploy.bad']?.outputs).toMatchObject({ status: 'rolled-back', cause: 'probe/readiness' });
    expect(result.summary).toContain('503');
  },
  minutes,
);

describe('bad input ends in one sentence', () => {
  test.each([
    { name: 'a chart outside the workspace', inputs: { chart: '../elsewhere' }, code: 'helm/chart-outside' },
    { name: 'a chart that is not there', inputs: { chart: './charts/nothing' }, code: 'helm/chart-missing' },
    { name: 'values that are not YAML', inputs: { values: 'a: [' }, code: 'helm/values-invalid' },
    { name: 'an image that is no reference', inputs: { image: 'Not An Image' }, code: 'helm/image-invalid' },
    { name: 'values that the chart refuses', inputs: { values: 'replicas: many' }, code: 'helm/values-schema' },
  ])(
    '$name',
    async ({ inputs, code }) => {
      const release = newRelease();
      const result = await runText(workflow([...signedIn, release({ image, ...inputs }, 'bad')]));
      expect(result.code).toBe(1);
      const errors = result.log.filter((line) => line.includes('::error'));
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(`[${code}]`);
      expect(result.text).not.toMatch(/\bat .*\.js:\d+/);
    },
    minutes,
  );
});
