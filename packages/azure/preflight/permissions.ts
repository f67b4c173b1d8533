/** What one role assignment allows at a scope (learn.microsoft.com/rest/api/authorization/permissions). */
export interface Permission {
  actions?: readonly string[];
  notActions?: readonly string[];
  dataActions?: readonly string[];
  notDataActions?: readonly string[];
}

/** Something that later actions do with a resource, and the smallest built-in role that allows it. */
export interface Need {
  /** Completes "may …". */
  what: string;
  action: string;
  /** On the data in the resource, which Azure counts apart. */
  data?: true;
  role: string;
}

const clusters = 'Microsoft.ContainerService/managedClusters';
const registries = 'Microsoft.ContainerRegistry/registries';

/** For aks-context and everything after it. */
export const clusterNeeds: readonly Need[] = [
  {
    what: 'get the credential',
    action: `${clusters}/listClusterUserCredential/action`,
    role: 'Azure Kubernetes Service Cluster User Role',
  },
];

const pull: Need = { what: 'pull', action: `${registries}/pull/read`, role: 'AcrPull' };
const push: Need = { what: 'push', action: `${registries}/push/write`, role: 'AcrPush' };
const content = `${registries}/repositories/content`;
const readContent: Need = {
  what: 'pull',
  action: `${content}/read`,
  data: true,
  role: 'Container Registry Repository Reader',
};
const writeContent: Need = {
  what: 'push',
  action: `${content}/write`,
  data: true,
  role: 'Container Registry Repository Writer',
};

/** For acr-build-push and acr-promote. In registries with ABAC only roles with data actions count. */
export const registryNeeds = (byRepository: boolean): readonly Need[] =>
  byRepository ? [readContent, writeContent] : [pull, push];

/** Pure: whether role assignments together allow it. What one of them excludes another may still allow. */
export function allows(permissions: readonly Permission[], { action, data }: Need): boolean {
  return permissions.some(({ actions = [], notActions = [], dataActions = [], notDataActions = [] }) =>
    data === true
      ? covered(dataActions, action) && !covered(notDataActions, action)
      : covered(actions, action) && !covered(notActions, action),
  );
}

function covered(patterns: readonly string[], action: string): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
  });
}
