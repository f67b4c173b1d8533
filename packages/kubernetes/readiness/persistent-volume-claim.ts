import type { PersistentVolumeClaim } from '../objects.ts';
import { readinessRule, ready } from './rule.ts';

/** A claim that no pod uses is not waited for: with WaitForFirstConsumer it would stay Pending for ever. */
export const persistentVolumeClaim = readinessRule<PersistentVolumeClaim>({
  group: '',
  kind: 'PersistentVolumeClaim',
  countsPods: false,
  judge({ status = {} }, pods) {
    if (status.phase === 'Bound') return ready(1, 'bound');
    if (status.phase === 'Lost') return { status: 'failed', ready: 0, desired: 1, message: 'its volume is lost' };
    if (pods.length === 0) return { status: 'ready', ready: 0, desired: 1, message: 'not bound: no pod uses it yet' };
    return { status: 'progressing', ready: 0, desired: 1, message: 'waits for a volume' };
  },
});
