import { UserError } from '@aks-delivery/action/errors';
import { type ObservingPolicy, observe } from './observe.ts';
import { mostPages, requireArm } from './resource-manager.ts';
import { withRetries } from './retries.ts';
import { identityOf, type Session } from './session.ts';
import { type SignInTools, tokenFor } from './tokens.ts';

/** A cluster as a resource of Azure. */
export interface ClusterResource {
  id: string;
  name: string;
}

const timeoutMs = 60_000;

/**
 * The clusters of a subscription that the caller may read, at most `most` of them: Azure shows a list without what the caller may not
 * read, instead of refusing it. By the official library, which turns the pages. Throws a ServiceFailure, and UserErrors of the sign-in.
 */
export async function listClusters(
  session: Session,
  subscriptionId: string,
  most: number,
  tools: SignInTools,
): Promise<ClusterResource[]> {
  const { ContainerServiceClient } = await import('@azure/arm-containerservice');
  const { resourceManager, armScope } = session.cloud;
  const identity = identityOf(session);
  return withRetries(async () => {
    const { policy, failed } = observe('arm', timeoutMs, tools.retries.signal);
    const getToken = async () => {
      const { value, expiresOn } = await tokenFor(identity, armScope, tools);
      return { token: value, expiresOnTimestamp: expiresOn };
    };
    const client = new ContainerServiceClient({ getToken }, subscriptionId, {
      endpoint: resourceManager,
      credentials: { scopes: [armScope] },
      // Our own retries show progress, respect the total time and end in an explanation; the SDK's would multiply them.
      retryOptions: { maxRetries: 0 },
      additionalPolicies: [pagesOf(resourceManager), policy],
    });
    const found: ClusterResource[] = [];
    try {
      for await (const { id, name } of client.managedClusters.list()) {
        if (id !== undefined && name !== undefined) found.push({ id, name });
        if (found.length === most) break;
      }
      return found;
    } catch (error) {
      throw error instanceof UserError ? error : failed(error);
    }
  }, tools.retries);
}

/** The library follows a link to the next page wherever it leads, with the token, and as often as there is one. */
function pagesOf(endpoint: string): ObservingPolicy {
  let pages = 0;
  return {
    position: 'perCall',
    policy: {
      name: 'aksDeliveryPages',
      async sendRequest(request, next) {
        requireArm(new URL(request.url), endpoint);
        pages += 1;
        if (pages > mostPages) throw new Error(`a list of more than ${mostPages} pages`);
        return next(request);
      },
    },
  };
}
