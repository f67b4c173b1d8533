import { diagnose, diagnosisCauses, diagnosisRules } from '@aks-delivery/kubernetes';
import type { Situation } from '@aks-delivery/kubernetes/diagnosis/rule';
import { describe, expect, test } from '@jest/globals';
import { aMinuteAgo, crashLoop, deployment, justNow, now, pod, replicaSet, waiting, warning } from './objects.ts';

const base: Situation = {
  object: deployment(),
  replicaSet: replicaSet('shop-new', '2'),
  pods: [],
  events: [],
  now,
  othersSettledAt: 0,
  hasCustomResources: false,
};
const notFound =
  'Failed to pull image "acr.io/shop:2": rpc error: code = NotFound desc = failed to pull and unpack image "acr.io/shop:2": failed to resolve reference "acr.io/shop:2": acr.io/shop:2: not found';
const pulling = (message: string, reason = 'ErrImagePull') => ({ pods: [pod('p1', waiting(reason, message))] });
const unschedulable = (at: string) =>
  pod(
    'p1',
    {},
    {
      status: {
        phase: 'Pending',
        conditions: [
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message: '0/1 nodes are available: 1 Insufficient memory.',
            lastTransitionTime: at,
          },
        ],
      },
    },
  );
const refused = (message: string, at = aMinuteAgo) => ({
  object: deployment({
    conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message, lastTransitionTime: at }],
  }),
});
const statefulSet = { kind: 'StatefulSet', metadata: { name: 'db', namespace: 'prod', uid: 's' } };

interface Row {
  name: string;
  input: Partial<Situation>;
  expected: { code: string; doomed: boolean } | undefined;
}

const rows: Row[] = [
  {
    name: 'nothing is wrong while a container is being created',
    input: { pods: [pod('p1', waiting('ContainerCreating'))] },
    expected: undefined,
  },
  {
    name: 'a missing image is certain at the first failed pull',
    input: pulling(notFound),
    expected: { code: 'image/not-found', doomed: true },
  },
  {
    name: "the event keeps the registry's words when the waiting message has decayed",
    input: {
      pods: [pod('p1', waiting('ImagePullBackOff', 'Back-off pulling image "acr.io/shop:2"'))],
      events: [warning('p1', 'Failed', notFound)],
    },
    expected: { code: 'image/not-found', doomed: true },
  },
  {
    name: 'a decayed message without an event is an unknown pull problem, and not certain',
    input: pulling('Back-off pulling image "acr.io/shop:2"', 'ImagePullBackOff'),
    expected: { code: 'image/pull-failed', doomed: false },
  },
  {
    name: 'a refusal of the registry is given a second chance',
    input: pulling('failed to authorize: 401 Unauthorized'),
    expected: { code: 'image/unauthorized', doomed: false },
  },
  {
    name: 'a refusal that repeats is certain',
    input: pulling('Back-off: failed to authorize: 401 Unauthorized', 'ImagePullBackOff'),
    expected: { code: 'image/unauthorized', doomed: true },
  },
  {
    name: 'a rate limit passes',
    input: pulling('toomanyrequests: You have reached your pull rate limit as bob'),
    expected: { code: 'image/rate-limited', doomed: false },
  },
  {
    name: 'a registry that is away may come back',
    input: pulling('dial tcp: lookup acr.io: no such host', 'ImagePullBackOff'),
    expected: { code: 'image/registry-unreachable', doomed: false },
  },
  {
    name: 'an image for another platform',
    input: pulling('no match for platform in manifest: not found'),
    expected: { code: 'image/wrong-platform', doomed: true },
  },
  {
    name: 'an invalid image name',
    input: pulling("couldn't parse image name", 'InvalidImageName'),
    expected: { code: 'image/invalid-name', doomed: true },
  },
  {
    name: 'one pod of two that cannot pull does not doom a Deployment',
    input: { pods: [pod('p1', waiting('ErrImagePull', notFound)), pod('p2', { ready: true, state: { running: {} } })] },
    expected: { code: 'image/not-found', doomed: false },
  },
  {
    name: 'one pod of two that cannot pull blocks a StatefulSet',
    input: {
      object: statefulSet,
      pods: [pod('db-0', { ready: true }), pod('db-1', waiting('ErrImagePull', notFound))],
    },
    expected: { code: 'image/not-found', doomed: true },
  },
  {
    name: 'a crash loop with nobody to wait for is certain',
    input: { pods: [pod('p1', crashLoop(1, 1))] },
    expected: { code: 'crash/exit-code', doomed: true },
  },
  {
    name: 'a program that waits for its database may crash while that is on its way',
    input: { pods: [pod('p1', crashLoop(1, 1))], othersSettledAt: undefined },
    expected: { code: 'crash/exit-code', doomed: false },
  },
  {
    name: 'nor does a run count that began before the database was ready',
    input: {
      pods: [pod('p1', crashLoop(1, 1, 'Error', '2026-01-01T12:00:10Z'))],
      othersSettledAt: Date.parse('2026-01-01T12:00:20Z'),
    },
    expected: { code: 'crash/exit-code', doomed: false },
  },
  {
    name: 'one that began after it does',
    input: {
      pods: [pod('p1', crashLoop(1, 1, 'Error', '2026-01-01T12:00:30Z'))],
      othersSettledAt: Date.parse('2026-01-01T12:00:20Z'),
    },
    expected: { code: 'crash/exit-code', doomed: true },
  },
  {
    name: 'but not for ever',
    input: { pods: [pod('p1', crashLoop(1, 3))], othersSettledAt: undefined },
    expected: { code: 'crash/exit-code', doomed: true },
  },
  {
    name: 'a container that ended once and runs again is not a crash loop',
    input: {
      pods: [pod('p1', { state: { running: {} }, lastState: { terminated: { exitCode: 1 } }, restartCount: 1 })],
    },
    expected: { code: 'crash/exit-code', doomed: false },
  },
  {
    name: 'out of memory',
    input: { pods: [pod('p1', crashLoop(137, 1, 'OOMKilled'))], othersSettledAt: undefined },
    expected: { code: 'crash/out-of-memory', doomed: true },
  },
  {
    name: 'a program that does not exist',
    input: { pods: [pod('p1', crashLoop(127, 1, 'ContainerCannotRun'))] },
    expected: { code: 'crash/start-failed', doomed: true },
  },
  {
    name: 'exit 128 is passing trouble of the node (Krane)',
    input: { pods: [pod('p1', crashLoop(128, 1, 'StartError'))], othersSettledAt: undefined },
    expected: { code: 'crash/exit-code', doomed: false },
  },
  {
    name: 'an init container that crashes is named',
    input: {
      pods: [
        pod('p1', waiting('PodInitializing'), {
          status: {
            initContainerStatuses: [{ name: 'migrate', ...crashLoop(2, 1) }],
            containerStatuses: [{ name: 'app', ...waiting('PodInitializing') }],
          },
        }),
      ],
    },
    expected: { code: 'crash/exit-code', doomed: true },
  },
  {
    name: 'a missing Secret',
    input: { pods: [pod('p1', waiting('CreateContainerConfigError', 'secret "db" not found'))] },
    expected: { code: 'config/missing-object', doomed: true },
  },
  {
    name: 'a missing Secret of a pod that has only started may be on its way',
    input: {
      pods: [
        pod('p1', waiting('CreateContainerConfigError', 'secret "db" not found'), {
          status: {
            startTime: justNow,
            containerStatuses: [{ name: 'app', ...waiting('CreateContainerConfigError', 'secret "db" not found') }],
          },
        }),
      ],
    },
    expected: { code: 'config/missing-object', doomed: false },
  },
  {
    name: 'a custom resource may still make the Secret',
    input: {
      pods: [pod('p1', waiting('CreateContainerConfigError', 'secret "db" not found'))],
      hasCustomResources: true,
    },
    expected: { code: 'config/missing-object', doomed: false },
  },
  {
    name: 'a missing key',
    input: { pods: [pod('p1', waiting('CreateContainerConfigError', "couldn't find key url in ConfigMap prod/shop"))] },
    expected: { code: 'config/missing-key', doomed: true },
  },
  {
    name: 'the cache that fills is no error (Krane)',
    input: { pods: [pod('p1', waiting('CreateContainerConfigError', 'failed to sync configmap cache: timed out'))] },
    expected: undefined,
  },
  {
    name: 'a volume that needs a missing ConfigMap',
    input: {
      pods: [pod('p1', waiting('ContainerCreating'))],
      events: [warning('p1', 'FailedMount', 'MountVolume.SetUp failed for volume "c" : configmap "shop" not found')],
    },
    expected: { code: 'config/missing-object', doomed: true },
  },
  {
    name: 'root against runAsNonRoot',
    input: {
      pods: [pod('p1', waiting('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root'))],
    },
    expected: { code: 'config/security-context', doomed: true },
  },
  {
    name: 'unschedulable for a while is certain without an autoscaler',
    input: { pods: [unschedulable(aMinuteAgo)] },
    expected: { code: 'scheduling/unschedulable', doomed: true },
  },
  {
    name: 'unschedulable a moment ago is not',
    input: { pods: [unschedulable(justNow)] },
    expected: { code: 'scheduling/unschedulable', doomed: false },
  },
  {
    name: 'unschedulable while the autoscaler adds a node is not doomed',
    input: { pods: [unschedulable(aMinuteAgo)], events: [warning('p1', 'TriggeredScaleUp', 'pod triggered scale-up')] },
    expected: { code: 'scheduling/unschedulable', doomed: false },
  },
  {
    name: 'unschedulable is certain at once when the autoscaler will not help',
    input: {
      pods: [unschedulable(justNow)],
      events: [warning('p1', 'NotTriggerScaleUp', "pod didn't trigger scale-up")],
    },
    expected: { code: 'scheduling/unschedulable', doomed: true },
  },
  {
    name: 'a quota that leaves no room',
    input: refused('pods "x" is forbidden: exceeded quota: q, requested: pods=1'),
    expected: { code: 'admission/quota', doomed: true },
  },
  {
    name: 'a quota may become free a moment later',
    input: refused('exceeded quota: q', justNow),
    expected: { code: 'admission/quota', doomed: false },
  },
  {
    name: 'a webhook that denies',
    input: refused('admission webhook "policy" denied the request: no latest'),
    expected: { code: 'admission/webhook', doomed: true },
  },
  {
    name: 'a webhook that is away may come back',
    input: refused('failed calling webhook "policy": connection refused'),
    expected: { code: 'admission/webhook-unavailable', doomed: false },
  },
  {
    name: 'pod security',
    input: refused('violates PodSecurity "restricted:latest"'),
    expected: { code: 'admission/pod-security', doomed: true },
  },
  {
    name: 'a StatefulSet tells of a refusal only by events',
    input: {
      object: statefulSet,
      events: [warning('s', 'FailedCreate', 'create Pod db-0 failed: exceeded quota: q', aMinuteAgo)],
    },
    expected: { code: 'admission/quota', doomed: true },
  },
  {
    name: 'a container that its liveness probe kills again and again',
    input: {
      pods: [pod('p1', crashLoop(137, 2))],
      events: [
        warning('p1', 'Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 500'),
        warning('p1', 'Killing', 'Container app failed liveness probe, will be restarted'),
      ],
    },
    expected: { code: 'probe/liveness', doomed: true },
  },
  {
    name: 'a slow start with a failing readiness probe is never doomed',
    input: {
      pods: [pod('p1', { state: { running: {} }, started: true })],
      events: [warning('p1', 'Unhealthy', 'Readiness probe failed: Get "http://10.0.0.1/ready": connection refused')],
    },
    expected: { code: 'probe/readiness', doomed: false },
  },
  {
    name: 'the progress deadline, when nothing else explains it',
    input: {
      object: deployment({
        conditions: [
          {
            type: 'Progressing',
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            message: 'ReplicaSet "shop-new" has timed out progressing.',
          },
        ],
      }),
    },
    expected: { code: 'rollout/progress-deadline', doomed: true },
  },
  {
    name: 'the progress deadline of a ReplicaSet that a rollback left behind',
    input: {
      object: deployment({
        conditions: [
          {
            type: 'Progressing',
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            message: 'ReplicaSet "shop-old" has timed out progressing.',
          },
        ],
      }),
    },
    expected: undefined,
  },
  {
    name: 'a failed Job',
    input: {
      object: {
        kind: 'Job',
        metadata: { name: 'migrate' },
        status: { conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded' }] },
      } as unknown as Situation['object'],
      pods: [pod('m-1', { state: { terminated: { exitCode: 3 } } })],
    },
    expected: { code: 'job/failed', doomed: true },
  },
  {
    name: 'a bare Pod that failed',
    input: {
      object: { kind: 'Pod', metadata: { name: 'p1', uid: 'p1' } },
      pods: [pod('p1', {}, { status: { phase: 'Failed', reason: 'Evicted', containerStatuses: [] } })],
    },
    expected: { code: 'pod/failed', doomed: true },
  },
];

describe('diagnosis', () => {
  test.each(rows)('$name', ({ input, expected }) => {
    const diagnosis = diagnose({ ...base, ...input });
    if (expected === undefined) expect(diagnosis).toBeUndefined();
    else expect(diagnosis).toMatchObject(expected);
  });

  test('the sentence names object, image, pod and container', () => {
    expect(diagnose({ ...base, ...pulling(notFound) })?.sentence).toBe(
      'Deployment/shop: the image "acr.io/shop:2" does not exist in its registry (pod p1, container "app").',
    );
  });

  test('the account in a pull rate limit is not shown', () => {
    const diagnosis = diagnose({
      ...base,
      ...pulling('toomanyrequests: You have reached your pull rate limit as bob-secret'),
    });
    expect(JSON.stringify(diagnosis)).not.toContain('bob-secret');
  });

  test('every cause code is declared once, and every diagnosis uses a declared one', () => {
    const codes = diagnosisCauses.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { input, expected } of rows)
      if (expected !== undefined) expect(codes).toContain(diagnose({ ...base, ...input })?.code);
  });

  test.each(diagnosisRules.map((rule) => [rule.causes[0]?.code ?? '', rule] as const))(
    '%s: says nothing about an object without pods and events',
    (_, rule) => {
      expect(rule.diagnose({ ...base, object: deployment() })).toBeUndefined();
    },
  );
});
