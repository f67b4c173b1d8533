import type { Cause } from '@aks-delivery/action/errors';
import type { Diagnosis } from '../diagnosis/index.ts';
import { oneLine } from '../diagnosis/pods.ts';
import { display } from '../objects.ts';
import type { Assessment } from './assess.ts';

export const rolloutCauses: Cause[] = [
  {
    code: 'rollout/timeout',
    means: 'The time is over, and nothing tells why the release is not ready.',
    fix: 'Look at the objects that are not ready; for slow starts raise `timeout`.',
  },
  {
    code: 'rollout/failed',
    means: 'An object of the release says itself that it failed.',
    fix: 'Look at its status and events.',
  },
];

/** What to say when the time is over: the likeliest cause, else the first object that is not ready. */
export function explainTimeout(assessment: Assessment, timeoutMs: number): Diagnosis {
  const late = assessment.objects.filter(({ readiness }) => readiness.status !== 'ready');
  const within = `within ${Math.round(timeoutMs / 1000)} s`;
  const explained = late.find(({ diagnosis }) => diagnosis !== undefined);
  if (explained?.diagnosis !== undefined) {
    const { diagnosis } = explained;
    return { ...diagnosis, sentence: `Not ready ${within}: ${diagnosis.sentence}` };
  }
  const first = late[0];
  const what =
    first === undefined
      ? 'The cluster did not tell how far the release is'
      : `${display(first.ref)} is not ready: ${oneLine(first.readiness.message)}`;
  return {
    code: 'rollout/timeout',
    sentence: `${what} (waited ${within.replace('within ', '')}).`,
    object: first?.ref ?? { kind: 'Release', name: '' },
    evidence: late
      .map(
        ({ ref, readiness, warning }) =>
          `${display(ref)}: ${readiness.message}${warning === undefined ? '' : ` — ${warning}`}`,
      )
      .slice(0, 20),
    fix: 'Look at the objects that are not ready; for slow starts raise `timeout`.',
    doomed: false,
  };
}
