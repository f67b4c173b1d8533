import type { UserError } from '@aks-delivery/action/errors';
import { armError, type ServiceFailure } from '../failures.ts';
import type { CauseCode } from './causes.ts';
import { explainTransport, keptFailing, problem } from './problem.ts';
import { shellWord } from './shell.ts';

/** What has a kubeconfig: an AKS cluster, or the hub cluster of a fleet. As in their resource ids. */
export type ResourceType = 'managedClusters' | 'fleets';

/** The cluster that was asked for, and by whom. */
export interface ClusterRequest {
  resourceType: ResourceType;
  subscriptionId: string;
  resourceGroup: string;
  cluster: string;
  admin: boolean;
  clientId: string;
  tenantId: string;
  /** Object id of the identity, when its token says it. */
  objectId?: string;
}

const nouns: Record<ResourceType, string> = { managedClusters: 'cluster', fleets: 'fleet' };
const listCommands: Record<ResourceType, string> = { managedClusters: 'az aks list', fleets: 'az fleet list' };

/** `cluster aks-shop`, as messages name what was asked for. */
const named = ({ resourceType, cluster }: ClusterRequest) => `${nouns[resourceType]} ${cluster}`;

interface Meaning {
  code: CauseCode;
  says(request: ClusterRequest): string;
  fix(request: ClusterRequest): string;
}

const subscriptionMissing: Meaning = {
  code: 'aks/subscription-not-found',
  says: ({ subscriptionId, tenantId }) => `Subscription ${subscriptionId} does not exist in tenant ${tenantId}`,
  fix: () =>
    'Check subscription-id of azure-login or the subscription input; it must belong to the tenant of the sign-in.',
};
const tokenRefused: Meaning = {
  code: 'arm/token-refused',
  says: ({ subscriptionId, tenantId }) =>
    `Azure Resource Manager does not accept the token of tenant ${tenantId} for subscription ${subscriptionId}`,
  fix: () => 'Check that the subscription belongs to the tenant of azure-login, and the environment to both.',
};

const meanings: Record<string, Meaning> = {
  ResourceNotFound: {
    code: 'aks/cluster-not-found',
    says: (request) =>
      `Resource group ${request.resourceGroup} of subscription ${request.subscriptionId} has no ${named(request)}`,
    fix: ({ resourceType, subscriptionId }) =>
      `Check cluster-name, resource-group and resource-type; "${listCommands[resourceType]} --subscription ${subscriptionId} -o table" shows the ${nouns[resourceType]}s.`,
  },
  ResourceGroupNotFound: {
    code: 'aks/resource-group-not-found',
    says: ({ resourceGroup, subscriptionId }) =>
      `Subscription ${subscriptionId} has no resource group ${resourceGroup}`,
    fix: () => 'Check resource-group, and the subscription that it is looked for in.',
  },
  SubscriptionNotFound: subscriptionMissing,
  InvalidSubscriptionId: subscriptionMissing,
  InvalidHubOperation: {
    code: 'aks/fleet-without-hub',
    says: ({ cluster }) => `Fleet ${cluster} has no hub cluster, so there is no API server to connect to`,
    fix: () => 'Give the fleet a hub cluster, or name one of its member clusters with resource-type: managedClusters.',
  },
  AuthorizationFailed: {
    code: 'aks/no-role',
    says: (request) =>
      `Application ${request.clientId} has no Azure role that lets it read the ${request.admin ? 'admin' : 'user'} credential of ${named(request)}`,
    // ARM checks roles before it looks: a misspelt group is refused in the same words as a missing role.
    fix: (request) =>
      `If resource group ${request.resourceGroup} and the ${nouns[request.resourceType]} are spelled right, have an owner run: ${assignRoleCommand(request)} (it takes effect within minutes).`,
  },
  InvalidAuthenticationToken: tokenRefused,
  InvalidAuthenticationTokenTenant: tokenRefused,
  ExpiredAuthenticationToken: tokenRefused,
};

/** Pure: why Azure Resource Manager did not hand out the cluster's credential. */
export function explainArm(error: ServiceFailure, request: ClusterRequest): UserError {
  const { failure } = error;
  const refusal = failure.kind === 'answer' ? armError(failure.body) : undefined;
  const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
  if (request.admin && /local accounts/i.test(refusal?.message ?? '')) {
    return problem(
      'aks/local-accounts-disabled',
      `Cluster ${request.cluster} has no admin credential, because its local accounts are disabled.`,
      'Leave admin at false and give the identity a Kubernetes role instead, such as Azure Kubernetes Service RBAC Writer.',
      said,
      error,
    );
  }
  const meaning = meanings[refusal?.code ?? ''];
  if (meaning !== undefined) {
    // Commands stand in the evidence too: only a code block of the summary can be copied unchanged.
    const evidence = meaning.code === 'aks/no-role' ? `${said}\n\n${assignRoleCommand(request)}` : said;
    return problem(meaning.code, `${meaning.says(request)}.`, meaning.fix(request), evidence, error);
  }
  const transport = explainTransport(error);
  if (transport !== undefined) return transport;
  const who = `Azure Resource Manager at ${failure.host}`;
  if (failure.kind === 'answer' && failure.status === 429) {
    return problem(
      'arm/throttled',
      `${who} ${keptFailing(error)}.`,
      'Re-run the job later, and spread jobs that start together.',
      said,
    );
  }
  if (failure.kind === 'answer' && (failure.status >= 500 || failure.status < 300)) {
    return problem(
      'arm/unavailable',
      `${who} ${keptFailing(error)}.`,
      'Re-run the job later; azure.status.microsoft shows outages.',
      said,
    );
  }
  return problem(
    'arm/refused',
    `${who} refused to give the credential of ${named(request)} (${said ?? keptFailing(error)}).`,
    'Correct what the message names, or look the code up at aka.ms/arm-errors.',
    said,
    error,
  );
}

/** The smallest built-in role that allows the request, on the cluster only. */
export function assignRoleCommand(request: ClusterRequest): string {
  const scope = `/subscriptions/${request.subscriptionId}/resourceGroups/${request.resourceGroup}/providers/Microsoft.ContainerService/${request.resourceType}/${request.cluster}`;
  const assignee =
    request.objectId === undefined
      ? `--assignee ${request.clientId}`
      : `--assignee-object-id ${request.objectId} --assignee-principal-type ServicePrincipal`;
  return `az role assignment create --role "${roleFor(request)}" ${assignee} --scope ${shellWord(scope)}`;
}

function roleFor({ resourceType, admin }: ClusterRequest): string {
  if (resourceType === 'fleets') return 'Azure Kubernetes Fleet Manager Hub Cluster User Role';
  return `Azure Kubernetes Service Cluster ${admin ? 'Admin' : 'User'} Role`;
}
