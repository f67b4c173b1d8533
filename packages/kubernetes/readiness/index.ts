import type { KubernetesObject, Pod } from '../objects.ts';
import { customResourceDefinition } from './custom-resource-definition.ts';
import { daemonSet } from './daemon-set.ts';
import { deployment } from './deployment.ts';
import { job } from './job.ts';
import { persistentVolumeClaim } from './persistent-volume-claim.ts';
import { pod } from './pod.ts';
import { replicaSet } from './replica-set.ts';
import type { Readiness, ReadinessRule } from './rule.ts';
import { service } from './service.ts';
import { statefulSet } from './stateful-set.ts';

export type { Readiness, ReadinessRule } from './rule.ts';

/** Every kind whose readiness is judged. A new kind is one module, one line here, and one row in resources.ts. */
export const readinessRules: readonly ReadinessRule[] = [
  deployment,
  statefulSet,
  daemonSet,
  replicaSet,
  job,
  pod,
  persistentVolumeClaim,
  service,
  customResourceDefinition,
];

export function readinessRuleFor(group: string, kind: string): ReadinessRule | undefined {
  return readinessRules.find((rule) => rule.group === group && rule.kind === kind);
}

/**
 * How far `object` is (after kstatus, `pkg/kstatus/status/core.go`, with its gaps closed). `pods` are those of its new
 * revision. What holds for every kind comes first: deletion, and a controller that has not seen the newest spec.
 */
export function readiness(rule: ReadinessRule, object: KubernetesObject, pods: readonly Pod[]): Readiness {
  const judged = rule.judge(object, pods);
  if (object.metadata.deletionTimestamp !== undefined) {
    return { ...judged, status: 'progressing', ready: 0, message: 'is being deleted' };
  }
  const observed = (object as { status?: { observedGeneration?: number } }).status?.observedGeneration;
  const { generation } = object.metadata;
  // A controller that never wrote a status (no observedGeneration) is behind too, for the kinds that have one.
  const behind = reportsGeneration.has(rule.kind) && (observed ?? 0) < (generation ?? 0);
  if (behind)
    return { ...judged, status: 'progressing', ready: 0, message: 'the controller has not seen the new spec yet' };
  return judged;
}

const reportsGeneration = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);
