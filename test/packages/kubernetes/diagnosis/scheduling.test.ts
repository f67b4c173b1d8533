import { aMinuteAgo, justNow, now, pod, warning } from '../objects.ts';
import { diagnoses } from './situation.ts';

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
const nominated = () => {
  const { status, ...rest } = unschedulable(aMinuteAgo);
  return { ...rest, status: { ...status, nominatedNodeName: 'node-1' } };
};

diagnoses('scheduling', [
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
    name: 'so it is when Karpenter will not',
    input: {
      pods: [unschedulable(justNow)],
      events: [
        { ...warning('p1', 'FailedScheduling', 'Failed to schedule pod'), reportingComponent: 'karpenter' },
        { ...warning('p1', 'FailedScheduling', '0/1 nodes'), reportingComponent: 'default-scheduler' },
      ],
    },
    expected: { code: 'scheduling/unschedulable', doomed: true },
  },
  {
    name: 'unschedulable while old pods leave is not',
    input: { pods: [unschedulable(aMinuteAgo)], roomSince: now },
    expected: { code: 'scheduling/unschedulable', doomed: false },
  },
  {
    name: 'nor just after the last has left',
    input: { pods: [unschedulable(aMinuteAgo)], roomSince: now - 5_000, autoscaled: false },
    expected: { code: 'scheduling/unschedulable', doomed: false },
  },
  {
    name: 'nor while the scheduler evicts others for it',
    input: { pods: [nominated()] },
    expected: { code: 'scheduling/unschedulable', doomed: false },
  },
  {
    name: 'without an autoscaler, seconds are enough',
    input: { pods: [unschedulable('2026-01-01T12:00:51Z')], autoscaled: false },
    expected: { code: 'scheduling/unschedulable', doomed: true },
  },
  {
    name: 'with one, its word is waited for',
    input: { pods: [unschedulable('2026-01-01T12:00:20Z')], autoscaled: true },
    expected: { code: 'scheduling/unschedulable', doomed: false },
  },
]);
