import { readiness, readinessRules } from '@aks-delivery/kubernetes';
import type { KubernetesObject, Pod } from '@aks-delivery/kubernetes/objects';
import { readinessRuleFor } from '@aks-delivery/kubernetes/readiness/index';
import { resourceFor } from '@aks-delivery/kubernetes/resources';
import { describe, expect, test } from '@jest/globals';
import { deployment, pod } from './objects.ts';

const conditions = (...list: [string, string, string?, string?][]) =>
  list.map(([type, status, reason, message]) => ({
    type,
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
  }));
const deadline = conditions([
  'Progressing',
  'False',
  'ProgressDeadlineExceeded',
  'ReplicaSet "shop-new" has timed out progressing.',
]);
const of = (kind: string, rest: object): KubernetesObject => ({
  kind,
  metadata: { name: 'x', namespace: 'prod' },
  ...rest,
});
const allUp = { replicas: 2, updatedReplicas: 2, readyReplicas: 2, availableReplicas: 2 };

interface Row {
  name: string;
  group: string;
  object: KubernetesObject;
  pods?: Pod[];
  expected: { status: string; ready: number; desired: number };
}

const rows: Row[] = [
  {
    name: 'a Deployment is ready when all replicas are new and available',
    group: 'apps',
    object: deployment({ ...allUp, conditions: conditions(['Available', 'True']) }),
    expected: { status: 'ready', ready: 2, desired: 2 },
  },
  {
    name: 'a Deployment whose new spec was not seen yet is not ready, whatever its counts say',
    group: 'apps',
    object: deployment({ ...allUp, observedGeneration: 1 }),
    expected: { status: 'progressing', ready: 0, desired: 2 },
  },
  {
    name: 'a Deployment without a status is not ready',
    group: 'apps',
    object: { ...deployment(), status: undefined } as unknown as KubernetesObject,
    expected: { status: 'progressing', ready: 0, desired: 2 },
  },
  {
    name: 'pods of the old revision do not count as ready',
    group: 'apps',
    object: deployment({ replicas: 3, updatedReplicas: 1, readyReplicas: 2, availableReplicas: 2 }),
    expected: { status: 'progressing', ready: 0, desired: 2 },
  },
  {
    name: 'a Deployment waits until the old pods are gone',
    group: 'apps',
    object: deployment({ ...allUp, replicas: 3, availableReplicas: 3 }),
    expected: { status: 'progressing', ready: 2, desired: 2 },
  },
  {
    name: 'one replica with maxUnavailable 1 is not ready with no pod (Helm calls it ready)',
    group: 'apps',
    object: deployment({ replicas: 1, updatedReplicas: 1 }, { replicas: 1 }),
    expected: { status: 'progressing', ready: 0, desired: 1 },
  },
  {
    name: 'a Deployment scaled to zero is ready',
    group: 'apps',
    object: deployment({}, { replicas: 0 }),
    expected: { status: 'ready', ready: 0, desired: 0 },
  },
  {
    name: 'a Deployment past its progress deadline has failed',
    group: 'apps',
    object: deployment({ replicas: 2, updatedReplicas: 2, conditions: deadline }),
    pods: [pod('shop-new-1')],
    expected: { status: 'failed', ready: 0, desired: 2 },
  },
  {
    name: 'the deadline of another ReplicaSet, left over by a rollback, does not count',
    group: 'apps',
    object: deployment({ replicas: 2, updatedReplicas: 2, conditions: deadline }),
    pods: [
      pod(
        'old-1',
        {},
        { metadata: { name: 'old-1', ownerReferences: [{ kind: 'ReplicaSet', name: 'shop-old', uid: 'o' }] } },
      ),
    ],
    expected: { status: 'progressing', ready: 0, desired: 2 },
  },
  {
    name: 'a StatefulSet is ready when its current revision is the new one',
    group: 'apps',
    object: of('StatefulSet', {
      spec: { replicas: 3 },
      status: { replicas: 3, readyReplicas: 3, updatedReplicas: 3, currentRevision: 'b', updateRevision: 'b' },
    }),
    expected: { status: 'ready', ready: 3, desired: 3 },
  },
  {
    name: 'a StatefulSet in the middle of its update is not ready',
    group: 'apps',
    object: of('StatefulSet', {
      spec: { replicas: 3 },
      status: { replicas: 3, readyReplicas: 3, updatedReplicas: 1, currentRevision: 'a', updateRevision: 'b' },
    }),
    expected: { status: 'progressing', ready: 3, desired: 3 },
  },
  {
    name: 'a StatefulSet with a partition is ready when the pods above it are new',
    group: 'apps',
    object: of('StatefulSet', {
      spec: { replicas: 3, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 2 } } },
      status: { replicas: 3, readyReplicas: 3, updatedReplicas: 1, currentRevision: 'a', updateRevision: 'b' },
    }),
    expected: { status: 'ready', ready: 3, desired: 3 },
  },
  {
    name: 'a StatefulSet with OnDelete does not wait for new pods',
    group: 'apps',
    object: of('StatefulSet', {
      spec: { replicas: 1, updateStrategy: { type: 'OnDelete' } },
      status: { replicas: 1, readyReplicas: 1, currentRevision: 'a', updateRevision: 'b' },
    }),
    expected: { status: 'ready', ready: 1, desired: 1 },
  },
  {
    name: 'a DaemonSet waits for every node it should run on',
    group: 'apps',
    object: of('DaemonSet', {
      status: {
        observedGeneration: 1,
        desiredNumberScheduled: 3,
        updatedNumberScheduled: 3,
        numberReady: 2,
        numberAvailable: 2,
      },
    }),
    expected: { status: 'progressing', ready: 2, desired: 3 },
  },
  {
    name: 'a Job is ready when complete, not when started',
    group: 'batch',
    object: of('Job', { status: { active: 1 } }),
    expected: { status: 'progressing', ready: 0, desired: 1 },
  },
  {
    name: 'a complete Job is ready',
    group: 'batch',
    object: of('Job', { status: { succeeded: 1, conditions: conditions(['Complete', 'True']) } }),
    expected: { status: 'ready', ready: 1, desired: 1 },
  },
  {
    name: 'a failed Job has failed',
    group: 'batch',
    object: of('Job', { status: { failed: 3, conditions: conditions(['Failed', 'True', 'BackoffLimitExceeded']) } }),
    expected: { status: 'failed', ready: 0, desired: 1 },
  },
  {
    name: 'a suspended Job holds nothing up',
    group: 'batch',
    object: of('Job', { spec: { suspend: true } }),
    expected: { status: 'ready', ready: 0, desired: 1 },
  },
  {
    name: 'a Pod in phase Failed has failed (kstatus calls it current)',
    group: '',
    object: of('Pod', { status: { phase: 'Failed' } }),
    expected: { status: 'failed', ready: 0, desired: 1 },
  },
  {
    name: 'a running Pod is ready only with its Ready condition',
    group: '',
    object: of('Pod', { status: { phase: 'Running', conditions: conditions(['Ready', 'False']) } }),
    expected: { status: 'progressing', ready: 0, desired: 1 },
  },
  {
    name: 'a claim that no pod uses is not waited for (WaitForFirstConsumer)',
    group: '',
    object: of('PersistentVolumeClaim', { status: { phase: 'Pending' } }),
    expected: { status: 'ready', ready: 0, desired: 1 },
  },
  {
    name: 'a claim that a pod needs is waited for',
    group: '',
    object: of('PersistentVolumeClaim', { status: { phase: 'Pending' } }),
    pods: [pod('p')],
    expected: { status: 'progressing', ready: 0, desired: 1 },
  },
  {
    name: 'a load balancer without an address is not ready',
    group: '',
    object: of('Service', { spec: { type: 'LoadBalancer' }, status: {} }),
    expected: { status: 'progressing', ready: 0, desired: 1 },
  },
  {
    name: 'a CRD is ready when established',
    group: 'apiextensions.k8s.io',
    object: of('CustomResourceDefinition', { status: { conditions: conditions(['Established', 'True']) } }),
    expected: { status: 'ready', ready: 1, desired: 1 },
  },
  {
    name: 'an object that is being deleted is not ready',
    group: '',
    object: {
      kind: 'Pod',
      metadata: { name: 'x', deletionTimestamp: 'now' },
      status: { phase: 'Succeeded' },
    } as KubernetesObject,
    expected: { status: 'progressing', ready: 0, desired: 1 },
  },
];

describe('readiness', () => {
  test.each(rows)('$name', ({ group, object, pods, expected }) => {
    const rule = readinessRuleFor(group, object.kind ?? '');
    expect(rule).toBeDefined();
    if (rule !== undefined) expect(readiness(rule, object, pods ?? [])).toMatchObject(expected);
  });

  test.each(readinessRules.map((rule) => [`${rule.group}/${rule.kind}`, rule] as const))(
    '%s: is known as a resource, so that it can be watched, and survives an object without a status',
    (_, rule) => {
      expect(resourceFor(rule.group === '' ? 'v1' : `${rule.group}/v1`, rule.kind)).toBeDefined();
      const judged = readiness(rule, { kind: rule.kind, metadata: { name: 'x' } }, []);
      expect(['ready', 'progressing']).toContain(judged.status);
    },
  );
});
