import type { Pod } from '../objects.ts';
import { containersOf, diagnosePods, oneLine } from './pods.ts';
import type { DiagnosisRule } from './rule.ts';

const cause = {
  code: 'pod/failed',
  means: 'A pod that nothing restarts has failed.',
  fix: 'Read the last log lines below; use a Deployment or Job, so that a failed pod is replaced.',
};

/** Bare Pods only. Pods of a workload are replaced, and an eviction (Evicted, Preempting) is no fault of theirs. */
export const podFailed: DiagnosisRule = {
  causes: [cause],
  diagnose(situation) {
    if (situation.object.kind !== 'Pod') return undefined;
    return diagnosePods(situation, (pod: Pod) => {
      if (pod.status?.phase !== 'Failed') return undefined;
      const container = containersOf(pod).find(({ status }) => (status.state?.terminated?.exitCode ?? 0) !== 0);
      const code = container?.status.state?.terminated?.exitCode;
      const why =
        oneLine(pod.status.message ?? pod.status.reason) ||
        (code === undefined ? 'it gives no reason' : `exit code ${code}`);
      return {
        code: cause.code,
        clause: `the pod failed: ${why}`,
        ...(container === undefined ? {} : { container }),
        evidence: [],
        fix: cause.fix,
        doomed: true,
      };
    });
  },
};
