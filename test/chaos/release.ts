import { execFileSync } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { RegisteredRun } from '../../lab/cloud/client.ts';
import { control } from '../../lab/control.ts';
import { checkout } from '../../lab/paths.ts';
import { until } from '../../lab/until.ts';
import { world } from '../../lab/world.ts';
import { type Job, openJob } from '../harness/runner.ts';

export const minutes = 60_000;

export type Helm = 3 | 4;
/** What a run is to deploy: an image that starts, or one that was never pushed. */
export type Target = 'good' | 'broken';

let lab: typeof import('../lab/cluster/lab.ts')['lab'];
let images: [string, string];
/** Good deployments so far: the next one takes the other image. */
const turns = { 3: 0, 4: 0 };
const jobs: Job[] = [];

const suffix = Date.now().toString(36);
const namespaceOf = (helm: Helm) => `chaos-${helm}-${suffix}`;

/** Starts the lab if need be, for a file of tests with one release "shop" for each Helm, and cleans up behind it. */
export function useReleases(): void {
  beforeAll(async () => {
    execFileSync(process.execPath, [join(checkout, 'lab/cli.ts'), 'up', '--all'], { stdio: 'pipe' });
    // It asks for a running lab as soon as it is loaded.
    ({ lab } = await import('../lab/cluster/lab.ts'));
    images = [await lab.image('chaos-even'), await lab.image('chaos-odd')];
  }, 15 * minutes);
  afterEach(async () => {
    for (const job of jobs.splice(0)) await job.dispose();
  });
  afterAll(async () => {
    for (const helm of [3, 4] as const)
      await lab.kubectl('delete', 'namespace', namespaceOf(helm), '--ignore-not-found', '--wait=false');
  });
}

/** A job of a new workflow run, in a workspace with the example's chart. */
export async function newRun(helm: Helm): Promise<{ run: RegisteredRun; job: Job }> {
  const repository = world.repositories[0];
  const run = await control().registerRun({
    repository: repository?.name ?? '',
    ref: 'refs/heads/main',
    sha: '0'.repeat(40),
    event: 'push',
    workflow: '.github/workflows/deploy.yml',
    name: 'Deploy',
    actor: 'octocat',
    subjectStyle: 'classic',
    jobs: { deploy: { permissions: { actions: 'read' } } },
  });
  const { PATH, ...trust } = lab.env;
  const env = {
    ...trust,
    PATH: `${lab.helm[helm]}:${PATH}`,
    KUBECONFIG: lab.kubeconfig,
    GITHUB_REPOSITORY_ID: repository?.id ?? '',
    GITHUB_API_URL: run.apiUrl,
    GITHUB_RUN_ID: run.runId,
    RUNNER_NAME: `runner-${run.runId}`,
  };
  const job = await openJob({ env, token: run.token });
  jobs.push(job);
  await cp(join(checkout, 'examples/shop/chart'), join(job.workspace, 'chart'), { recursive: true });
  return { run, job };
}

export const inputs = (helm: Helm, image: string) => ({
  release: 'shop',
  namespace: namespaceOf(helm),
  'create-namespace': 'true',
  chart: 'chart',
  image,
  timeout: '2m',
});

/** The image that the release does not have yet. */
export const otherImage = (helm: Helm): string => images[(turns[helm] + 1) % 2] ?? '';

/** A run that nobody disturbs: it must leave a healthy release, whatever it found. Its chart may have a hook that hangs. */
export async function deployUndisturbed(helm: Helm, hook?: string): Promise<void> {
  const image = otherImage(helm);
  turns[helm] += 1;
  const { run, job } = await newRun(helm);
  if (hook !== undefined) await hold(job, hook);
  const step = await job.main('helm-deploy', inputs(helm, image));
  await control().completeRun(run.runId, step.code === 0 ? 'success' : 'failure');
  if (step.code !== 0) throw new Error(`the next run failed:\n${step.log}${step.stderr}`);
  expect(step.outputs).toMatchObject({ status: 'deployed', cause: '' });
  const history = await statuses(helm);
  expect(history.filter((status) => status.startsWith('pending'))).toEqual([]);
  expect(history.at(-1)).toBe('deployed');
  const deployment = await lab.kubectl('get', 'deployment/shop', '-n', namespaceOf(helm), '-o', 'json');
  const { spec, status, metadata } = JSON.parse(deployment);
  expect(spec.template.spec.containers[0].image).toBe(image);
  expect(status).toMatchObject({
    observedGeneration: metadata.generation,
    replicas: spec.replicas,
    updatedReplicas: spec.replicas,
    readyReplicas: spec.replicas,
  });
}

/** The status of every revision, oldest first. */
export async function statuses(helm: Helm): Promise<string[]> {
  const records = await lab.kubectl(
    ...['get', 'secrets', '-n', namespaceOf(helm), '-l', 'owner=helm,name=shop'],
    ...['-o', 'jsonpath={range .items[*]}{.metadata.labels.version} {.metadata.labels.status}{"\\n"}{end}'],
  );
  return records
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, status = '']) => status);
}

export const imageFor = (helm: Helm, target: Target) => (target === 'good' ? otherImage(helm) : lab.missingImage);

/** Notes that a good image was deployed. */
export const deployedGood = (helm: Helm): void => {
  turns[helm] += 1;
};

/** A hook that no node can run: helm waits for it, with the revision pending, for as long as it lives. */
const heldUp = (when: string) =>
  JSON.stringify({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'held-up', annotations: { 'helm.sh/hook': when } },
    spec: {
      template: {
        spec: {
          restartPolicy: 'Never',
          nodeSelector: { 'example.com/node': 'none' },
          containers: [{ name: 'app', image: 'held-up' }],
        },
      },
    },
  });

export const hold = (job: Job, when: string) =>
  writeFile(join(job.workspace, 'chart/templates/held-up.yaml'), heldUp(when));
export const reached = (helm: Helm, status: string) =>
  until(async () => (await statuses(helm)).at(-1) === status, `a revision that is ${status}`, 60);

/** Makes the next run of this release the first one. */
export async function forget(helm: Helm): Promise<void> {
  await lab.kubectl('delete', 'secrets', '-n', namespaceOf(helm), '-l', 'owner=helm');
  await lab.kubectl('delete', 'all,serviceaccounts', '-n', namespaceOf(helm), '-l', 'app.kubernetes.io/name=shop');
}
