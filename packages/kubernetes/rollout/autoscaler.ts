import { isNotFound, type KubernetesClient } from '../client.ts';

/** The cluster autoscaler writes its state here; AKS keeps it readable. */
const statusPath = '/api/v1/namespaces/kube-system/configmaps/cluster-autoscaler-status';
/** Karpenter, which AKS calls node auto-provisioning. */
const provisionerPath = '/apis/karpenter.sh';

/** Whether something adds nodes to the cluster when pods do not fit; undefined when we may not know. */
export async function hasAutoscaler(client: KubernetesClient, signal: AbortSignal): Promise<boolean | undefined> {
  const answers = await Promise.all([statusPath, provisionerPath].map((path) => exists(client, path, signal)));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

async function exists(client: KubernetesClient, path: string, signal: AbortSignal): Promise<boolean | undefined> {
  try {
    await client.send({ method: 'GET', path, signal }, 'ask whether nodes are added');
    return true;
  } catch (error) {
    return isNotFound(error) ? false : undefined;
  }
}
