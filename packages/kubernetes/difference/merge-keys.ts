import { type Fields, isFields } from '../fields.ts';

/**
 * Lists that Kubernetes merges item by item, and the fields that tell their items apart (x-kubernetes-list-map-keys of the
 * OpenAPI schema). All other lists are set as a whole.
 */
const keys: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  ephemeralContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  imagePullSecrets: ['name'],
  secrets: ['name'],
  hostAliases: ['ip'],
  resourceClaims: ['name'],
  schedulingGates: ['name'],
  topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
  webhooks: ['name'],
  taints: ['key', 'effect'],
};

function keysOf(list: string, item: Fields): readonly string[] {
  if (list === 'ports') return [item.containerPort === undefined ? 'port' : 'containerPort', 'protocol'];
  return keys[list] ?? [];
}

function identityOf(list: string, item: unknown): string | undefined {
  if (!isFields(item)) return undefined;
  const names = keysOf(list, item);
  const [first = ''] = names;
  if (typeof item[first] !== 'string' && typeof item[first] !== 'number') return undefined;
  // The server fills in TCP where a chart leaves the protocol out.
  return names.map((name) => `${name}=${item[name] ?? (name === 'protocol' ? 'TCP' : '')}`).join(',');
}

/** The items of the list that stands under `name`, by identity (`name=web`); undefined for lists that are set as a whole. */
export function itemsOf(name: string, list: unknown): Map<string, Fields> | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = new Map<string, Fields>();
  for (const item of list as unknown[]) {
    const identity = identityOf(name, item);
    if (identity === undefined || items.has(identity)) return undefined;
    items.set(identity, item as Fields);
  }
  return items;
}
