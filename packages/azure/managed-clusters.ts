import { type ClusterRequest, explainArm, type ResourceType } from './explain/arm.ts';
import { jsonObject, ServiceFailure } from './failures.ts';
import { send } from './http.ts';
import { withRetries } from './retries.ts';
import type { SignInTools } from './tokens.ts';

/** Which credential of which cluster, and by whose token. */
export interface KubeconfigRequest extends ClusterRequest {
  /** Ask for the public name of a private cluster. */
  publicFqdn: boolean;
  /** ARM endpoint of the cloud. */
  resourceManager: string;
  armToken: string;
}

/** The newest versions that are no preview. */
const apiVersions: Record<ResourceType, string> = { managedClusters: '2026-06-01', fleets: '2025-03-01' };
const armTimeoutMs = 60_000;

/**
 * The kubeconfig (YAML text) that Azure Resource Manager hands out: for an AKS cluster with an exec plugin if it is integrated with
 * Entra ID, else, and for admin, with a certificate; for a fleet that of its hub cluster, with an exec plugin always. One request,
 * repeated while ARM throttles or fails. A plain one: the SDK takes longer to load than the whole action. The official clients judge
 * in the tests what the stand-in answers. Throws a UserError `aks/…`, `arm/…` or `network/…`.
 */
export async function requestKubeconfig(
  request: KubeconfigRequest,
  { retries, env }: Pick<SignInTools, 'retries' | 'env'>,
): Promise<string> {
  const url = new URL(addressOf(request), request.resourceManager);
  try {
    return await withRetries(async () => {
      const answer = await send({
        service: 'arm',
        url: url.href,
        method: 'POST',
        // A POST without a length would be sent in chunks, which ARM refuses.
        headers: { authorization: `Bearer ${request.armToken}`, accept: 'application/json', 'content-length': '0' },
        timeoutMs: armTimeoutMs,
        signal: retries.signal,
        env,
      });
      const kubeconfig = answer.status === 200 ? kubeconfigIn(answer.body) : undefined;
      if (kubeconfig !== undefined) return kubeconfig;
      // The body of a success may hold a credential in another place: it must not travel into evidence.
      const body = answer.status === 200 ? '' : answer.body;
      throw new ServiceFailure({ kind: 'answer', service: 'arm', host: url.host, ...answer, body });
    }, retries);
  } catch (error) {
    throw error instanceof ServiceFailure ? explainArm(error, request) : error;
  }
}

/** ManagedClusters_ListClusterUserCredentials, …AdminCredentials, Fleets_ListCredentials. */
function addressOf({ resourceType, admin, publicFqdn, ...request }: KubeconfigRequest): string {
  const [group, name] = [request.resourceGroup, request.cluster].map(encodeURIComponent);
  const scope = `/subscriptions/${request.subscriptionId}/resourceGroups/${group}`;
  const query = new URLSearchParams({ 'api-version': apiVersions[resourceType] });
  if (publicFqdn) query.set('server-fqdn', 'public');
  if (resourceType === 'managedClusters' && !admin) query.set('format', 'exec');
  const user = admin ? 'listClusterAdminCredential' : 'listClusterUserCredential';
  const operation = resourceType === 'fleets' ? 'listCredentials' : user;
  return `${scope}/providers/Microsoft.ContainerService/${resourceType}/${name}/${operation}?${query}`;
}

function kubeconfigIn(body: string): string | undefined {
  const kubeconfigs = jsonObject(body)?.kubeconfigs;
  const first: unknown = Array.isArray(kubeconfigs) ? (kubeconfigs as unknown[])[0] : undefined;
  const value = (first as { value?: unknown } | undefined)?.value;
  return typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : undefined;
}
