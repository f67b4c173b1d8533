import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from '@jest/globals';
import { lab } from '../lab/cluster/lab.ts';
import { runText } from './run.ts';
import { checkout, context, deploy, login, workflow } from './workflow.ts';

const minutes = 60_000;
const permissions = '{ contents: read, id-token: write, actions: read }';

let image: string;
beforeAll(async () => {
  image = await lab.image('locks');
}, minutes);

const namespaceOf = () => `e2e-${randomUUID().slice(0, 8)}`;
const release = (namespace: string, inputs: Readonly<Record<string, string>> = {}) =>
  deploy({ release: 'shop', namespace, 'create-namespace': 'true', chart: 'chart', image, ...inputs }, 'release');
const jobOf = (step: string) => workflow([checkout, login(), context(), step], { permissions });

/** What a helm that was killed at its second revision leaves behind: a copy of the first that says pending, also inside. */
function pendingCopy(secret: { metadata: object; data: { release: string } }): object {
  const packed = Buffer.from(Buffer.from(secret.data.release, 'base64').toString(), 'base64');
  const record = JSON.parse(gunzipSync(packed).toString()) as { info: object };
  const pending = { ...record, version: 2, info: { ...record.info, status: 'pending-upgrade' } };
  const release = Buffer.from(gzipSync(JSON.stringify(pending)).toString('base64')).toString('base64');
  const createdAt = String(Math.floor(Date.now() / 1000));
  const labels = { owner: 'helm', name: 'shop', version: '2', status: 'pending-upgrade', createdAt };
  const metadata = { name: 'sh.helm.release.v1.shop.v2', labels };
  return { apiVersion: 'v1', kind: 'Secret', type: 'helm.sh/release.v1', metadata, data: { release } };
}

/** A run that deploys `inputs`, and a promise of the moment when its log has the words. */
function begin(namespace: string, inputs: Readonly<Record<string, string>>, words: string) {
  let reached = (): void => undefined;
  const moment = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const say = (line: string): void => void (line.includes(words) && reached());
  return { result: runText(jobOf(release(namespace, inputs)), { say }), moment };
}

test(
  'a run that finds another one at work waits for it, names it, and then deploys',
  async () => {
    const namespace = namespaceOf();
    const first = begin(namespace, { values: 'env: { READY_AFTER: 12s }' }, 'Waiting for 1 object');
    await first.moment;
    const second = await runText(jobOf(release(namespace, { values: 'replicas: 2' })));
    expect((await first.result).steps['deploy.release']?.outputs).toMatchObject({ status: 'deployed', revision: '1' });
    expect(second.text).toMatch(
      /held by workflow run \d+ \(".+" by octocat, \S+\).*GitHub says that the run is in progress/,
    );
    expect(second.steps['deploy.release']?.outputs).toMatchObject({
      status: 'deployed',
      revision: '2',
      'previous-revision': '1',
      ready: '2',
    });
  },
  3 * minutes,
);

test(
  'a living owner is not waited for when the user wants to fail, and nothing is touched',
  async () => {
    const namespace = namespaceOf();
    const first = begin(namespace, { values: 'env: { READY_AFTER: 12s }' }, 'Waiting for 1 object');
    await first.moment;
    const second = await runText(jobOf(release(namespace, { values: 'replicas: 2', lock: 'fail' })));
    expect(second.steps['deploy.release']?.outputs).toMatchObject({ cause: 'helm/locked', revision: '' });
    expect((await first.result).steps['deploy.release']?.outputs).toMatchObject({ status: 'deployed' });
  },
  3 * minutes,
);

test(
  'a lock without a name is left alone without proof, and taken when the user says so',
  async () => {
    const namespace = namespaceOf();
    expect((await runText(jobOf(release(namespace)))).code).toBe(0);
    const first = await lab.kubectl('get', 'secret', 'sh.helm.release.v1.shop.v1', '-n', namespace, '-o', 'json');
    await lab.apply(JSON.stringify(pendingCopy(JSON.parse(first))), namespace);
    const refused = await runText(jobOf(release(namespace, { values: 'replicas: 2' })));
    expect(refused.code).toBe(1);
    expect(refused.text).toContain('held by a program that left no name: nothing proves that it is over');
    expect(refused.steps['deploy.release']?.outputs).toMatchObject({ cause: 'helm/locked', revision: '' });
    const taken = await runText(jobOf(release(namespace, { values: 'replicas: 2', lock: 'take' })));
    expect(taken.steps['deploy.release']?.outputs).toMatchObject({ status: 'deployed', revision: '3', ready: '2' });
  },
  3 * minutes,
);
