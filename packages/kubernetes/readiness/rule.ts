import type { KubernetesObject, Pod } from '../objects.ts';

/** How far one object is. `ready` and `desired` count pods for workloads, and the object itself for other kinds. */
export interface Readiness {
  status: 'ready' | 'progressing' | 'failed';
  ready: number;
  desired: number;
  /** What is missing, or why it failed; for a person. */
  message: string;
}

/** Judges one kind. Pure: it sees the object and the pods that matter to it (those of the new revision), nothing else. */
export interface ReadinessRule {
  group: string;
  kind: string;
  /** True when `ready` and `desired` count pods. */
  countsPods: boolean;
  judge(object: KubernetesObject, pods: readonly Pod[]): Readiness;
}

/** Declares a rule for objects of type T. The registry only calls it with objects of its group and kind. */
export function readinessRule<T extends KubernetesObject>(rule: {
  group: string;
  kind: string;
  countsPods: boolean;
  judge(object: T, pods: readonly Pod[]): Readiness;
}): ReadinessRule {
  return { ...rule, judge: (object, pods) => rule.judge(object as T, pods) };
}

export function ready(count: number, message = 'ready'): Readiness {
  return { status: 'ready', ready: count, desired: count, message };
}
