import { readinessRuleFor } from '../readiness/index.ts';
import type { ReadinessRule } from '../readiness/rule.ts';
import { type Resource, resourceFor } from '../resources.ts';

/** An object as a manifest declares it. */
export interface Declared {
  apiVersion: string;
  kind: string;
  name: string;
  /** Absent: the release's namespace, or none for cluster-scoped kinds. */
  namespace?: string;
  spec?: unknown;
}

/** An object that a rollout waits for. */
export interface Target {
  resource: Resource;
  rule: ReadinessRule;
  name: string;
  /** Empty for cluster-scoped objects. */
  namespace: string;
  /** A Job with ttlSecondsAfterFinished may be gone before it is seen finished. */
  mayVanish: boolean;
}

export interface Release {
  targets: Target[];
  /** See Situation.hasCustomResources. */
  hasCustomResources: boolean;
}

/** What to wait for. Kinds without a readiness rule exist as soon as they are applied; Services only matter as load balancers. */
export function releaseOf(objects: readonly Declared[], namespace: string): Release {
  const targets: Target[] = [];
  let hasCustomResources = false;
  for (const { apiVersion, kind, name, namespace: own, spec } of objects) {
    const fields = (typeof spec === 'object' && spec !== null ? spec : {}) as Record<string, unknown>;
    hasCustomResources ||= isCustom(apiVersion);
    const resource = resourceFor(apiVersion, kind);
    const rule = resource === undefined ? undefined : readinessRuleFor(resource.group, resource.kind);
    if (resource === undefined || rule === undefined) continue;
    if (kind === 'Service' && fields.type !== 'LoadBalancer') continue;
    targets.push({
      resource,
      rule,
      name,
      namespace: resource.namespaced ? (own ?? namespace) : '',
      mayVanish: fields.ttlSecondsAfterFinished !== undefined,
    });
  }
  return { targets, hasCustomResources };
}

/** Groups of Kubernetes itself have no dot or end in .k8s.io; CRDs of SIG projects under x-k8s.io do not count. */
function isCustom(apiVersion: string): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return group.includes('.') && (!group.endsWith('.k8s.io') || group.endsWith('.x-k8s.io'));
}
