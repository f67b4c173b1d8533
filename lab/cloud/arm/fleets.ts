import type { Fleet, World } from '../../world.ts';
import type { Params, Route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { hubKubeconfig } from './kubeconfig.ts';
import { credentials } from './managed-clusters.ts';
import { operation } from './operation.ts';
import { refusals } from './refusals.ts';
import { resourceGroupOf } from './subscriptions.ts';

const type = 'Microsoft.ContainerService/fleets';
const apiVersions = ['2023-10-15', '2024-04-01', '2025-03-01'];
const one =
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.ContainerService/fleets/{name}' as const;

type One = Params<typeof one>;

const scopeOf = ({ subscription, group, name }: One) =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/${type}/${name}`;

function fleetOf(world: World, { group, name }: One): Fleet {
  const { name: resourceGroup } = resourceGroupOf(world, group);
  const found = world.fleets.find(
    (fleet) => fleet.resourceGroup === resourceGroup && fleet.name.toLowerCase() === name.toLowerCase(),
  );
  if (found === undefined) throw refusals.unknownResource(type, name, group);
  return found;
}

/** Fleets and the credentials of their hub clusters. */
export function fleets(cloud: Cloud): Route[] {
  const { world } = cloud;
  return [
    operation(cloud, {
      method: 'GET',
      path: one,
      apiVersions,
      needs: { action: `${type}/read`, scope: scopeOf },
      answer: ({ params }) => {
        const { name, location, hub } = fleetOf(world, params);
        return {
          id: scopeOf(params),
          name,
          type,
          location,
          properties: { provisioningState: 'Succeeded', ...(hub ? { hubProfile: { dnsPrefix: name } } : {}) },
        };
      },
    }),
    operation(cloud, {
      method: 'POST',
      path: `${one}/listCredentials`,
      apiVersions,
      needs: { action: `${type}/listCredentials/action`, scope: scopeOf },
      answer: ({ params }) => {
        const fleet = fleetOf(world, params);
        if (!fleet.hub) throw refusals.hublessFleet(fleet.name);
        return credentials('clusterUser', hubKubeconfig(world, fleet, cloud.clusterAccess(fleet.name)));
      },
    }),
  ];
}
