import type { Manifested } from '@aks-delivery/kubernetes';

/** An object as two versions of a chart render it. Absent: the version does not hold it. */
export interface Upgrade {
  name: string;
  old?: Manifested;
  new?: Manifested;
  change: string;
}

function manifested(body: { apiVersion: string; kind: string; metadata: { name: string } }): Manifested {
  const { apiVersion, kind, metadata } = body;
  return { apiVersion, kind, name: metadata.name, body };
}

/** A Deployment without pods. */
export function deployment(name: string, container: object, spec: object = {}, pod: object = {}): Manifested {
  return manifested({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    ...{
      spec: {
        replicas: 0,
        selector: { matchLabels: { app: name } },
        template: {
          metadata: { labels: { app: name } },
          spec: { containers: [{ name: 'app', image: 'contoso.example/app:1', ...container }], ...pod },
        },
        ...spec,
      },
    },
  });
}

export function configMap(name: string, data: Record<string, string>, metadata: object = {}): Manifested {
  return manifested({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, ...metadata }, ...{ data } });
}

function secret(name: string, content: object): Manifested {
  return manifested({ apiVersion: 'v1', kind: 'Secret', metadata: { name }, ...content });
}

function service(name: string, ports: object[], spec: object = {}): Manifested {
  return manifested({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    ...{ spec: { selector: { app: name }, ports, ...spec } },
  });
}

const other = { name: 'other', image: 'contoso.example/other:1' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What charts change, above all what a plain server-side dry run gets wrong for objects of Helm 3. */
export const upgrades: readonly Upgrade[] = [
  { name: 'a new object', new: configMap('new', { a: '1' }), change: 'created' },
  { name: 'an object that leaves the chart', old: configMap('gone', { a: '1' }), change: 'removed' },
  {
    name: 'an object that leaves the chart and is kept',
    old: configMap('kept', { a: '1' }, { annotations: { 'helm.sh/resource-policy': 'keep' } }),
    change: 'kept',
  },
  {
    name: 'an object that stays',
    old: deployment('same', { ports: [{ containerPort: 80 }], env: [{ name: 'A', value: '1' }] }),
    new: deployment('same', { ports: [{ containerPort: 80 }], env: [{ name: 'A', value: '1' }] }),
    change: 'unchanged',
  },
  {
    name: 'an image',
    old: deployment('image', {}),
    new: deployment('image', { image: 'contoso.example/app:2' }),
    change: 'changed',
  },
  {
    name: 'a dropped key of a ConfigMap',
    old: configMap('key', { a: '1', b: '2' }),
    new: configMap('key', { a: '1' }),
    change: 'changed',
  },
  {
    name: 'a dropped container and its volume',
    old: deployment(
      'sidecar',
      {},
      {},
      {
        containers: [{ name: 'app', image: 'contoso.example/app:1' }, other],
        volumes: [{ name: 'data', emptyDir: {} }],
      },
    ),
    new: deployment('sidecar', {}),
    change: 'changed',
  },
  {
    name: 'a number of replicas that goes back to the default',
    old: deployment('replicas', {}, { revisionHistoryLimit: 3 }),
    new: deployment('replicas', {}),
    change: 'changed',
  },
  {
    name: 'a dropped field that had the default anyway',
    old: service('protocol', [{ name: 'http', port: 80, targetPort: 80, protocol: 'TCP' }]),
    new: service('protocol', [{ name: 'http', port: 80 }]),
    change: 'unchanged',
  },
  {
    name: 'a variable whose value comes from elsewhere now',
    old: deployment('variable', { env: [{ name: 'A', value: '1' }] }),
    new: deployment('variable', { env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }),
    change: 'changed',
  },
  {
    name: "a Service's port under the same name",
    old: service('port', [{ name: 'http', port: 80 }]),
    new: service('port', [{ name: 'http', port: 8080 }]),
    change: 'changed',
  },
  {
    name: 'a volume of another kind',
    old: deployment('volume', {}, {}, { volumes: [{ name: 'data', emptyDir: {} }] }),
    new: deployment('volume', {}, {}, { volumes: [{ name: 'data', configMap: { name: 'same' } }] }),
    change: 'changed',
  },
  {
    name: 'a value of a Secret',
    old: secret('data', { data: { password: base64('hunter2-old') } }),
    new: secret('data', { data: { password: base64('hunter2-new') } }),
    change: 'changed',
  },
  {
    name: 'a dropped key of stringData, which Kubernetes keeps',
    old: secret('string-data', { stringData: { a: 'hunter2-a', b: 'hunter2-b' } }),
    new: secret('string-data', { stringData: { a: 'hunter2-a' } }),
    change: 'unchanged',
  },
  {
    name: 'a rule of a Role, which has no keys',
    old: manifested({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'role' },
      ...{ rules: [{ apiGroups: [''], resources: ['pods', 'services'], verbs: ['get', 'list'] }] },
    }),
    new: manifested({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'role' },
      ...{ rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] },
    }),
    change: 'changed',
  },
];
