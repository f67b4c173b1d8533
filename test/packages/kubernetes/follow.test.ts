import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { type FollowOptions, followRollout, type KubernetesClient, releaseOf } from '@aks-delivery/kubernetes';
import { apiError } from '@aks-delivery/kubernetes/errors';
import type { KubernetesObject, Pod } from '@aks-delivery/kubernetes/objects';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { aMinuteAgo, deployment, now, pod, replicaSet } from './objects.ts';

beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** An API server in memory: lists what it was given, and streams what is said to have changed. */
function server(objects: readonly KubernetesObject[], answer: (path: string) => object) {
  const streams = new Map<string, PassThrough>();
  const asked: string[] = [];
  const client = {
    server: 'https://api.example',
    now: () => Date.now(),
    list: async ({ kind }: { kind: string }) => ({
      items: objects.filter((object) => object.kind === kind),
      resourceVersion: '1',
    }),
    open: async (path: string, _what: string, _idleMs: number, signal: AbortSignal) => {
      const stream = new PassThrough();
      signal.addEventListener('abort', () => stream.destroy(signal.reason as Error));
      streams.set(path.replace(/.*\/(\w+)\?.*/, '$1'), stream);
      return stream as unknown as IncomingMessage;
    },
    send: async ({ path }: { path: string }) => {
      asked.push(path);
      return answer(path);
    },
  } as unknown as KubernetesClient;
  const change = (plural: string, object: KubernetesObject) =>
    streams.get(plural)?.write(`${JSON.stringify({ type: 'MODIFIED', object })}\n`);
  return { client, asked, change };
}

const options = (): FollowOptions => ({
  timeoutMs: 300_000,
  since: now - 1000,
  signal: new AbortController().signal,
  onLine: () => undefined,
  onWarning: () => undefined,
});
const shop = releaseOf([{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' }], 'prod');
const rolling = deployment({ replicas: 1, updatedReplicas: 1 }, { replicas: 1 });
const probedPod = (): Pod => {
  const spec = { containers: [{ name: 'app', readinessProbe: { httpGet: { path: '/ready' } } }] };
  const status = { phase: 'Running', conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: aMinuteAgo }] };
  return pod('p1', { ready: true, state: { running: { startedAt: new Date(now).toISOString() } } }, { spec, status });
};
/** Lets streams and promises go on; time stands still. */
const breathe = async (): Promise<void> => {
  for (let turns = 0; turns < 10; turns += 1) await turn();
};

describe('the follower', () => {
  test('gives its verdict within 100 ms of the news that a probed workload is ready', async () => {
    const { client, change } = server([rolling, replicaSet('shop-new', '2'), probedPod()], () => ({}));
    let verdict: string | undefined;
    const followed = followRollout(client, shop, options()).then((rollout) => {
      verdict = rollout.verdict;
    });
    await breathe();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(verdict).toBeUndefined();
    change('deployments', deployment({ replicas: 1, updatedReplicas: 1, availableReplicas: 1 }, { replicas: 1 }));
    await breathe();
    await jest.advanceTimersByTimeAsync(100);
    await breathe();
    expect(verdict).toBe('ready');
    await followed;
  });

  test.each([
    { name: 'not there', answer: notFound, seconds: 7 },
    { name: 'not ours to know', answer: forbidden, seconds: 31 },
    { name: 'there', answer: () => ({}), seconds: 61 },
  ])(
    'an autoscaler that is $name: a pod that fits nowhere is given up after $seconds s, and it is asked for once',
    async ({ answer, seconds }) => {
      const unschedulable: Pod = pod(
        'p1',
        {},
        {
          status: {
            containerStatuses: [],
            conditions: [
              {
                type: 'PodScheduled',
                status: 'False',
                reason: 'Unschedulable',
                message: '0/1 nodes are available',
                lastTransitionTime: new Date(now).toISOString(),
              },
            ],
          },
        },
      );
      const { client, asked } = server([rolling, replicaSet('shop-new', '2'), unschedulable], answer);
      let endedAt: number | undefined;
      const followed = followRollout(client, shop, options()).then((rollout) => {
        endedAt = Date.now();
        return rollout;
      });
      for (let second = 0; second < 90 && endedAt === undefined; second += 1) {
        await breathe();
        await jest.advanceTimersByTimeAsync(1_000);
      }
      expect(await followed).toMatchObject({ verdict: 'failed', diagnosis: { code: 'scheduling/unschedulable' } });
      expect(((endedAt ?? 0) - now) / 1000).toBeLessThanOrEqual(seconds);
      expect(((endedAt ?? 0) - now) / 1000).toBeGreaterThanOrEqual(seconds - 2);
      expect(asked).toEqual([
        '/api/v1/namespaces/kube-system/configmaps/cluster-autoscaler-status',
        '/apis/karpenter.sh',
      ]);
    },
  );
});

function notFound(): never {
  throw apiError(404, '{}', 'ask', 'https://api.example');
}
function forbidden(): never {
  throw apiError(403, '{}', 'ask', 'https://api.example');
}
