import type { ContainerStatus, Pod, Terminated } from '../objects.ts';
import { type Container, containersOf } from './pods.ts';
import type { Situation } from './rule.ts';

/** Four ends, about a minute. */
const hopelessRestarts = 3;

/** Endpoints and DNS follow a pod that became ready after a moment; times of the cluster are whole seconds. */
const propagationMs = 2_000;

/**
 * The last run of a container that has ended more than once and is held back from the next start. The kubelet calls that
 * CrashLoopBackOff, but often for a moment only, and not before its next look at the pod.
 */
export function loopEnd({ state, lastState, restartCount }: ContainerStatus): Terminated | undefined {
  if (state?.waiting?.reason === 'CrashLoopBackOff') return lastState?.terminated;
  return (restartCount ?? 0) > 0 ? state?.terminated : undefined;
}

/**
 * Whether a run that ended counts against its container; see loopEnd. It may have been waiting
 * for another workload of the release, or for another container of its pod: only a run that began after those were ready counts.
 */
export function ranInVain(pod: Pod, container: Container, ended: Terminated, situation: Situation): boolean {
  const often = (container.status.restartCount ?? 0) >= hopelessRestarts;
  // The author of a Job says by its backoffLimit how often it may fail.
  if (situation.object.kind === 'Job') return often;
  const startedAt = Date.parse(ended.startedAt ?? '');
  const after = (time: number): boolean => time === 0 || startedAt >= time + propagationMs;
  if (!often && !neighbours(pod, container).every((time) => after(time))) return false;
  const { othersSettledAt, othersCrash } = situation;
  return othersSettledAt === undefined ? often && othersCrash : after(othersSettledAt);
}

/** When the other containers of the pod that run now became useful; Infinity for those that still are not. */
function neighbours(pod: Pod, container: Container): number[] {
  return containersOf(pod)
    .filter(({ status, init }) => !init && !container.init && status.name !== container.status.name)
    .flatMap(({ status }) => {
      const startedAt = status.state?.running?.startedAt;
      if (startedAt === undefined) return [];
      return [status.ready === true ? Date.parse(startedAt) : Number.POSITIVE_INFINITY];
    });
}
