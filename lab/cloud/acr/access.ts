import type { ContainerRegistry, World } from '../../world.ts';
import { mayPerform } from '../arm/authorization.ts';

/** One entry of a token's `access` claim. */
export interface Access {
  type: string;
  name: string;
  actions: string[];
}

const type = 'Microsoft.ContainerRegistry/registries';

/** What a registry's own actions are in Azure's roles: of the registry, and of a repository where there is ABAC. */
const actions: Record<string, { control: string; data: string }> = {
  pull: { control: 'pull/read', data: 'repositories/content/read' },
  push: { control: 'push/write', data: 'repositories/content/write' },
  delete: { control: 'artifacts/delete', data: 'repositories/content/delete' },
  metadata_read: { control: 'pull/read', data: 'repositories/metadata/read' },
  metadata_write: { control: 'push/write', data: 'repositories/metadata/write' },
};

export function idOf(world: World, { name, resourceGroup }: ContainerRegistry): string {
  return `/subscriptions/${world.subscription.id}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;
}

/** Stands for the agents of ACR Tasks in tokens of a registry: no principal of the tenant's. */
export const agentSubject = 'acr-tasks-agent';

const agentActions = ['pull', 'push', 'metadata_read'];

/** Whether a principal's roles allow one of the registry's actions. */
export function mayDo(world: World, registry: ContainerRegistry, objectId: string, action: string): boolean {
  const meaning = actions[action];
  if (meaning === undefined) {
    return false;
  }
  const abac = registry.roleAssignmentMode === 'AbacRepositoryPermissions';
  if (objectId === agentSubject) {
    return !abac && agentActions.includes(action);
  }
  const [azureAction, kind] = abac ? ([meaning.data, 'data'] as const) : ([meaning.control, 'control'] as const);
  return mayPerform(world, objectId, `${type}/${azureAction}`, idOf(world, registry), kind);
}

/**
 * The part of the wanted scopes that a principal's roles allow. ACR issues a token all the same when that is nothing, so
 * the refusal comes with the request that uses it.
 */
export function granted(
  world: World,
  registry: ContainerRegistry,
  objectId: string,
  scopes: readonly string[],
): Access[] {
  return scopes.flatMap((scope) => {
    const [, kind = '', name = '', wanted = ''] = /^(\w+):(.+):([^:]*)$/.exec(scope) ?? [];
    if (kind === 'registry' && name === 'catalog') {
      return mayDo(world, registry, objectId, 'metadata_read') ? [{ type: kind, name, actions: ['*'] }] : [];
    }
    const allowed = wanted.split(',').filter((action) => mayDo(world, registry, objectId, action));
    return kind === 'repository' && allowed.length > 0 ? [{ type: kind, name, actions: allowed }] : [];
  });
}
