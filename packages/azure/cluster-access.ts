import type { Token } from './cache.ts';
import { jwtClaims } from './claims.ts';
import type { ResourceType } from './explain/arm.ts';
import { problem } from './explain/problem.ts';
import { requestKubeconfig } from './managed-clusters.ts';
import { identityOf, type Session } from './session.ts';
import { aksScope, type SignInTools, signIn, tokenFor } from './tokens.ts';

/** The cluster that the user named. */
export interface ClusterChoice {
  resourceType: ResourceType;
  resourceGroup: string;
  cluster: string;
  /** Absent = the session's. */
  subscription: string | undefined;
  admin: boolean;
  publicFqdn: boolean;
  /** A token for the API server with its whole life ahead of it, rather than one that the job has. */
  newToken: boolean;
}

export interface ClusterAccess {
  /** ARM's kubeconfig, YAML text; it may hold a client key. */
  kubeconfig: string;
  /** A token for the API server, for kubeconfigs that want an exec plugin. */
  token(): Promise<Token>;
}

/**
 * Asks ARM for the kubeconfig of a cluster and, side by side, Entra ID for a token that its API server accepts.
 * Throws UserErrors `session/no-subscription`, `aks/…`, `arm/…`, `sign-in/…`, `network/…`.
 */
export async function requestAccess(
  choice: ClusterChoice,
  session: Session,
  tools: SignInTools,
): Promise<ClusterAccess> {
  const subscriptionId = choice.subscription ?? session.subscriptionId;
  if (subscriptionId === undefined) {
    throw problem(
      'session/no-subscription',
      `The subscription of cluster ${choice.cluster} is not known.`,
      'Set the subscription input, or subscription-id of azure-login.',
    );
  }
  const identity = identityOf(session);
  const armToken = await tokenFor(identity, session.cloud.armScope, tools);
  // Nearly every cluster wants this token, and it takes as long as the kubeconfig: it is asked for ahead of need.
  const clusterToken = async () =>
    choice.newToken ? (await signIn(identity, aksScope, tools)).token : tokenFor(identity, aksScope, tools);
  const early = choice.admin ? undefined : clusterToken();
  early?.catch(() => undefined);
  const objectId = objectIdOf(armToken);
  const request = {
    ...choice,
    subscriptionId,
    clientId: session.clientId,
    tenantId: session.tenantId,
    ...(objectId === '' ? {} : { objectId }),
  };
  const { resourceManager } = session.cloud;
  const kubeconfig = await requestKubeconfig({ ...request, resourceManager, armToken: armToken.value }, tools);
  return { kubeconfig, token: () => early ?? clusterToken() };
}

/** The object id that a token was issued to; empty when the token is opaque. */
export function objectIdOf(token: Token): string {
  const objectId = jwtClaims(token.value)?.oid;
  return typeof objectId === 'string' ? objectId : '';
}
