import type { Cause } from '@aks-delivery/action/errors';
import type { KubernetesEvent, KubernetesObject, ObjectRef, Pod } from '../objects.ts';

/** Everything that is known about one workload of a release when its rollout is judged. */
export interface Situation {
  object: KubernetesObject;
  /** The newest ReplicaSet of a Deployment. */
  replicaSet?: KubernetesObject;
  /** Pods of the new revision only: pods of the old one may have been broken for days. */
  pods: readonly Pod[];
  /** About the object, its ReplicaSet and these pods; newest first. */
  events: readonly KubernetesEvent[];
  /** The API server's clock, milliseconds since the epoch. */
  now: number;
  /**
   * Since when every other workload of the release is ready or has failed (0 = always; undefined = some are on their way).
   * A container may crash until the database beside it answers.
   */
  othersSettledAt: number | undefined;
  /** All of those that are on their way crash as well, and have done so since the rest was ready: nobody waits for anybody. */
  othersCrash: boolean;
  /** When a pod of the namespace last made room by leaving (`now` while one is; 0 = none did): what came free may be enough. */
  roomSince: number;
  /** Whether something adds nodes when pods do not fit; undefined = not known. */
  autoscaled: boolean | undefined;
  /** The release holds custom resources: their controllers may still make the Secret or ConfigMap that a pod lacks. */
  hasCustomResources: boolean;
}

/** Why a workload does not become ready. */
export interface Diagnosis {
  /** Stable, `area/short-name`. */
  code: string;
  /** One sentence: what happened to which object and why. */
  sentence: string;
  object: ObjectRef;
  /** The container whose log tells more. */
  container?: { pod: string; namespace: string; name: string };
  /** Lines that prove it: statuses and events. */
  evidence: string[];
  fix: string;
  /** True when waiting cannot help. Otherwise it only explains a timeout. */
  doomed: boolean;
}

/** One family of causes. Pure. */
export interface DiagnosisRule {
  causes: readonly Cause[];
  diagnose(situation: Situation): Diagnosis | undefined;
}
