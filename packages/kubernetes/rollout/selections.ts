import { type Resource, resources } from '../resources.ts';
import type { Release } from './targets.ts';

/** One watch. */
export interface Selected {
  resource: Resource;
  /** Empty for cluster-scoped kinds. */
  namespace: string;
  fieldSelector?: string;
  /** False when the rollout can be followed without it, only less is known about causes. */
  needed: boolean;
}

const withPods = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'Pod',
  'PersistentVolumeClaim',
]);

/** One watch per kind and namespace; of a kind with a single object in the release only that object. */
export function selectionsFor({ targets }: Release): Selected[] {
  const chosen = new Map<string, Selected>();
  const add = (resource: Resource, namespace: string, needed: boolean, fieldSelector?: string): void => {
    const key = `${resource.plural}/${namespace}`;
    const known = chosen.get(key);
    if (known?.needed === true && fieldSelector === undefined) delete known.fieldSelector;
    if (known !== undefined) return;
    chosen.set(key, { resource, namespace, needed, ...(fieldSelector === undefined ? {} : { fieldSelector }) });
  };
  for (const { resource, namespace, name } of targets) {
    const alone = targets.filter((other) => other.resource === resource && other.namespace === namespace).length === 1;
    add(resource, namespace, true, alone ? `metadata.name=${name}` : undefined);
  }
  for (const { resource, namespace } of targets) {
    if (!withPods.has(resource.kind)) continue;
    add(resources.pod, namespace, false);
    add(resources.event, namespace, false);
    if (resource.kind === 'Deployment') add(resources.replicaSet, namespace, false);
  }
  return [...chosen.values()];
}
