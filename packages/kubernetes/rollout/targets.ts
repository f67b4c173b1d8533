import type { Discovery } from '../discovery.ts';
import { customResourceRule } from '../readiness/custom-resource.ts';
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
  /** An older object of that name does not count: it is about to be replaced. The API server's clock, ms since the epoch. */
  notBefore?: number;
}

export interface Release {
  targets: Target[];
  /** See Situation.hasCustomResources. */
  hasCustomResources: boolean;
}

export interface ReleaseOptions {
  /** See Target.notBefore. */
  notBefore?: number;
  /** Custom resources to wait for, too, from customKindsOf(). */
  customKinds?: CustomKinds;
}

export type CustomKinds = ReadonlyMap<string, Resource>;

const kindKey = (apiVersion: string, kind: string): string => `${apiVersion}/${kind}`;

/** Where the custom resources among these objects live. Kinds that the cluster does not serve are left out. */
export async function customKindsOf(objects: readonly Declared[], discovery: Discovery): Promise<CustomKinds> {
  const found = new Map<string, Resource>();
  for (const { apiVersion, kind } of objects) {
    const key = kindKey(apiVersion, kind);
    if (!isCustom(apiVersion) || found.has(key)) continue;
    const resource = await discovery.resource(apiVersion, kind);
    if (resource !== undefined) found.set(key, resource);
  }
  return found;
}

/**
 * What to wait for. Kinds without a readiness rule exist as soon as they are applied; Services only matter as load balancers.
 * Helm makes hooks anew: `notBefore` is when it began, and objects of an earlier revision are passed over.
 */
export function releaseOf(
  objects: readonly Declared[],
  namespace: string,
  { notBefore, customKinds }: ReleaseOptions = {},
): Release {
  const targets: Target[] = [];
  let hasCustomResources = false;
  for (const { apiVersion, kind, name, namespace: own, spec } of objects) {
    const fields = (typeof spec === 'object' && spec !== null ? spec : {}) as Record<string, unknown>;
    hasCustomResources ||= isCustom(apiVersion);
    const custom = customKinds?.get(kindKey(apiVersion, kind));
    const resource = resourceFor(apiVersion, kind) ?? custom;
    const known = resource === undefined ? undefined : readinessRuleFor(resource.group, resource.kind);
    const rule = known ?? (custom === undefined ? undefined : customResourceRule(custom));
    if (resource === undefined || rule === undefined) continue;
    if (kind === 'Service' && fields.type !== 'LoadBalancer') continue;
    targets.push({
      resource,
      rule,
      name,
      namespace: resource.namespaced ? (own ?? namespace) : '',
      mayVanish: fields.ttlSecondsAfterFinished !== undefined,
      ...(notBefore === undefined ? {} : { notBefore }),
    });
  }
  return { targets, hasCustomResources };
}

/** Groups of Kubernetes itself have no dot or end in .k8s.io; CRDs of SIG projects under x-k8s.io do not count. */
function isCustom(apiVersion: string): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return group.includes('.') && (!group.endsWith('.k8s.io') || group.endsWith('.x-k8s.io'));
}
