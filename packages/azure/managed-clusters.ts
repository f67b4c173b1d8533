import { type ClusterRequest, explainArm } from './explain/arm.ts';
import { ServiceFailure } from './failures.ts';
import { observe } from './observe.ts';
import { type RetryOptions, withRetries } from './retries.ts';

/** Which credential of which cluster, and by whose token. */
export interface KubeconfigRequest extends ClusterRequest {
  /** Ask for the public name of a private cluster. */
  publicFqdn: boolean;
  /** ARM endpoint of the cloud. */
  resourceManager: string;
  armScope: string;
  armToken: string;
}

const armTimeoutMs = 60_000;

/**
 * The kubeconfig (YAML text) that Azure Resource Manager hands out for a cluster: with an exec plugin for Entra-integrated
 * clusters, with a certificate for admin and for clusters with local accounts only. One request, repeated while ARM
 * throttles or fails. Throws a UserError `aks/…`, `arm/…` or `network/…`.
 */
export async function requestKubeconfig(request: KubeconfigRequest, retries: RetryOptions): Promise<string> {
  const { ContainerServiceClient } = await import('@azure/arm-containerservice');
  const { policy, failed } = observe('arm', armTimeoutMs, retries.signal);
  const client = new ContainerServiceClient(
    // An hour from now stands for "do not ask again": the token is fresh, and this client lives for one call.
    { getToken: async () => ({ token: request.armToken, expiresOnTimestamp: Date.now() + 3_600_000 }) },
    request.subscriptionId,
    {
      endpoint: request.resourceManager,
      credentials: { scopes: [request.armScope] },
      // Our own retries show progress, respect the total time and end in an explanation; the SDK's would multiply them.
      retryOptions: { maxRetries: 0 },
      additionalPolicies: [policy],
    },
  );
  const { resourceGroup, cluster } = request;
  const options = request.publicFqdn ? { serverFqdn: 'public' } : {};
  try {
    return await withRetries(async () => {
      try {
        const answer = request.admin
          ? await client.managedClusters.listClusterAdminCredentials(resourceGroup, cluster, options)
          : await client.managedClusters.listClusterUserCredentials(resourceGroup, cluster, {
              ...options,
              format: 'exec',
            });
        const value = answer.kubeconfigs?.[0]?.value;
        if (value === undefined) throw new Error('the answer holds no kubeconfig');
        return Buffer.from(value).toString('utf8');
      } catch (error) {
        throw failed(error);
      }
    }, retries);
  } catch (error) {
    throw error instanceof ServiceFailure ? explainArm(error, request) : error;
  }
}
