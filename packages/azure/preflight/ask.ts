import { concurrently } from '@aks-delivery/action/concurrently';
import { listRegistries } from '../container-registry.ts';
import { explainTransport, keptFailing, problem } from '../explain/problem.ts';
import { armError, ServiceFailure } from '../failures.ts';
import { listClusters } from '../list-clusters.ts';
import { type ResourceManager, readPages, resourceManager } from '../resource-manager.ts';
import type { Session } from '../session.ts';
import type { SignInTools } from '../tokens.ts';
import { allows, clusterNeeds, type Need, type Permission, registryNeeds } from './permissions.ts';

/** A cluster or registry that the identity sees, and what it may do with it. */
export interface Finding {
  kind: 'cluster' | 'registry';
  name: string;
  /** Resource id: the scope of a role assignment. */
  id: string;
  allowed: readonly Need[];
  missing: readonly Need[];
  /** Azure did not say, because not even that was allowed. */
  unknown: boolean;
}

interface Resource {
  kind: Finding['kind'];
  id: string;
  name: string;
  needs: readonly Need[];
}

// Subscriptions with hundreds of clusters exist; each costs a request. Of each kind, so that many of one leave room for the other.
const mostOfAKind = 50;
const atOnce = 8;

/**
 * What the identity may do with the clusters and registries of the subscription that it sees, 50 of each at most. Azure shows a list
 * without what the caller may not read, instead of refusing it. Throws UserErrors `arm/…` and `network/…`.
 */
export async function askRoles(session: Session, subscriptionId: string, tools: SignInTools): Promise<Finding[]> {
  const arm = resourceManager(session, tools);
  try {
    const [clusters, registries] = await Promise.all([
      listClusters(session, subscriptionId, mostOfAKind, tools),
      listRegistries(arm, subscriptionId, (error) => error),
    ]);
    const resources: Resource[] = [
      ...clusters.map(({ id, name }) => ({ kind: 'cluster' as const, id, name, needs: clusterNeeds })),
      ...registries.slice(0, mostOfAKind).map(({ id, name, byRepository }) => ({
        ...{ kind: 'registry' as const, id, name },
        needs: registryNeeds(byRepository),
      })),
    ];
    return await concurrently(resources, atOnce, (resource) => ask(arm, resource));
  } catch (error) {
    throw error instanceof ServiceFailure ? explain(error, subscriptionId) : error;
  }
}

async function ask(arm: ResourceManager, { needs, ...resource }: Resource): Promise<Finding> {
  let permissions: Permission[];
  try {
    permissions = await readPages(
      arm,
      `${resource.id}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`,
    );
  } catch (error) {
    const denied = error instanceof ServiceFailure && error.failure.kind === 'answer' && error.failure.status === 403;
    if (!denied) throw error;
    return { ...resource, allowed: [], missing: [], unknown: true };
  }
  const allowed = needs.filter((need) => allows(permissions, need));
  return { ...resource, allowed, missing: needs.filter((need) => !allowed.includes(need)), unknown: false };
}

function explain(error: ServiceFailure, subscriptionId: string) {
  const { failure } = error;
  const transport = explainTransport(error);
  if (transport !== undefined) return transport;
  const refusal = failure.kind === 'answer' ? armError(failure.body) : undefined;
  const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
  const missing = /^(Invalid)?Subscription(NotFound|Id)/.test(refusal?.code ?? '');
  return problem(
    missing ? 'preflight/no-subscription' : 'preflight/not-answered',
    missing
      ? `Subscription ${subscriptionId} does not exist in the tenant of this sign-in.`
      : `Azure Resource Manager at ${failure.host} did not say what this identity may do (${said ?? keptFailing(error)}).`,
    missing
      ? 'Check subscription-id; it must belong to the tenant.'
      : 'Re-run the job, or leave preflight out: nothing else depends on it.',
    said,
    error,
  );
}
