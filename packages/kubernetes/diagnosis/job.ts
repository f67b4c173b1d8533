import { condition, display, type Job, refOf } from '../objects.ts';
import { containersOf, eventLines, oneLine } from './pods.ts';
import type { DiagnosisRule } from './rule.ts';

const causes = {
  deadline: {
    code: 'job/deadline',
    means: 'A Job ran longer than its activeDeadlineSeconds.',
    fix: 'Raise activeDeadlineSeconds, or find out in the log what takes so long.',
  },
  failed: {
    code: 'job/failed',
    means: 'A Job failed as often as its backoffLimit allows.',
    fix: 'Read the last log lines below, those of the Job’s last pod; with restartPolicy Never its pods stay to be looked at.',
  },
} as const;

export const job: DiagnosisRule = {
  causes: Object.values(causes),
  diagnose({ object, pods, events }) {
    if (object.kind !== 'Job') return undefined;
    const { conditions } = (object as Job).status ?? {};
    // FailureTarget comes first, while the Job's pods are still being ended.
    const failed = ['Failed', 'FailureTarget']
      .map((type) => condition(conditions, type))
      .find((entry) => entry?.status === 'True');
    if (failed === undefined) return undefined;
    const cause = failed.reason === 'DeadlineExceeded' ? causes.deadline : causes.failed;
    const last = pods.at(-1);
    const container =
      last === undefined
        ? undefined
        : containersOf(last).find(({ status }) => (status.state?.terminated?.exitCode ?? 0) !== 0);
    const code = container?.status.state?.terminated?.exitCode;
    const ref = refOf(object);
    return {
      code: cause.code,
      sentence: `${display(ref)} failed: ${oneLine(failed.message ?? failed.reason).replace(/\.$/, '')}${code === undefined ? '' : ` (exit code ${code})`}.`,
      object: ref,
      ...(last === undefined || container === undefined
        ? {}
        : {
            container: {
              pod: last.metadata.name,
              namespace: last.metadata.namespace ?? 'default',
              name: container.status.name,
            },
          }),
      evidence: [`Failed=True, reason ${failed.reason ?? 'unknown'}`, ...eventLines(events)],
      fix: cause.fix,
      doomed: true,
    };
  },
};
