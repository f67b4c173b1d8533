import type { World } from '../../world.ts';
import { type RoleAssignment, type RoleDefinition, roleDefinitions } from '../../world-roles.ts';
import type { Route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { identitiesOf, within } from './authorization.ts';
import { operation } from './operation.ts';
import { refusals } from './refusals.ts';

const assignmentVersions = ['2020-04-01-preview', '2022-04-01'];
const definitionVersions = ['2018-01-01-preview', '2022-04-01', '2022-05-01-preview'];
const provider = 'providers/Microsoft.Authorization';

/** Where roles can be asked for: a subscription, a resource group, a cluster, a registry. */
export const scopes = [
  '/subscriptions/{subscription}',
  '/subscriptions/{subscription}/resourceGroups/{group}',
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{name}',
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{name}',
] as const;

export type PathParams = Partial<Record<string, string>>;

/** The scope's resource id with the path's parameters filled in. */
export function fill(pattern: string, params: PathParams): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

/**
 * The assignments that `$filter` asks for at a scope: all that touch it, only those at or above it (`atScope()`), those
 * that name one principal, or those that also reach it through groups (`assignedTo`).
 * @throws Refusal 400 for any other filter
 */
export function selectAssignments(world: World, scope: string, filter: string): RoleAssignment[] {
  const above = world.roleAssignments.filter((assignment) => within(scope, assignment.scope));
  const touching = world.roleAssignments.filter(
    (assignment) => within(scope, assignment.scope) || within(assignment.scope, scope),
  );
  if (filter === '') {
    return touching;
  }
  if (/^atScope\(\)$/i.test(filter)) {
    return above;
  }
  const principal = /^principalId eq '([^']+)'$/i.exec(filter)?.[1];
  if (principal !== undefined) {
    return touching.filter((assignment) => assignment.principalId === principal.toLowerCase());
  }
  const assignee = /^assignedTo\('([^']+)'\)$/i.exec(filter)?.[1];
  if (assignee !== undefined) {
    const identities = identitiesOf(world, assignee.toLowerCase());
    return touching.filter((assignment) => identities.includes(assignment.principalId));
  }
  throw refusals.badParameter('$filter', filter);
}

function selectDefinitions(filter: string): RoleDefinition[] {
  if (filter === '' || /^atScopeAndBelow\(\)$/i.test(filter)) {
    return roleDefinitions;
  }
  const name = /^roleName eq '([^']+)'$/i.exec(filter)?.[1];
  if (name === undefined) {
    throw refusals.badParameter('$filter', filter);
  }
  return roleDefinitions.filter((role) => role.roleName === name);
}

const definitionId = (world: World, id: string) =>
  `/subscriptions/${world.subscription.id}/${provider}/roleDefinitions/${id}`;

function assignmentResource(world: World, assignment: RoleAssignment): object {
  const { id, principalId, scope } = assignment;
  const principalType = world.groups.some((group) => group.objectId === principalId) ? 'Group' : 'ServicePrincipal';
  return {
    id: `${scope}/${provider}/roleAssignments/${id}`,
    name: id,
    type: 'Microsoft.Authorization/roleAssignments',
    properties: {
      roleDefinitionId: definitionId(world, assignment.roleDefinitionId),
      principalId,
      principalType,
      scope,
      createdOn: '2026-01-05T09:00:00.0000000Z',
      updatedOn: '2026-01-05T09:00:00.0000000Z',
    },
  };
}

function definitionResource(world: World, role: RoleDefinition): object {
  const { id, roleName, actions, notActions, dataActions = [] } = role;
  return {
    id: definitionId(world, id),
    name: id,
    type: 'Microsoft.Authorization/roleDefinitions',
    properties: {
      roleName,
      type: 'BuiltInRole',
      description: '',
      assignableScopes: ['/'],
      permissions: [{ actions, notActions, dataActions, notDataActions: [] }],
    },
  };
}

/** Role assignments and role definitions, read only. */
export function roleRoutes(cloud: Cloud): Route[] {
  const { world } = cloud;
  return scopes.flatMap((pattern) => {
    const needs = (action: string) => ({
      action: `Microsoft.Authorization/${action}`,
      scope: (params: PathParams) => fill(pattern, params),
    });
    return [
      operation(cloud, {
        method: 'GET',
        path: `${pattern}/${provider}/roleAssignments`,
        apiVersions: assignmentVersions,
        needs: needs('roleAssignments/read'),
        answer: ({ params, request }) => {
          const selected = selectAssignments(world, fill(pattern, params), request.query.get('$filter') ?? '');
          return { value: selected.map((assignment) => assignmentResource(world, assignment)) };
        },
      }),
      operation(cloud, {
        method: 'GET',
        path: `${pattern}/${provider}/roleDefinitions`,
        apiVersions: definitionVersions,
        needs: needs('roleDefinitions/read'),
        answer: ({ request }) => ({
          value: selectDefinitions(request.query.get('$filter') ?? '').map((role) => definitionResource(world, role)),
        }),
      }),
      operation(cloud, {
        method: 'GET',
        path: `${pattern}/${provider}/roleDefinitions/{role}`,
        apiVersions: definitionVersions,
        needs: needs('roleDefinitions/read'),
        answer: ({ params }) => {
          const found = roleDefinitions.find((role) => role.id === params.role.toLowerCase());
          if (found === undefined) {
            throw refusals.unknownRole(params.role);
          }
          return definitionResource(world, found);
        },
      }),
    ];
  });
}
