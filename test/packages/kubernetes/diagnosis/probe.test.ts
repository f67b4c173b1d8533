import { crashLoop, pod, warning } from '../objects.ts';
import { diagnoses } from './situation.ts';

diagnoses('probes', [
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
    name: 'also when the readiness probe failed after it',
    input: {
      pods: [pod('p1', crashLoop(137, 2))],
      events: [
        warning('p1', 'Unhealthy', 'Readiness probe failed: connection refused'),
        warning('p1', 'Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 500'),
        warning('p1', 'Killing', 'Container app failed liveness probe, will be restarted'),
      ],
    },
    expected: { code: 'probe/liveness', doomed: true },
  },
  {
    name: 'but may be one that lives only with the database that is on its way',
    input: {
      pods: [pod('p1', crashLoop(137, 2))],
      events: [
        warning('p1', 'Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 500'),
        warning('p1', 'Killing', 'Container app failed liveness probe, will be restarted'),
      ],
      othersSettledAt: undefined,
    },
    expected: { code: 'probe/liveness', doomed: false },
  },
  {
    name: 'a container that crashes is not explained by its readiness probe',
    input: {
      pods: [pod('p1', crashLoop(1, 1))],
      events: [warning('p1', 'Unhealthy', 'Readiness probe failed: connection refused')],
      othersSettledAt: undefined,
    },
    expected: { code: 'crash/exit-code', doomed: false },
  },
  {
    name: 'a slow start with a failing readiness probe is never doomed',
    input: {
      pods: [pod('p1', { state: { running: {} }, started: true })],
      events: [warning('p1', 'Unhealthy', 'Readiness probe failed: Get "http://10.0.0.1/ready": connection refused')],
    },
    expected: { code: 'probe/readiness', doomed: false },
  },
]);
