export {
  type ClientOptions,
  createClient,
  isForbidden,
  isNotFound,
  type KubernetesClient,
  type Selection,
} from './client.ts';
export { type Diagnosis, diagnose, diagnosisCauses, diagnosisRules } from './diagnosis/index.ts';
export {
  type Change,
  type Difference,
  differenceCauses,
  liveDifference,
  type Manifested,
  type Refusal,
  type Wanted,
} from './difference/index.ts';
export { createDiscovery, type Discovery } from './discovery.ts';
export { ApiError, apiCauses } from './errors.ts';
export { type ClusterConnection, loadConnection } from './kubeconfig/connection.ts';
export { display, type KubernetesObject, type ObjectMeta, type ObjectRef } from './objects.ts';
export { readiness, readinessRules } from './readiness/index.ts';
export { redact } from './redact.ts';
export { pathOf, type Resource, resourceFor, resources } from './resources.ts';
export { type Assessment, assess, type ObjectProgress } from './rollout/assess.ts';
export { type Evidence, type LogExcerpt, takeEvidence } from './rollout/evidence.ts';
export { type FollowOptions, followRollout, type Rollout } from './rollout/follow.ts';
export type { Span } from './rollout/progress.ts';
export { customKindsOf, type Declared, type Release, releaseOf, type Target } from './rollout/targets.ts';
export { rolloutCauses } from './rollout/timeout.ts';
export { type WatchEvent, watch } from './watch.ts';
export { counted } from './words.ts';
