import { type Condition, condition, type Deployment, type Pod } from '../objects.ts';
import { readinessRule, ready } from './rule.ts';

/** As kstatus: every replica is of the new revision and available, and none of the old one is left. */
export const deployment = readinessRule<Deployment>({
  group: 'apps',
  kind: 'Deployment',
  countsPods: true,
  judge({ spec = {}, status = {} }, pods) {
    const desired = spec.replicas ?? 1;
    const updated = status.updatedReplicas ?? 0;
    const total = status.replicas ?? 0;
    const available = status.availableReplicas ?? 0;
    // Available counts old pods too while both revisions run; no more than the updated ones can be new and ready.
    const count = { ready: Math.min(updated, Math.max(0, available - (total - updated))), desired };
    const progressing = condition(status.conditions, 'Progressing');
    if (progressing?.reason === 'ProgressDeadlineExceeded' && isAbout(progressing, pods)) {
      return { status: 'failed', ...count, message: progressing.message ?? 'the progress deadline is exceeded' };
    }
    const wait = (message: string) => ({ status: 'progressing' as const, ...count, message });
    if (spec.paused === true) return wait('the rollout is paused (spec.paused)');
    if (updated < desired) return wait(`${updated} of ${desired} pods are of the new revision`);
    if (total > updated) return wait(`pods of the old revision still running: ${total - updated}`);
    if (available < desired) return wait(`${available} of ${desired} pods are available`);
    if (condition(status.conditions, 'Available')?.status === 'False') return wait('not available yet');
    return ready(desired);
  },
});

// After a rollback to a ReplicaSet that still exists, the controller keeps the condition of the failed one until it sees
// progress. The message names the ReplicaSet that timed out, so it is compared with the owner of the new pods.
function isAbout(progressing: Condition, pods: readonly Pod[]): boolean {
  const owners = pods.flatMap((pod) => pod.metadata.ownerReferences ?? []);
  return owners.some((owner) => progressing.message?.includes(`"${owner.name}"`) ?? false);
}
