import { readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { stateFolder } from '../../../lab/paths.ts';
import { restart } from '../../../lab/restart.ts';
import { type Job, openJob } from '../../harness/runner.ts';
import { lab } from './lab.ts';

const charts = join(import.meta.dirname, '../../fixtures/charts');
const namespace = `restart-${Date.now().toString(36)}`;
const gate = 'example.com/opened-by-the-test';
let image: string;
let job: Job;

beforeAll(async () => {
  image = await lab.image('restart');
}, 120_000);
beforeEach(async () => {
  const { PATH, ...env } = lab.env;
  job = await openJob({ env: { ...env, PATH, KUBECONFIG: lab.kubeconfig } });
  await cp(join(charts, 'objects'), join(job.workspace, 'charts/objects'), { recursive: true });
});
afterEach(() => job.dispose());
afterAll(() => lab.kubectl('delete', 'namespace', namespace, '--ignore-not-found', '--wait=false'));

/** A Deployment whose pods are not ready before somebody opens their gate. */
const gated = (name: string, container: object = {}) =>
  JSON.stringify({
    objects: [
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name },
        spec: {
          selector: { matchLabels: { app: name } },
          template: {
            metadata: { labels: { app: name } },
            spec: {
              terminationGracePeriodSeconds: 0,
              readinessGates: [{ conditionType: gate }],
              containers: [{ name: 'app', image, ...container }],
            },
          },
        },
      },
    ],
  });

/** Starts a deployment, and restarts the API server as soon as the first state of the rollout has been watched. */
async function deployThroughRestart(name: string, values: string) {
  const step = await job.start('helm-deploy', {
    release: name,
    namespace,
    'create-namespace': 'true',
    chart: 'charts/objects',
    values,
    timeout: '3m',
  });
  let ended = false;
  const result = step.result.finally(() => {
    ended = true;
  });
  await step.line(new RegExp(`^· Deployment/${name} 0/1`));
  await restart('kube-apiserver');
  return { result, ended: () => ended };
}

/** The process that was started with a file of this component. */
const processOf = (component: string) =>
  readdirSync('/proc').find((pid) => /^\d+$/.test(pid) && commandOf(pid).includes(`${stateFolder}/${component}/`));

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}

test('a restart replaces one process and leaves the others', async () => {
  const before = { registry: processOf('registry'), etcd: processOf('etcd') };
  expect(Number(before.registry)).toBeGreaterThan(0);
  await restart('registry');
  const after = { registry: processOf('registry'), etcd: processOf('etcd') };
  expect(after.etcd).toBe(before.etcd);
  expect(Number(after.registry)).toBeGreaterThan(0);
  expect(after.registry).not.toBe(before.registry);
});

test('a rollout that the API server leaves in the middle is followed to its end', async () => {
  const { result, ended } = await deployThroughRestart('gated', gated('gated'));
  expect(ended()).toBe(false);
  const pod = await lab.kubectl('get', 'pods', '-n', namespace, '-l', 'app=gated', '-o', 'name');
  const status = JSON.stringify({ status: { conditions: [{ type: gate, status: 'True' }] } });
  await lab.kubectl('patch', pod.trim(), '-n', namespace, '--subresource=status', '--patch', status);
  expect(await result).toMatchObject({
    code: 0,
    outputs: { status: 'deployed', revision: '1', ready: '1', desired: '1', cause: '' },
  });
}, 180_000);

test('a rollout that is doomed while the API server is away gets its cause all the same', async () => {
  const crashing = { env: [{ name: 'CRASH_AFTER', value: '5s' }] };
  const { result } = await deployThroughRestart('doomed', gated('doomed', crashing));
  const step = await result;
  expect(step).toMatchObject({ code: 1, outputs: { cause: 'crash/exit-code' } });
  expect(step.summary).toContain('crashing because CRASH_AFTER says so');
}, 180_000);
