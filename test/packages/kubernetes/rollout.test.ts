import { assess, redact, releaseOf } from '@aks-delivery/kubernetes';
import type { KubernetesEvent, KubernetesObject } from '@aks-delivery/kubernetes/objects';
import { resourceFor } from '@aks-delivery/kubernetes/resources';
import { createProgress } from '@aks-delivery/kubernetes/rollout/progress';
import { selectionsFor } from '@aks-delivery/kubernetes/rollout/selections';
import { createStore } from '@aks-delivery/kubernetes/rollout/store';
import { explainTimeout } from '@aks-delivery/kubernetes/rollout/timeout';
import { describe, expect, test } from '@jest/globals';
import { aMinuteAgo, crashLoop, deployment, justNow, now, pod, replicaSet, waiting, warning } from './objects.ts';

const declared = (apiVersion: string, kind: string, name: string, spec: object = {}) => ({
  apiVersion,
  kind,
  name,
  spec,
});
const shop = declared('apps/v1', 'Deployment', 'shop');

function storeOf(...objects: KubernetesObject[]) {
  const store = createStore();
  for (const object of objects) {
    const resource = resourceFor(
      { Deployment: 'apps/v1', ReplicaSet: 'apps/v1', Job: 'batch/v1' }[object.kind ?? ''] ?? 'v1',
      object.kind ?? '',
    );
    if (resource === undefined) throw new Error(`no resource for ${object.kind}`);
    store.apply(resource, 'prod', { type: 'SYNC', objects: [...store.all(resource.kind, 'prod'), object] });
  }
  return store;
}
const clock = { now, since: Date.parse('2026-01-01T11:59:00Z') };
const judge = (...objects: KubernetesObject[]) => assess(releaseOf([shop], 'prod'), storeOf(...objects), clock);

describe('what a release waits for', () => {
  test('workloads, claims and load balancers, in their own namespace or that of the release', () => {
    const { targets } = releaseOf(
      [
        shop,
        { ...declared('v1', 'PersistentVolumeClaim', 'data'), namespace: 'other' },
        declared('v1', 'Service', 'lb', { type: 'LoadBalancer' }),
        declared('v1', 'Service', 'ip'),
        declared('v1', 'ConfigMap', 'c'),
        declared('cert-manager.io/v1', 'Certificate', 'x'),
      ],
      'prod',
    );
    expect(targets.map(({ resource, namespace, name }) => `${namespace}/${resource.kind}/${name}`)).toEqual([
      'prod/Deployment/shop',
      'other/PersistentVolumeClaim/data',
      'prod/Service/lb',
    ]);
  });

  test.each([
    ['cert-manager.io/v1', true],
    ['gateway.networking.x-k8s.io/v1', true],
    ['networking.k8s.io/v1', false],
    ['apps/v1', false],
    ['v1', false],
  ])('%s: custom resource? %s', (apiVersion, expected) => {
    expect(releaseOf([declared(apiVersion, 'X', 'x')], 'prod').hasCustomResources).toBe(expected);
  });

  test('is watched by one watch a kind and namespace, narrowed to one object where there is one', () => {
    const chosen = (...objects: ReturnType<typeof declared>[]) =>
      selectionsFor(releaseOf(objects, 'prod')).map(
        ({ resource, fieldSelector, needed }) => `${resource.plural} ${fieldSelector ?? '*'} ${needed}`,
      );
    expect(chosen(shop)).toEqual([
      'deployments metadata.name=shop true',
      'pods * false',
      'events * false',
      'replicasets * false',
    ]);
    expect(chosen(shop, declared('apps/v1', 'Deployment', 'b'))[0]).toBe('deployments * true');
    expect(chosen(shop, declared('v1', 'Pod', 'p')).filter((line) => line.startsWith('pods'))).toHaveLength(1);
    expect(chosen(declared('v1', 'ConfigMap', 'c'))).toEqual([]);
  });
});

const readyPod = (name: string, startedAt = aMinuteAgo) =>
  pod(
    name,
    { ready: true, state: { running: { startedAt } } },
    { status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: startedAt }] } },
  );

describe('the judgement of a rollout', () => {
  const up = deployment({ replicas: 2, updatedReplicas: 2, readyReplicas: 2, availableReplicas: 2 });
  const rolling = deployment({ replicas: 3, updatedReplicas: 1, availableReplicas: 2 });
  const newest = replicaSet('shop-new', '2');
  const old = replicaSet('shop-old', '1');

  test('a release of ready objects is ready', () => {
    expect(judge(up)).toMatchObject({ verdict: 'ready', ready: 2, desired: 2 });
  });

  test('a release with nothing to wait for is ready', () => {
    expect(assess(releaseOf([], 'prod'), createStore(), clock)).toMatchObject({
      verdict: 'ready',
      ready: 0,
      desired: 0,
    });
  });

  test('an object that does not exist yet is waited for', () => {
    expect(judge()).toMatchObject({ verdict: 'progressing' });
  });

  test('pods of the old revision may crash: only those of the new one count', () => {
    const crashing = pod('old-1', crashLoop(1, 9));
    crashing.metadata.ownerReferences = [{ kind: 'ReplicaSet', name: 'shop-old', uid: 'shop-old' }];
    expect(judge(rolling, newest, old, crashing, pod('new-1', waiting('ContainerCreating')))).toMatchObject({
      verdict: 'progressing',
    });
  });

  test('a doomed new pod fails the release at once, with its cause', () => {
    const result = judge(rolling, newest, old, pod('new-1', crashLoop(1, 1)));
    expect(result).toMatchObject({
      verdict: 'failed',
      diagnosis: { code: 'crash/exit-code', container: { pod: 'new-1', namespace: 'prod', name: 'app' } },
    });
  });

  test('nothing is said about pods before the controller has seen the new spec', () => {
    const unseen = deployment({ ...rolling.status, observedGeneration: 1 });
    expect(judge(unseen, newest, pod('new-1', crashLoop(1, 1)))).toMatchObject({ verdict: 'progressing' });
  });

  test('events of an earlier rollout do not count', () => {
    const stale = warning('shop-new', 'FailedCreate', 'exceeded quota: q', '2026-01-01T11:00:00Z');
    expect(judge(rolling, newest, stale).objects[0]?.warning).toBeUndefined();
    const fresh = warning('shop-new', 'FailedCreate', 'exceeded quota: q');
    expect(judge(rolling, newest, fresh).objects[0]?.warning).toBe('FailedCreate: exceeded quota: q');
  });

  test('a container that nobody probes is believed after it has run for a moment', () => {
    const running = (startedAt: string) => ['new-1', 'new-2'].map((name) => readyPod(name, startedAt));
    expect(judge(up, newest, ...running(justNow))).toMatchObject({ verdict: 'progressing' });
    expect(judge(up, newest, ...running('2026-01-01T12:00:50Z'))).toMatchObject({ verdict: 'ready' });
  });

  test('a Deployment that is ready before its pods are said to be is not believed yet', () => {
    expect(judge(up, newest, readyPod('new-1'))).toMatchObject({ verdict: 'progressing' });
    expect(judge(up, newest, readyPod('new-1'), pod('new-2'))).toMatchObject({ verdict: 'progressing' });
    expect(judge(up, newest, readyPod('new-1'), readyPod('new-2'))).toMatchObject({ verdict: 'ready' });
  });

  test('whoever may not watch pods believes it', () => {
    expect(judge(up, newest)).toMatchObject({ verdict: 'ready' });
  });

  test('an object made before the time that counts does not exist yet', () => {
    const job = { ...declared('batch/v1', 'Job', 'migrate'), spec: { ttlSecondsAfterFinished: 0 } };
    const failed = (creationTimestamp: string): KubernetesObject =>
      ({
        kind: 'Job',
        metadata: { name: 'migrate', namespace: 'prod', uid: 'j', creationTimestamp },
        status: { conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded' }] },
      }) as KubernetesObject;
    const notBefore = Date.parse('2026-01-01T12:00:30.700Z');
    const judged = (...objects: KubernetesObject[]) =>
      assess(releaseOf([job], 'prod', { notBefore }), storeOf(...objects), clock);
    expect(judged(failed('2026-01-01T12:00:29Z'))).toMatchObject({ verdict: 'progressing' });
    expect(judged(failed('2026-01-01T12:00:30Z'))).toMatchObject({ verdict: 'failed' });
    expect(judged()).toMatchObject({ verdict: 'progressing' });
  });

  test("the events of a pod's claim tell why it is not scheduled", () => {
    const claimed = pod(
      'new-1',
      {},
      {
        spec: { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] },
        status: {
          containerStatuses: [],
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              message: '0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
            },
          ],
        },
      },
    );
    const refused: KubernetesEvent = {
      ...warning('c1', 'ProvisioningFailed', 'storageclass.storage.k8s.io "fast" not found', '2026-01-01T12:00:40Z'),
      involvedObject: { kind: 'PersistentVolumeClaim', namespace: 'prod', name: 'data', uid: 'c1' },
    };
    expect(judge(rolling, newest, claimed, refused)).toMatchObject({
      verdict: 'failed',
      diagnosis: { code: 'volume/not-provisioned' },
    });
  });

  test('a timeout names the likeliest cause, else the first object that is not ready', () => {
    const unready = pod('new-1', { state: { running: {} }, started: true });
    const probing = warning('new-1', 'Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503');
    expect(explainTimeout(judge(rolling, newest, unready, probing), 60_000)).toMatchObject({
      code: 'probe/readiness',
      sentence: expect.stringMatching(/^Not ready within 60 s: Deployment\/shop/),
    });
    expect(explainTimeout(judge(rolling, newest), 60_000)).toMatchObject({
      code: 'rollout/timeout',
      sentence: expect.stringContaining('Deployment/shop is not ready'),
    });
  });

  test('progress is one line a change, and retries under new names are none', () => {
    const progress = createProgress(0);
    const refused = (name: string) =>
      judge(rolling, newest, warning('shop-new', 'FailedCreate', `pods "${name}" is forbidden: exceeded quota: q`));
    expect(progress.update(refused('a'), 1)).toHaveLength(1);
    expect(progress.update(refused('b'), 2)).toEqual([]);
    expect(progress.update(judge(up), 3)).toEqual(['✓ Deployment/shop 2/2 ready']);
    expect(progress.spans(9)).toEqual([{ label: 'Deployment/shop', status: 'ready', start: 0, end: 3 }]);
  });
});

describe('evidence hides', () => {
  test.each([
    ['known secrets', 'the pw is hunter22.', ['hunter22'], 'the pw is ***.'],
    ['known secrets in base64', 'aHVudGVyMjI=', ['hunter22'], '***'],
    ['passwords', 'DB_PASSWORD=abc next', [], 'DB_PASSWORD=*** next'],
    ['passwords in JSON', '{"password": "abc", "a": 1}', [], '{"password": "***", "a": 1}'],
    ['credentials in URLs', 'postgres://app:pw@db:5432/x', [], 'postgres://app:***@db:5432/x'],
    ['bearer tokens', 'Authorization: Bearer abc.def', [], 'Authorization: Bearer ***'],
    ['JSON web tokens', 'got eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.sig end', [], 'got *** end'],
    ['connection strings', 'AccountKey=abc==;EndpointSuffix=x', [], 'AccountKey=***;EndpointSuffix=x'],
  ])('%s', (_, text, secrets, expected) => {
    expect(redact(text, secrets)).toBe(expected);
  });

  test('nothing else: words that happen to equal a short secret stay, and those of a registry that refuses', () => {
    const refused = 'failed to fetch anonymous token: unexpected status: 401';
    expect(redact(refused, [])).toBe(refused);
    expect(redact('listening on 8080', ['on', '8080'])).toBe('listening on 8080');
  });
});
