import { aMinuteAgo, justNow, pod, waiting, warning } from '../objects.ts';
import { diagnoses } from './situation.ts';

const claimed = (message: string) => ({
  pods: [
    pod(
      'p1',
      {},
      {
        spec: { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] },
        status: {
          phase: 'Pending',
          containerStatuses: [],
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              message,
              lastTransitionTime: aMinuteAgo,
            },
          ],
        },
      },
    ),
  ],
});
const unbound = claimed('0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found');
const ofClaim = (reason: string, message: string, at = aMinuteAgo) => ({
  ...warning('c1', reason, message, at),
  involvedObject: { kind: 'PersistentVolumeClaim', name: 'data', namespace: 'prod', uid: 'c1' },
});
const noClass = 'storageclass.storage.k8s.io "fast" not found';

diagnoses('volumes', [
  {
    name: 'a claim whose class does not exist',
    input: { ...unbound, events: [ofClaim('ProvisioningFailed', noClass)] },
    expected: { code: 'volume/not-provisioned', doomed: true },
  },
  {
    name: 'and of the claim itself',
    input: {
      object: { kind: 'PersistentVolumeClaim', metadata: { name: 'data', namespace: 'prod', uid: 'c1' } },
      pods: unbound.pods,
      events: [ofClaim('ProvisioningFailed', noClass)],
    },
    expected: { code: 'volume/not-provisioned', doomed: true },
  },
  {
    name: 'a class may be applied a moment after the claim',
    input: { ...unbound, events: [ofClaim('ProvisioningFailed', noClass, justNow)] },
    expected: { code: 'volume/not-provisioned', doomed: false },
  },
  {
    name: 'a claim without a class, and no volume that fits',
    input: {
      ...unbound,
      events: [ofClaim('FailedBinding', 'no persistent volumes available for this claim and no storage class is set')],
    },
    expected: { code: 'volume/not-provisioned', doomed: true },
  },
  {
    name: 'a provisioner that fails tries again',
    input: {
      ...unbound,
      events: [ofClaim('ProvisioningFailed', 'failed to provision volume: quota of disks reached')],
    },
    expected: { code: 'volume/not-provisioned', doomed: false },
  },
  {
    name: 'a disk that takes its time makes pods unschedulable, and dooms nothing',
    input: unbound,
    expected: { code: 'volume/not-provisioned', doomed: false },
  },
  {
    name: 'a claim that does not exist',
    input: claimed('0/1 nodes are available: persistentvolumeclaim "data" not found. not found'),
    expected: { code: 'volume/missing-claim', doomed: true },
  },
  {
    name: 'a disk that the old pod still has',
    input: {
      pods: [pod('p1', waiting('ContainerCreating'))],
      events: [
        warning(
          'p1',
          'FailedAttachVolume',
          'Multi-Attach error for volume "pvc-1" Volume is already used by pod(s) old',
        ),
      ],
    },
    expected: { code: 'volume/not-mounted', doomed: false },
  },
]);
