import { boolean, choice, defineAction, text } from '@aks-delivery/action';
import { clusterCauses, signInCauses } from '@aks-delivery/azure/explain/causes';
import { kubeconfigCauses } from '@aks-delivery/kubernetes/kubeconfig/causes';

const provider = 'Microsoft.ContainerService';

export default defineAction({
  name: 'aks-context',
  title: 'AKS context',
  description:
    'Gives kubectl and helm a kubeconfig for an AKS cluster or fleet whose tokens renew themselves for the whole job.',
  branding: { icon: 'anchor', color: 'blue' },
  inputs: {
    'resource-group': text({ description: 'Resource group of the cluster.', required: true }),
    'cluster-name': text({ description: 'Name of the cluster or fleet.', required: true }),
    subscription: text({ description: 'Subscription id of the cluster; by default that of azure-login.' }),
    admin: boolean({
      description: "Use the cluster's admin certificate instead of this job's identity.",
      default: 'false',
    }),
    'use-kubelogin': boolean({
      description:
        'Accepted so that workflows can switch over: tokens come from our own plugin, kubelogin is not needed.',
      default: 'false',
    }),
    'public-fqdn': boolean({ description: 'Reach a private cluster by its public name.', default: 'false' }),
    'resource-type': choice({
      description:
        'Kind of cluster: managedClusters (AKS) or fleets (hub cluster of a fleet), also in their long forms.',
      values: ['managedClusters', 'fleets', `${provider}/managedClusters`, `${provider}/fleets`],
      default: 'managedClusters',
    }),
    namespace: text({
      description:
        "Namespace for commands that name none; by default the cluster's own, which is default. Also checked for what a deployment needs there.",
    }),
    context: text({
      description: 'Name for the context; by default the one that Azure gives, which is the name of the cluster.',
    }),
    'static-token': boolean({
      description:
        'Put a token into the kubeconfig in place of the plugin, for containers and users that cannot run it. It ends within about an hour and is not renewed.',
      default: 'false',
    }),
  },
  outputs: {
    kubeconfig: 'Path of the kubeconfig; later steps find it in KUBECONFIG.',
    context: 'Name of the context.',
    server: 'URL of the API server.',
    'cluster-name': 'Name of the cluster.',
    namespace: 'Namespace of the context.',
    user: 'Who this job is to the API server.',
    'expires-on':
      'With static-token: when the kubeconfig ends (ISO 8601). Otherwise empty, as it lasts as long as the job.',
    cause: 'Stable code of the failure, such as aks/no-role; empty after success.',
  },
  permissions: { 'id-token': 'write' },
  azureRoles: [
    {
      role: 'Azure Kubernetes Service Cluster User Role',
      scope: 'the cluster',
      why: 'to read the user kubeconfig',
    },
    {
      role: 'Azure Kubernetes Service Cluster Admin Role',
      scope: 'the cluster',
      why: 'only with admin: true, to read the admin kubeconfig',
    },
    {
      role: 'Azure Kubernetes Fleet Manager Hub Cluster User Role',
      scope: 'the fleet',
      why: 'only with resource-type: fleets, to read the kubeconfig of its hub cluster',
    },
  ],
  causes: [
    ...clusterCauses,
    ...signInCauses,
    ...kubeconfigCauses,
    {
      code: 'input/not-for-fleets',
      means: 'A fleet has neither admin credentials nor a choice of names.',
      fix: 'Leave admin and public-fqdn at false.',
    },
  ],
  example: `- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
- uses: aks-delivery/actions/actions/aks-context@v1
  with:
    resource-group: rg-shop
    cluster-name: aks-shop
- run: kubectl get pods
`,
  post: true,
});
