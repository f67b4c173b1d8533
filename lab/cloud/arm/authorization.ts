import type { World } from '../../world.ts';
import { type RoleDefinition, roleDefinitions } from '../../world-roles.ts';

/** Whether an Azure action pattern such as `Microsoft.Web/*` or `*` with `/read` behind it covers an action. */
export function covers(pattern: string, action: string): boolean {
  const expression = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${expression}$`, 'i').test(action);
}

/** Whether a resource id lies at or below another; ids ignore letter case and are compared segment by segment. */
export function within(scope: string, ancestor: string): boolean {
  const [inner, outer] = [scope.toLowerCase(), ancestor.toLowerCase().replace(/\/$/, '')];
  return inner === outer || inner.startsWith(`${outer}/`);
}

function grants(role: RoleDefinition, action: string, kind: ActionKind): boolean {
  const matches = (pattern: string) => covers(pattern, action);
  if (kind === 'data') {
    return (role.dataActions ?? []).some(matches);
  }
  return role.actions.some(matches) && !role.notActions.some(matches);
}

/** Azure keeps what one may do with a resource apart from what one may do with the data in it. */
export type ActionKind = 'control' | 'data';

/** The object ids that a role assignment may name to mean this principal: its own and its groups'. */
export function identitiesOf(world: World, objectId: string): string[] {
  return [objectId, ...world.groups.filter((group) => group.members.includes(objectId)).map((group) => group.objectId)];
}

/** Whether a role assignment at the scope or above it lets a principal perform an action there. */
export function mayPerform(
  world: World,
  objectId: string,
  action: string,
  scope: string,
  kind: ActionKind = 'control',
): boolean {
  const identities = identitiesOf(world, objectId);
  return world.roleAssignments.some((assignment) => {
    const role = roleDefinitions.find((candidate) => candidate.id === assignment.roleDefinitionId);
    const holds = identities.includes(assignment.principalId) && within(scope, assignment.scope);
    return holds && role !== undefined && grants(role, action, kind);
  });
}

/** Whether a principal holds any role in the subscription, which is what makes ARM show it. */
export function seesSubscription(world: World, objectId: string): boolean {
  const identities = identitiesOf(world, objectId);
  const subscription = `/subscriptions/${world.subscription.id}`;
  return world.roleAssignments.some(
    (assignment) => identities.includes(assignment.principalId) && within(assignment.scope, subscription),
  );
}
