import type { DaemonSet } from '../objects.ts';
import { readinessRule, ready } from './rule.ts';

export const daemonSet = readinessRule<DaemonSet>({
  group: 'apps',
  kind: 'DaemonSet',
  countsPods: true,
  judge({ spec = {}, status = {} }) {
    const desired = status.desiredNumberScheduled ?? 0;
    const updated = status.updatedNumberScheduled ?? 0;
    const running = Math.min(status.numberReady ?? 0, status.numberAvailable ?? 0);
    const onDelete = spec.updateStrategy?.type === 'OnDelete';
    const wait = (message: string) => ({
      status: 'progressing' as const,
      ready: onDelete ? running : Math.min(running, updated),
      desired,
      message,
    });
    if (status.observedGeneration === undefined) return wait('the controller has not seen it yet');
    if (!onDelete && updated < desired) return wait(`${updated} of ${desired} pods are of the new revision`);
    if (running < desired) return wait(`${running} of ${desired} pods are ready`);
    return ready(desired);
  },
});
