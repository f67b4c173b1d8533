import type { Cause } from '@aks-delivery/action/errors';
import { admission } from './admission.ts';
import { config } from './config.ts';
import { crash } from './crash.ts';
import { image } from './image.ts';
import { job } from './job.ts';
import { podFailed } from './pod-failed.ts';
import { probe } from './probe.ts';
import { progressDeadline } from './progress-deadline.ts';
import type { Diagnosis, DiagnosisRule, Situation } from './rule.ts';
import { scheduling } from './scheduling.ts';
import { volume } from './volume.ts';

export type { Diagnosis, DiagnosisRule, Situation } from './rule.ts';

/**
 * The cause engine's rules, the more telling before the more general: a container that a probe kills also crashes, and
 * everything ends in the progress deadline. A new rule is one module and one line here.
 */
export const diagnosisRules: readonly DiagnosisRule[] = [
  admission,
  image,
  config,
  probe,
  crash,
  volume,
  scheduling,
  job,
  podFailed,
  progressDeadline,
];

/**
 * Why a workload does not become ready: the first rule that is certain, else the first that has an idea. The cluster's own
 * verdict, the progress deadline, makes an idea certain.
 */
export function diagnose(situation: Situation): Diagnosis | undefined {
  let idea: Diagnosis | undefined;
  for (const rule of diagnosisRules) {
    const diagnosis = rule.diagnose(situation);
    if (diagnosis?.doomed !== true) idea ??= diagnosis;
    else if (rule !== progressDeadline || idea === undefined) return diagnosis;
    else return { ...idea, evidence: [...diagnosis.evidence.slice(0, 1), ...idea.evidence], doomed: true };
  }
  return idea;
}

export const diagnosisCauses: Cause[] = diagnosisRules.flatMap((rule) => rule.causes);
