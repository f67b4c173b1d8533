import type { ContainerRegistry, World } from '../../world.ts';
import { idOf } from '../acr/access.ts';
import type { Params, Route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { mayPerform } from './authorization.ts';
import { operation } from './operation.ts';
import { refusals } from './refusals.ts';
import { resourceGroupOf } from './subscriptions.ts';

export const registryType = 'Microsoft.ContainerRegistry/registries';
export const registryVersions = ['2023-07-01', '2025-04-01', '2025-11-01'];
const inSubscription = '/subscriptions/{subscription}/providers/Microsoft.ContainerRegistry/registries';
const inGroup = '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries';
export const oneRegistry = `${inGroup}/{name}` as const;

type One = Params<typeof oneRegistry>;

export const registryScope = ({ subscription, group, name }: One): string =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/${registryType}/${name}`;

export function registryOf(world: World, { group, name }: Pick<One, 'group' | 'name'>): ContainerRegistry {
  const { name: resourceGroup } = resourceGroupOf(world, group);
  const found = world.registries.find(
    (registry) => registry.resourceGroup === resourceGroup && registry.name === name.toLowerCase(),
  );
  if (found === undefined) {
    throw refusals.unknownResource(registryType, name, group);
  }
  return found;
}

function resource(world: World, registry: ContainerRegistry): object {
  return {
    id: idOf(world, registry),
    name: registry.name,
    type: registryType,
    location: registry.location,
    tags: {},
    sku: { name: 'Premium', tier: 'Premium' },
    properties: {
      provisioningState: 'Succeeded',
      loginServer: registry.loginServer,
      adminUserEnabled: false,
      anonymousPullEnabled: false,
      publicNetworkAccess: 'Enabled',
      networkRuleBypassOptions: 'AzureServices',
      networkRuleSet: { defaultAction: 'Allow', ipRules: [] },
      dataEndpointEnabled: false,
      roleAssignmentMode: registry.roleAssignmentMode,
      policies: {
        azureADAuthenticationAsArmPolicy: { status: registry.armTokensAllowed ? 'enabled' : 'disabled' },
        exportPolicy: { status: 'enabled' },
        quarantinePolicy: { status: 'disabled' },
        retentionPolicy: { status: 'disabled', days: 7 },
        trustPolicy: { status: 'disabled', type: 'Notary' },
      },
    },
  };
}

/** Container registries as resources. */
export function containerRegistries(cloud: Cloud): Route[] {
  const { world } = cloud;
  const read = `${registryType}/read`;
  return [
    operation(cloud, {
      method: 'GET',
      path: inSubscription,
      apiVersions: registryVersions,
      // A list over a wide scope shows what the caller may read, instead of refusing.
      answer: ({ caller }) => ({
        value: world.registries
          .filter((registry) => mayPerform(world, caller.objectId, read, idOf(world, registry)))
          .map((registry) => resource(world, registry)),
      }),
    }),
    operation(cloud, {
      method: 'GET',
      path: oneRegistry,
      apiVersions: registryVersions,
      needs: { action: read, scope: registryScope },
      answer: ({ params }) => resource(world, registryOf(world, params)),
    }),
  ];
}
