import type { StatefulSet } from '../objects.ts';
import { readinessRule, ready } from './rule.ts';

/** Honours OnDelete (pods change when somebody deletes them) and partitions (only pods from that ordinal on change). */
export const statefulSet = readinessRule<StatefulSet>({
  group: 'apps',
  kind: 'StatefulSet',
  countsPods: true,
  judge({ spec = {}, status = {} }) {
    const desired = spec.replicas ?? 1;
    const running = status.readyReplicas ?? 0;
    const updated = status.updatedReplicas ?? 0;
    const wait = (message: string) => ({
      status: 'progressing' as const,
      ready: Math.min(running, desired),
      desired,
      message,
    });
    if (spec.updateStrategy?.type === 'OnDelete') {
      return running >= desired
        ? ready(desired, 'ready (OnDelete: pods change when they are deleted)')
        : wait(`${running} of ${desired} pods are ready`);
    }
    const toUpdate = desired - Math.min(spec.updateStrategy?.rollingUpdate?.partition ?? 0, desired);
    // When nothing is left to update the controller sets currentRevision = updateRevision and stops counting updated pods.
    const settled = status.currentRevision !== undefined && status.currentRevision === status.updateRevision;
    if (!settled && updated < toUpdate) return wait(`${updated} of ${toUpdate} pods are of the new revision`);
    if (running < desired) return wait(`${running} of ${desired} pods are ready`);
    if ((status.replicas ?? 0) > desired) return wait(`pods still to be removed: ${(status.replicas ?? 0) - desired}`);
    if (!settled && toUpdate === desired) return wait('the new revision is not recorded as current yet');
    return ready(desired);
  },
});
