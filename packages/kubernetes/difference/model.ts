import type { ObjectRef } from '../objects.ts';

/** An object as a chart renders it, whole. */
export interface Manifested {
  apiVersion: string;
  kind: string;
  name: string;
  /** Absent: the release's namespace, or none for cluster-scoped kinds. */
  namespace?: string;
  /** Asked for as late as possible: it may be parsed then. */
  readonly body: Record<string, unknown>;
}

/** What applying the manifests does to one object. All texts are safe to show. */
export interface Change {
  ref: ObjectRef;
  apiVersion: string;
  /** `unknown`: the API server cannot say before it is really asked; `kept`: out of the release, and left in the cluster. */
  change: 'created' | 'changed' | 'removed' | 'kept' | 'unchanged' | 'unknown';
  /** Unified hunks of YAML without file headers; empty when nothing changes. At most 20 kB and a line that tells of the rest. */
  diff: string;
  /** Why it is unknown or kept, or how far the diff can be trusted; completes "Deployment/shop: ". */
  note?: string;
}

/** An object that the API server would not accept. */
export interface Refusal {
  ref: ObjectRef;
  /** Stable, `area/short-name`. */
  code: string;
  /** One sentence with the server's own words. */
  message: string;
  fix: string;
  /** False when the refusal may be gone at the real apply. */
  certain: boolean;
}

export interface Difference {
  /** In the order of the manifests, then what is removed. */
  changes: Change[];
  refusals: Refusal[];
}
