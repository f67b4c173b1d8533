/** Where one kind lives in the API. `group` is empty for core kinds. */
export interface Resource {
  group: string;
  version: string;
  plural: string;
  kind: string;
  namespaced: boolean;
}

const row = (group: string, plural: string, kind: string, namespaced = true): Resource => ({
  group,
  version: 'v1',
  plural,
  kind,
  namespaced,
});

export const resources = {
  deployment: row('apps', 'deployments', 'Deployment'),
  replicaSet: row('apps', 'replicasets', 'ReplicaSet'),
  statefulSet: row('apps', 'statefulsets', 'StatefulSet'),
  daemonSet: row('apps', 'daemonsets', 'DaemonSet'),
  job: row('batch', 'jobs', 'Job'),
  pod: row('', 'pods', 'Pod'),
  persistentVolumeClaim: row('', 'persistentvolumeclaims', 'PersistentVolumeClaim'),
  service: row('', 'services', 'Service'),
  secret: row('', 'secrets', 'Secret'),
  event: row('', 'events', 'Event'),
  customResourceDefinition: row('apiextensions.k8s.io', 'customresourcedefinitions', 'CustomResourceDefinition', false),
} as const satisfies Record<string, Resource>;

/** The API path of a collection, or of one object when `name` is given. */
export function pathOf(resource: Resource, namespace?: string, name?: string): string {
  const root = resource.group === '' ? `/api/${resource.version}` : `/apis/${resource.group}/${resource.version}`;
  const scope = resource.namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${root}${scope}/${resource.plural}${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;
}

/** The resource for a manifest's apiVersion and kind; undefined for kinds whose readiness we do not judge. */
export function resourceFor(apiVersion: string, kind: string): Resource | undefined {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return Object.values(resources).find((entry) => entry.kind === kind && entry.group === group);
}
