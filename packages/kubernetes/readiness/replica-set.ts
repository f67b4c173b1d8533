import type { ReplicaSet } from '../objects.ts';
import { readinessRule, ready } from './rule.ts';

export const replicaSet = readinessRule<ReplicaSet>({
  group: 'apps',
  kind: 'ReplicaSet',
  countsPods: true,
  judge({ spec = {}, status = {} }) {
    const desired = spec.replicas ?? 1;
    const available = status.availableReplicas ?? 0;
    if (available >= desired && (status.replicas ?? 0) === desired) return ready(desired);
    return {
      status: 'progressing',
      ready: available,
      desired,
      message: `${available} of ${desired} pods are available`,
    };
  },
});
