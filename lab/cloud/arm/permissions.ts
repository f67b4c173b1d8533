import { roleDefinitions } from '../../world-roles.ts';
import type { Route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { identitiesOf, within } from './authorization.ts';
import { operation } from './operation.ts';
import { fill, type PathParams, scopes } from './roles.ts';

const apiVersions = ['2015-07-01', '2022-04-01'];
const provider = 'providers/Microsoft.Authorization';

/** What the caller's own roles allow at a scope, one entry for each assignment that reaches it. */
export function permissionRoutes(cloud: Cloud): Route[] {
  const { world } = cloud;
  return scopes.map((pattern) =>
    operation(cloud, {
      method: 'GET',
      path: `${pattern}/${provider}/permissions`,
      apiVersions,
      needs: {
        action: 'Microsoft.Authorization/permissions/read',
        scope: (params: PathParams) => fill(pattern, params),
      },
      answer: ({ caller, params }) => {
        const identities = identitiesOf(world, caller.objectId);
        const scope = fill(pattern, params);
        const held = world.roleAssignments.filter(
          (assignment) => identities.includes(assignment.principalId) && within(scope, assignment.scope),
        );
        return {
          value: held.flatMap(({ roleDefinitionId }) =>
            roleDefinitions
              .filter(({ id }) => id === roleDefinitionId)
              .map(({ actions, notActions, dataActions = [] }) => ({
                actions,
                notActions,
                dataActions,
                notDataActions: [],
              })),
          ),
        };
      },
    }),
  );
}
