import { condition, type Job } from '../objects.ts';
import { readinessRule, ready } from './rule.ts';

/** Ready is complete, not merely started. A suspended Job waits for a person, so it does not hold a release up. */
export const job = readinessRule<Job>({
  group: 'batch',
  kind: 'Job',
  countsPods: false,
  judge({ spec = {}, status = {} }) {
    const desired = spec.completions ?? 1;
    const succeeded = status.succeeded ?? 0;
    const failed = condition(status.conditions, 'Failed');
    if (failed?.status === 'True') {
      return {
        status: 'failed',
        ready: succeeded,
        desired,
        message: failed.message ?? failed.reason ?? 'the Job failed',
      };
    }
    if (condition(status.conditions, 'Complete')?.status === 'True') return ready(desired, 'complete');
    if (spec.suspend === true)
      return { status: 'ready', ready: succeeded, desired, message: 'suspended (spec.suspend)' };
    return { status: 'progressing', ready: succeeded, desired, message: `${succeeded} of ${desired} completions` };
  },
});
