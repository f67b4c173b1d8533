import { boolean, choice, defineAction, duration, list, text } from '@aks-delivery/action';
import { deployCauses } from '@aks-delivery/helm/causes';

export default defineAction({
  name: 'helm-deploy',
  title: 'Helm deploy',
  description:
    'Installs or upgrades a Helm release, watches its rollout, says why it fails as soon as that is certain, and takes it back to the last good revision.',
  branding: { icon: 'upload-cloud', color: 'blue' },
  inputs: {
    release: text({ description: 'Name of the release.', required: true }),
    namespace: text({ description: "Namespace of the release; by default the kubeconfig context's." }),
    'create-namespace': boolean({ description: 'Create the namespace when it does not exist.', default: 'false' }),
    chart: text({
      description:
        'Chart: a path in the workspace, `oci://…`, a URL, or `repository/name` of a repository that Helm knows.',
      required: true,
    }),
    'value-files': list({ description: 'Value files in the workspace; later ones win.' }),
    values: text({ description: 'Values as YAML; they win over value-files.' }),
    image: text({
      description:
        'Full image reference, `repository:tag` or `repository@sha256:…`, written to the values image.repository, image.tag and image.digest.',
    }),
    'dry-run': choice({
      description: '`client` renders only, `server` has the API server check it too: nothing is changed.',
      values: ['none', 'client', 'server'],
      default: 'none',
    }),
    timeout: duration({
      description: 'How long hooks and rollout may take together; a rollback gets the same again.',
      default: '5m',
    }),
    wait: boolean({ description: 'Follow the rollout until it is healthy.', default: 'true' }),
    'rollback-on-failure': boolean({
      description: 'Go back to the last good revision when the release fails; a failed first install is uninstalled.',
      default: 'true',
    }),
  },
  outputs: {
    revision: 'The revision that this run made; empty when it made none.',
    'previous-revision': 'The newest revision before this run; empty for a first install.',
    status: '`deployed`, `rolled-back`, `uninstalled`, `failed`, or `dry-run`.',
    'rolled-back-to': 'The revision that was restored; empty when none was.',
    cause: 'Stable code of what went wrong, such as image/not-found; empty when nothing did.',
    ready: 'Pods of the new revision that were ready when it was last looked at.',
    desired: 'Pods that the new revision wants.',
  },
  permissions: { 'id-token': 'write', contents: 'read' },
  azureRoles: [
    {
      role: 'Azure Kubernetes Service RBAC Writer',
      scope: 'the cluster, or one namespace of it',
      why: 'to apply the chart, keep the release’s records, and watch pods and events',
    },
  ],
  causes: deployCauses,
  example: `- uses: actions/checkout@v7
- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
- uses: aks-delivery/actions/actions/aks-context@v1
  with:
    resource-group: rg-shop
    cluster-name: aks-shop
- uses: aks-delivery/actions/actions/helm-deploy@v1
  with:
    release: shop
    namespace: shop
    chart: charts/shop
    value-files: charts/shop/values-production.yaml
    image: myregistry.azurecr.io/shop:\${{ github.sha }}
`,
  post: true,
});
