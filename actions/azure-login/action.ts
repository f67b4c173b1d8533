import { boolean, choice, defineAction, list, secret, text } from '@aks-delivery/action';
import { armCauses, loginCauses, signInCauses } from '@aks-delivery/azure/explain/causes';

export default defineAction({
  name: 'azure-login',
  title: 'Azure login',
  description:
    'Signs in to Azure with OIDC, a managed identity, a workload identity or a secret, for all later steps of the job.',
  branding: { icon: 'log-in', color: 'blue' },
  inputs: {
    'client-id': text({
      description:
        'Application (client) id of the app registration or managed identity. Needed unless creds or auth-type says who signs in.',
    }),
    'tenant-id': text({ description: 'Directory (tenant) id. Needed as client-id is.' }),
    'subscription-id': text({
      description: 'Subscription that later steps work in. Required unless allow-no-subscriptions is true.',
    }),
    environment: text({
      description:
        'AzureCloud, AzureUSGovernment, AzureChinaCloud, or the https URL of the ARM endpoint of another cloud.',
      default: 'AzureCloud',
    }),
    audience: text({ description: "Audience of GitHub's OIDC token; by default the one that the cloud expects." }),
    'allow-no-subscriptions': boolean({ description: 'Sign in without a subscription.', default: 'false' }),
    'auth-type': choice({
      description:
        'SERVICE_PRINCIPAL: an OIDC token of GitHub signs in (or the secret in creds). IDENTITY: a managed identity of the runner, the system-assigned one unless client-id names another. WORKLOAD_IDENTITY: the service account of a runner on AKS.',
      values: ['SERVICE_PRINCIPAL', 'IDENTITY', 'WORKLOAD_IDENTITY'],
      default: 'SERVICE_PRINCIPAL',
    }),
    creds: secret({
      description:
        'JSON of a service principal with its secret: clientId, clientSecret, tenantId and subscriptionId. Works, with a warning: OIDC needs no secret.',
    }),
    'allowed-tenants': list({
      description: 'Tenants that this job may sign in to; any other is refused before Azure is asked.',
    }),
    'allowed-subscriptions': list({ description: 'Subscriptions that this job may work in; any other is refused.' }),
    preflight: list({
      description:
        'roles: asks Azure what the identity may do with the clusters and registries of the subscription, and names the roles that are missing.',
    }),
    'az-cli': boolean({
      description: 'Also sign the Azure CLI in for scripts, in a configuration folder of this job.',
      default: 'false',
    }),
    'mask-client-id': boolean({
      description: 'Hide the client id in the log. GitHub then drops outputs of the job that hold it.',
      default: 'false',
    }),
    'enable-azpssession': boolean({
      description: 'Refused when true: Azure PowerShell is not signed in. For workflows that come from azure/login.',
      default: 'false',
    }),
  },
  outputs: {
    'client-id': 'Application (client) id that signed in.',
    'tenant-id': 'Directory (tenant) id.',
    'subscription-id': 'Subscription of the session, empty without one.',
    'object-id': 'Object id of the service principal: what role assignments and Kubernetes RBAC name.',
    subject: 'Subject that was presented for this job, empty for a managed identity or a secret.',
    'expires-on': 'When the first access token expires (ISO 8601). Later steps renew by themselves.',
    cause: 'Stable code of the failure, such as sign-in/subject-mismatch; empty after success.',
  },
  permissions: { 'id-token': 'write' },
  azureRoles: [],
  causes: [...signInCauses, ...loginCauses, ...armCauses],
  example: `- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
`,
  post: true,
});
