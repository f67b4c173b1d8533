import { condition, type Deployment, display, refOf } from '../objects.ts';
import { eventLines, oneLine } from './pods.ts';
import type { DiagnosisRule } from './rule.ts';

const cause = {
  code: 'rollout/progress-deadline',
  means: 'A Deployment made no progress for as long as its progressDeadlineSeconds, and nothing tells why.',
  fix: 'Look at the pods’ events and logs below; for slow starts raise progressDeadlineSeconds.',
};

/** The cluster's own verdict, when no rule before it knows better. */
export const progressDeadline: DiagnosisRule = {
  causes: [cause],
  diagnose({ object, replicaSet, events }) {
    if (object.kind !== 'Deployment') return undefined;
    const progressing = condition((object as Deployment).status?.conditions, 'Progressing');
    if (progressing?.reason !== 'ProgressDeadlineExceeded') return undefined;
    // The condition outlives a rollback for a moment; its message names the ReplicaSet that it is about.
    if (replicaSet !== undefined && !(progressing.message?.includes(`"${replicaSet.metadata.name}"`) ?? false))
      return undefined;
    const ref = refOf(object);
    return {
      code: cause.code,
      sentence: `${display(ref)} made no progress within its deadline: ${oneLine(progressing.message).replace(/\.$/, '')}.`,
      object: ref,
      evidence: [oneLine(progressing.message), ...eventLines(events)],
      fix: cause.fix,
      doomed: true,
    };
  },
};
