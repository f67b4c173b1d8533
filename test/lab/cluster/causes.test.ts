import type { KubernetesClient } from '@aks-delivery/kubernetes';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../../lab/until.ts';
import { type Failure, failures } from './failures.ts';
import { lab } from './lab.ts';
import { applyAndFollow, type Followed, openClient, render } from './rollout.ts';
import { setStage } from './stage.ts';
import { startDenyingWebhook, type Webhook } from './webhook.ts';

const minute = 60_000;
let image: string;
let client: KubernetesClient;
let webhook: Webhook;

beforeAll(async () => {
  image = await lab.image('causes');
  client = openClient();
  webhook = await startDenyingWebhook('images must be signed');
}, minute);
afterAll(async () => {
  client.close();
  await webhook.close();
});

type Scene = Pick<Failure, 'chart' | 'ownImage' | 'refusesPods' | 'timeoutSeconds'> & {
  readonly shows?: RegExp;
  /** Changes of an upgrade; without any, the chart is only installed. */
  readonly upgrade?: readonly string[];
};

/** Deploys a chart in a namespace of its own, in which `during` may do something while the rollout is followed. */
async function deploy(scene: Scene, during: (namespace: string) => Promise<void> = async () => undefined) {
  const { chart, ownImage, shows = /(?!)/, timeoutSeconds = 120, upgrade } = scene;
  const stage = await setStage(scene, webhook);
  const apply = async (values: readonly string[]): Promise<Followed> => {
    const manifest = await render(chart, ownImage === true ? undefined : image, values);
    return applyAndFollow(client, manifest, { namespace: stage.namespace, timeoutMs: timeoutSeconds * 1000, shows });
  };
  try {
    if (upgrade !== undefined) expect(await apply([])).toMatchObject({ verdict: 'ready' });
    const [followed] = await Promise.all([apply(upgrade ?? []), during(stage.namespace)]);
    return followed;
  } finally {
    await stage.clear();
  }
}

// These take longest, so they start first.
describe('a start that is slow, but healthy, is never called doomed', () => {
  test.concurrent.each<Scene & { name: string }>([
    { name: 'a readiness probe that fails for 25 s', chart: 'slow-readiness' },
    { name: 'crashes until the database beside it is up', chart: 'slow-database' },
    { name: 'no node has room until the old pod has left', chart: 'slow-scheduling', upgrade: ['version=2'] },
  ])('$name', async (scene) => expect(await deploy(scene)).toMatchObject({ verdict: 'ready' }), 4 * minute);
});

describe('a doomed release is named within 10 s after the cluster shows it', () => {
  test.concurrent.each(failures)(
    '$chart: $cause',
    async (failure) => {
      const { verdict, diagnosis, evidence, afterShown } = await deploy(failure);
      const passes = failure.timeoutSeconds !== undefined;
      expect({ verdict, cause: diagnosis?.code }).toEqual({
        verdict: passes ? 'timeout' : 'failed',
        cause: failure.cause,
      });
      const told = [diagnosis?.sentence, diagnosis?.fix, ...evidence.lines, ...evidence.logs.map(({ text }) => text)];
      for (const part of failure.evidence) expect(told.join('\n')).toContain(part);
      if (!passes) expect(afterShown).toBeLessThan(10_000);
    },
    3 * minute,
  );

  test.concurrent(
    'a pod that fits on no node is waited for while the autoscaler adds one, and no longer when it says that it will not',
    async () => {
      let givenUpAt = Number.POSITIVE_INFINITY;
      const { verdict, diagnosis, endedAt } = await deploy({ chart: 'unschedulable' }, async (namespace) => {
        await say(namespace, 'TriggeredScaleUp', 'pod triggered scale-up: [{aks-pool1 1->2 (max: 5)}]');
        const { since } = await pendingPod(namespace);
        // Longer than the patience without an autoscaler.
        await until(async () => client.now() - since > 12_000, 'the patience', 20);
        givenUpAt = Date.now();
        await say(namespace, 'NotTriggerScaleUp', "pod didn't trigger scale-up: 1 max node group size reached");
      });
      expect({ verdict, cause: diagnosis?.code }).toEqual({ verdict: 'failed', cause: 'scheduling/unschedulable' });
      expect(endedAt).toBeGreaterThanOrEqual(givenUpAt);
      expect(endedAt - givenUpAt).toBeLessThan(2_000);
    },
    minute,
  );
});

interface PodHead {
  metadata: { name: string; uid: string };
  status: { conditions?: { reason?: string; lastTransitionTime: string }[] };
}

/** The pod that the scheduler has given up on for now. */
async function pendingPod(namespace: string): Promise<PodHead['metadata'] & { since: number }> {
  let found: (PodHead['metadata'] & { since: number }) | undefined;
  await until(
    async () => {
      const [pod] = (
        JSON.parse(await lab.kubectl('get', 'pods', '-n', namespace, '-o', 'json')) as { items: PodHead[] }
      ).items;
      const condition = pod?.status.conditions?.find(({ reason }) => reason === 'Unschedulable');
      if (pod === undefined || condition === undefined) return false;
      found = { ...pod.metadata, since: Date.parse(condition.lastTransitionTime) };
      return true;
    },
    `an unschedulable pod in ${namespace}`,
    20,
  );
  return found as NonNullable<typeof found>;
}

/** An event of the cluster autoscaler about the pod that does not fit. */
async function say(namespace: string, reason: string, message: string): Promise<void> {
  const { name, uid } = await pendingPod(namespace);
  const at = new Date(client.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  const event = {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${reason.toLowerCase()}`, namespace },
    involvedObject: { apiVersion: 'v1', kind: 'Pod', namespace, name, uid },
    ...{ type: 'Normal', reason, message, count: 1, firstTimestamp: at, lastTimestamp: at },
    source: { component: 'cluster-autoscaler' },
  };
  await lab.apply(JSON.stringify(event), namespace);
}
