import { deployment, pod, waiting, warning } from '../objects.ts';
import { aJob, diagnoses, notFound } from './situation.ts';

const late = {
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
};
const failedJob = (type: string) =>
  aJob({ conditions: [{ type, status: 'True', reason: 'BackoffLimitExceeded', message: 'the limit is reached' }] });

diagnoses("the cluster's own verdict", [
  {
    name: 'the progress deadline, when a probe explains it',
    input: {
      ...late,
      pods: [pod('p1', { state: { running: {} }, started: true })],
      events: [warning('p1', 'Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 404')],
    },
    expected: { code: 'probe/readiness', doomed: true },
  },
  {
    name: 'the progress deadline, when nothing else explains it',
    input: late,
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
    input: { object: failedJob('Failed'), pods: [pod('m-1', { state: { terminated: { exitCode: 3 } } })] },
    expected: { code: 'job/failed', doomed: true },
  },
  {
    name: 'a Job whose last pods are still being ended',
    input: { object: failedJob('FailureTarget'), pods: [pod('m-1', { state: { terminated: { exitCode: 3 } } })] },
    expected: { code: 'job/failed', doomed: true },
  },
  {
    name: 'a Job whose second attempt cannot pull its image',
    input: {
      object: aJob(),
      pods: [
        pod('m-1', {}, { status: { phase: 'Failed', containerStatuses: [] } }),
        pod('m-2', waiting('ErrImagePull', notFound)),
      ],
    },
    expected: { code: 'image/not-found', doomed: true },
  },
  {
    name: 'a bare Pod that failed',
    input: {
      object: { kind: 'Pod', metadata: { name: 'p1', uid: 'p1' } },
      pods: [pod('p1', {}, { status: { phase: 'Failed', reason: 'Evicted', containerStatuses: [] } })],
    },
    expected: { code: 'pod/failed', doomed: true },
  },
  {
    name: 'nothing is wrong while a container is being created',
    input: { pods: [pod('p1', waiting('ContainerCreating'))] },
    expected: undefined,
  },
]);
