import { crashLoop, justNow, pod, waiting } from '../objects.ts';
import { aJob, diagnoses } from './situation.ts';

const withSidecar = (sidecar: object, restarts: number) =>
  pod(
    'p1',
    {},
    {
      status: {
        containerStatuses: [
          { name: 'app', ready: false, ...crashLoop(1, restarts) },
          { name: 'proxy', ...sidecar },
        ],
      },
    },
  );

// As recorded.
const ended = {
  ready: false,
  state: {
    terminated: {
      exitCode: 137,
      reason: 'OOMKilled',
      startedAt: '2026-01-01T12:00:41Z',
      finishedAt: '2026-01-01T12:00:41Z',
    },
  },
  lastState: { terminated: { exitCode: 137, reason: 'OOMKilled', startedAt: '2026-01-01T12:00:39Z' } },
};

diagnoses('crashes', [
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
    name: 'however often, when the database is slow',
    input: { pods: [pod('p1', crashLoop(1, 5))], othersSettledAt: undefined, othersCrash: false },
    expected: { code: 'crash/exit-code', doomed: false },
  },
  {
    name: 'nor does a run that began in the moment in which endpoints follow',
    input: {
      pods: [pod('p1', crashLoop(1, 5, 'Error', '2026-01-01T12:00:21Z'))],
      othersSettledAt: Date.parse('2026-01-01T12:00:20Z'),
    },
    expected: { code: 'crash/exit-code', doomed: false },
  },
  {
    name: 'workloads that all crash wait for nobody',
    input: { pods: [pod('p1', crashLoop(1, 3))], othersSettledAt: undefined, othersCrash: true },
    expected: { code: 'crash/exit-code', doomed: true },
  },
  {
    name: 'but are given some more time for an order of their own',
    input: { pods: [pod('p1', crashLoop(1, 2))], othersSettledAt: undefined, othersCrash: true },
    expected: { code: 'crash/exit-code', doomed: false },
  },
  {
    name: 'a container may crash until the sidecar of its pod is ready',
    input: { pods: [withSidecar({ ready: false, state: { running: { startedAt: justNow } } }, 1)] },
    expected: { code: 'crash/exit-code', doomed: false },
  },
  {
    name: 'but not for ever, as the sidecar may wait for it in turn',
    input: { pods: [withSidecar({ ready: false, state: { running: { startedAt: justNow } } }, 3)] },
    expected: { code: 'crash/exit-code', doomed: true },
  },
  {
    name: 'nor after it was',
    input: { pods: [withSidecar({ ready: true, state: { running: { startedAt: '2026-01-01T11:59:00Z' } } }, 1)] },
    expected: { code: 'crash/exit-code', doomed: true },
  },
  {
    name: "a Job's own backoffLimit says how often it may end",
    input: { object: aJob(), pods: [pod('m-1', crashLoop(1, 1))] },
    expected: { code: 'crash/exit-code', doomed: false },
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
    name: 'also before the kubelet calls it a crash loop: two ends are two ends',
    input: { pods: [pod('p1', { ...ended, restartCount: 1 })] },
    expected: { code: 'crash/out-of-memory', doomed: true },
  },
  {
    name: 'one end is one',
    input: { pods: [pod('p1', { ...ended, restartCount: 0 })] },
    expected: { code: 'crash/out-of-memory', doomed: false },
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
]);
