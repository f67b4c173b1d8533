import type { World } from '../../world.ts';
import type { Route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { seesSubscription } from './authorization.ts';
import { operation } from './operation.ts';
import { refusals } from './refusals.ts';

const apiVersions = ['2016-06-01', '2019-06-01', '2020-01-01', '2021-01-01', '2022-12-01'];
const resourceApiVersions = ['2021-04-01', '2022-09-01', '2024-03-01', '2024-11-01', '2025-04-01'];

function subscription(world: World): object {
  return {
    id: `/subscriptions/${world.subscription.id}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId: world.subscription.id,
    tenantId: world.tenant.id,
    displayName: world.subscription.displayName,
    state: 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'EnterpriseAgreement_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

/** The resource group by its name in any letter case, or ARM's refusal. */
export function resourceGroupOf(world: World, name: string): World['resourceGroups'][number] {
  const found = world.resourceGroups.find((group) => group.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) {
    throw refusals.unknownResourceGroup(name);
  }
  return found;
}

/** Subscriptions and resource groups. */
export function subscriptions(cloud: Cloud): Route[] {
  const { world } = cloud;
  return [
    operation(cloud, {
      method: 'GET',
      path: '/subscriptions',
      apiVersions,
      answer: ({ caller }) => ({
        value: seesSubscription(world, caller.objectId) ? [subscription(world)] : [],
        count: { type: 'Total', value: seesSubscription(world, caller.objectId) ? 1 : 0 },
      }),
    }),
    operation(cloud, {
      method: 'GET',
      path: '/subscriptions/{subscription}',
      apiVersions,
      // Any role in the subscription makes it visible, so this is no question of one action.
      answer: ({ caller, params }) => {
        if (!seesSubscription(world, caller.objectId)) {
          const scope = `/subscriptions/${params.subscription}`;
          throw refusals.unauthorized(caller, 'Microsoft.Resources/subscriptions/read', scope);
        }
        return subscription(world);
      },
    }),
    operation(cloud, {
      method: 'GET',
      path: '/subscriptions/{subscription}/resourceGroups/{group}',
      apiVersions: resourceApiVersions,
      needs: {
        action: 'Microsoft.Resources/subscriptions/resourceGroups/read',
        scope: ({ subscription, group }) => `/subscriptions/${subscription}/resourceGroups/${group}`,
      },
      answer: ({ params }) => {
        const { name, location } = resourceGroupOf(world, params.group);
        return {
          id: `/subscriptions/${world.subscription.id}/resourceGroups/${name}`,
          name,
          type: 'Microsoft.Resources/resourceGroups',
          location,
          properties: { provisioningState: 'Succeeded' },
        };
      },
    }),
  ];
}
