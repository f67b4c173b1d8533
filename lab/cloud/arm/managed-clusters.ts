import type { Cluster, World } from '../../world.ts';
import type { Params, Route } from '../http.ts';
import type { Cloud, ClusterAccess } from '../stand-in.ts';
import { mayPerform } from './authorization.ts';
import { adminKubeconfig, userKubeconfig } from './kubeconfig.ts';
import { operation } from './operation.ts';
import { refusals } from './refusals.ts';
import { resourceGroupOf } from './subscriptions.ts';

const type = 'Microsoft.ContainerService/managedClusters';
const apiVersions = ['2024-09-01', '2025-01-01', '2025-05-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-06-01'];
const inSubscription = '/subscriptions/{subscription}/providers/Microsoft.ContainerService/managedClusters';
const inGroup =
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters';
const one = `${inGroup}/{name}` as const;

type One = Params<typeof one>;

function idOf(world: World, cluster: Cluster): string {
  return `/subscriptions/${world.subscription.id}/resourceGroups/${cluster.resourceGroup}/providers/${type}/${cluster.name}`;
}

const scopeOf = ({ subscription, group, name }: One) =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/${type}/${name}`;

function clusterOf(world: World, { group, name }: One): Cluster {
  const { name: resourceGroup } = resourceGroupOf(world, group);
  const found = world.clusters.find(
    (cluster) => cluster.resourceGroup === resourceGroup && cluster.name.toLowerCase() === name.toLowerCase(),
  );
  if (found === undefined) {
    throw refusals.unknownResource(type, name, group);
  }
  return found;
}

function resource(cloud: Cloud, cluster: Cluster): object {
  const { tenant } = cloud.world;
  return {
    id: idOf(cloud.world, cluster),
    name: cluster.name,
    type: 'Microsoft.ContainerService/ManagedClusters',
    location: cluster.location,
    sku: { name: 'Base', tier: 'Standard' },
    identity: { type: 'SystemAssigned', tenantId: tenant.id },
    properties: {
      provisioningState: 'Succeeded',
      powerState: { code: 'Running' },
      kubernetesVersion: cluster.kubernetesVersion,
      currentKubernetesVersion: cluster.kubernetesVersion,
      dnsPrefix: cluster.name,
      fqdn: new URL(cloud.clusterAccess(cluster.name).server).hostname,
      agentPoolProfiles: [{ name: 'system', count: 1, vmSize: 'Standard_D2s_v5', mode: 'System', osType: 'Linux' }],
      nodeResourceGroup: `MC_${cluster.resourceGroup}_${cluster.name}_${cluster.location}`,
      enableRBAC: true,
      disableLocalAccounts: cluster.localAccountsDisabled,
      ...(cluster.signIn === 'certificate'
        ? {}
        : {
            aadProfile: {
              managed: true,
              enableAzureRBAC: cluster.signIn === 'azure-rbac',
              adminGroupObjectIDs: [],
              tenantID: tenant.id,
            },
          }),
      apiServerAccessProfile: { enablePrivateCluster: cloud.clusterAccess(cluster.name).publicServer !== undefined },
    },
  };
}

/** An optional query parameter with a closed set of values. */
function oneOf<Value extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const given = query.get(name);
  const known = values.find((value) => value === given?.toLowerCase());
  if (given !== null && known === undefined) {
    throw refusals.badParameter(name, given);
  }
  return known;
}

/** A private cluster's server has a second name, for those who ask for it. */
function reachedBy(query: URLSearchParams, access: ClusterAccess): ClusterAccess {
  const wanted = oneOf(query, 'server-fqdn', ['public']);
  return wanted === 'public' ? { ...access, server: access.publicServer ?? access.server } : access;
}

export function credentials(name: string, kubeconfig: string): object {
  return { kubeconfigs: [{ name, value: Buffer.from(kubeconfig).toString('base64') }] };
}

/** AKS clusters and their credentials. */
export function managedClusters(cloud: Cloud): Route[] {
  const { world } = cloud;
  const read = `${type}/read`;
  return [
    operation(cloud, {
      method: 'GET',
      path: inSubscription,
      apiVersions,
      // A list over a wide scope shows what the caller may read, instead of refusing.
      answer: ({ caller }) => ({
        value: world.clusters
          .filter((cluster) => mayPerform(world, caller.objectId, read, idOf(world, cluster)))
          .map((cluster) => resource(cloud, cluster)),
      }),
    }),
    operation(cloud, {
      method: 'GET',
      path: inGroup,
      apiVersions,
      needs: {
        action: read,
        scope: ({ subscription, group }) => `/subscriptions/${subscription}/resourceGroups/${group}`,
      },
      answer: ({ params }) => {
        const { name } = resourceGroupOf(world, params.group);
        const clusters = world.clusters.filter((cluster) => cluster.resourceGroup === name);
        return { value: clusters.map((cluster) => resource(cloud, cluster)) };
      },
    }),
    operation(cloud, {
      method: 'GET',
      path: one,
      apiVersions,
      needs: { action: read, scope: scopeOf },
      answer: ({ params }) => resource(cloud, clusterOf(world, params)),
    }),
    operation(cloud, {
      method: 'POST',
      path: `${one}/listClusterUserCredential`,
      apiVersions,
      needs: { action: `${type}/listClusterUserCredential/action`, scope: scopeOf },
      answer: ({ params, request }) => {
        const cluster = clusterOf(world, params);
        const access = reachedBy(request.query, cloud.clusterAccess(cluster.name));
        const format = oneOf(request.query, 'format', ['exec', 'azure']) ?? 'exec';
        return credentials('clusterUser', userKubeconfig(world, cluster, access, format));
      },
    }),
    operation(cloud, {
      method: 'POST',
      path: `${one}/listClusterAdminCredential`,
      apiVersions,
      needs: { action: `${type}/listClusterAdminCredential/action`, scope: scopeOf },
      answer: ({ params, request }) => {
        const cluster = clusterOf(world, params);
        const access = reachedBy(request.query, cloud.clusterAccess(cluster.name));
        if (cluster.localAccountsDisabled || access.admin === undefined) {
          throw refusals.localAccountsDisabled();
        }
        return credentials('clusterAdmin', adminKubeconfig(cluster, access, access.admin));
      },
    }),
  ];
}
