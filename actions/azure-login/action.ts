import { boolean, choice, defineAction, text } from '@aks-delivery/action';
import { signInCauses } from '@aks-delivery/azure/explain/causes';

export default defineAction({
  name: 'azure-login',
  title: 'Azure login',
  description: 'Signs in to Azure with workload identity federation and leaves ids, never a secret, for later steps.',
  branding: { icon: 'log-in', color: 'blue' },
  inputs: {
    'client-id': text({
      description: 'Application (client) id of the app registration or managed identity.',
      required: true,
    }),
    'tenant-id': text({ description: 'Directory (tenant) id.', required: true }),
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
      description: 'SERVICE_PRINCIPAL: an OIDC token of GitHub signs in, without a stored secret.',
      values: ['SERVICE_PRINCIPAL'],
      default: 'SERVICE_PRINCIPAL',
    }),
  },
  outputs: {
    'client-id': 'Application (client) id that signed in.',
    'tenant-id': 'Directory (tenant) id.',
    'subscription-id': 'Subscription of the session, empty without one.',
    'object-id': 'Object id of the service principal: what role assignments and Kubernetes RBAC name.',
    subject: 'Subject that GitHub presented for this job.',
    'expires-on': 'When the first access token expires (ISO 8601). Later steps renew by themselves.',
    cause: 'Stable code of the failure, such as sign-in/subject-mismatch; empty after success.',
  },
  permissions: { 'id-token': 'write' },
  azureRoles: [],
  causes: [...signInCauses],
  example: `- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
`,
  post: true,
});
