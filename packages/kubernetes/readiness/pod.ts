import { condition, type Pod } from '../objects.ts';
import { readinessRule, ready } from './rule.ts';

/** Unlike kstatus, a Pod in phase Failed has failed. Evicted and preempted bare Pods have, too: nobody makes new ones. */
export const pod = readinessRule<Pod>({
  group: '',
  kind: 'Pod',
  countsPods: true,
  judge({ status = {} }) {
    if (status.phase === 'Succeeded') return ready(1, 'succeeded');
    if (status.phase === 'Failed') {
      return { status: 'failed', ready: 0, desired: 1, message: status.message ?? status.reason ?? 'the Pod failed' };
    }
    if (condition(status.conditions, 'Ready')?.status === 'True') return ready(1);
    return { status: 'progressing', ready: 0, desired: 1, message: `phase ${status.phase ?? 'unknown'}` };
  },
});
