import { world } from '../world.ts';

const api = 'rbac.authorization.k8s.io';

const binding = (name: string, role: string, kind: 'User' | 'Group', subject: string) => ({
  apiVersion: `${api}/v1`,
  kind: 'ClusterRoleBinding',
  metadata: { name },
  roleRef: { apiGroup: api, kind: 'ClusterRole', name: role },
  subjects: [{ apiGroup: api, kind, name: subject }],
});

const role = (name: string, rules: readonly object[]) => ({
  apiVersion: `${api}/v1`,
  kind: 'ClusterRole',
  metadata: { name },
  rules,
});

/**
 * Who may do what in the cluster. The deployers are named by their group's object id, as an AKS cluster's bindings
 * name them; they may administer what is inside namespaces, and make namespaces, and no more.
 */
export const accessObjects = (): object[] => [
  role('lab:dns', [
    { apiGroups: [''], resources: ['services', 'pods', 'namespaces'], verbs: ['list', 'watch'] },
    { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list', 'watch'] },
  ]),
  binding('lab:dns', 'lab:dns', 'User', 'system:coredns'),
  role('lab:deployer', [
    { apiGroups: [''], resources: ['namespaces'], verbs: ['get', 'list', 'watch', 'create', 'patch'] },
    { apiGroups: ['events.k8s.io'], resources: ['events'], verbs: ['get', 'list', 'watch'] },
  ]),
  ...world.groups.flatMap(({ displayName, objectId }) => [
    binding(`lab:deployer:${displayName}`, 'lab:deployer', 'Group', objectId),
    binding(`lab:admin:${displayName}`, 'admin', 'Group', objectId),
  ]),
];
