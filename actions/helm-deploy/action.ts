import { boolean, choice, defineAction, duration, integer, keyValues, list, secret, text } from '@aks-delivery/action';
import { deployCauses } from '@aks-delivery/helm/causes';

export default defineAction({
  name: 'helm-deploy',
  title: 'Helm deploy',
  description:
    'Plans a Helm release, deploys it, watches its rollout, says why it fails as soon as that is certain, and takes it back to the last good revision.',
  branding: { icon: 'upload-cloud', color: 'blue' },
  inputs: {
    release: text({ description: 'Name of the release.', required: true }),
    namespace: text({ description: "Namespace of the release; by default the kubeconfig context's." }),
    'create-namespace': boolean({ description: 'Create the namespace when it does not exist.', default: 'false' }),
    chart: text({
      description:
        'Chart: a folder or archive in the workspace, `oci://…` (a tag or digest may follow), a URL, `repository/name` of a repository that Helm knows, or a name in `repository`.',
      required: true,
    }),
    version: text({ description: 'Version of a chart that comes from a repository or registry; best an exact one.' }),
    repository: text({ description: 'URL of the chart repository that holds `chart`.' }),
    'value-files': list({ description: 'Value files in the workspace; later ones win.' }),
    values: text({ description: 'Values as YAML; they win over value-files.' }),
    set: text({
      description:
        'Values as `path=value` lines, with the paths and types of helm --set; one assignment a line, so commas need no escape.',
    }),
    'set-string': text({ description: 'Like `set`, but every value is a string.' }),
    'set-file': text({ description: 'Like `set`, but the value is the text of a file in the workspace.' }),
    image: text({
      description:
        'Full image reference, `repository:tag` or `repository@sha256:…`, written to the values of image-keys.',
    }),
    'image-keys': keyValues({
      description:
        'Where the chart reads the image from, as lines `part=path`. Parts: registry, repository, tag, digest, and reference for the whole.',
      default: 'repository=image.repository\ntag=image.tag\ndigest=image.digest',
    }),
    'dry-run': choice({
      description:
        '`client` renders only; `server` also shows what would change and what the API server would refuse. Nothing is touched.',
      values: ['none', 'client', 'server'],
      default: 'none',
    }),
    diff: boolean({
      description:
        'Before deploying, compare every object with the live one, and stop when the API server refuses one.',
      default: 'true',
    }),
    'skip-unchanged': boolean({
      description: 'Make no new revision when nothing changes; its health is still checked.',
      default: 'true',
    }),
    timeout: duration({
      description: 'How long hooks, rollout and tests may take together; a rollback gets the same again.',
      default: '5m',
    }),
    wait: choice({
      description:
        'What must be healthy: `workloads` and what they need, `all` for the Ready condition of custom resources too, or `none`.',
      values: ['workloads', 'all', 'none'],
      default: 'workloads',
    }),
    tests: boolean({ description: 'Run the chart’s tests (`helm test`) after the rollout.', default: 'false' }),
    'rollback-on-failure': boolean({
      description: 'Go back to the last good revision when the release fails.',
      default: 'true',
    }),
    'failed-install': choice({
      description: 'What a rollback does to a failed first install, which has no good revision before it.',
      values: ['uninstall', 'keep'],
      default: 'uninstall',
    }),
    lock: choice({
      description:
        'When another step holds the release: `wait` up to the timeout, `fail`, or `take` it without proof that its owner is gone.',
      values: ['wait', 'fail', 'take'],
      default: 'wait',
    }),
    'take-ownership': boolean({
      description:
        'Adopt objects that belong to no release or to another one, and take over fields that other tools manage.',
      default: 'false',
    }),
    'history-max': integer({ description: 'Revisions that Helm keeps; 0 for all.', default: '10', min: 0, max: 1000 }),
    labels: keyValues({ description: 'Labels for the release’s record.' }),
    description: text({ description: 'Description of the revision, instead of "Upgrade complete".' }),
    'helm-version': text({
      description:
        'Helm to use, e.g. `v4.2.4` or `v4.2.4@sha256:…`: downloaded, checked and kept in the tool cache. By default the helm on PATH.',
    }),
    'helm-download-url': text({ description: 'Where helm is downloaded from.', default: 'https://get.helm.sh' }),
    token: secret({
      description: 'Asks GitHub whether the workflow run that holds the release is over; needs `actions: read`.',
      default: '${{ github.token }}',
    }),
  },
  outputs: {
    revision: 'The revision that is deployed or was tried; empty when there is none.',
    'previous-revision': 'The newest revision before this run; empty for a first install.',
    status: '`deployed`, `rolled-back`, `uninstalled`, `failed`, or `dry-run`.',
    'rolled-back-to': 'The revision that was restored; empty when none was.',
    cause: 'Stable code of what went wrong, such as image/not-found; empty when nothing did.',
    changed: '`true` when this run made a revision, and for a dry run when it would.',
    ready: 'Pods of the deployed or tried revision that were ready when it was last looked at.',
    desired: 'Pods that this revision wants.',
    changes: 'What the plan changes, as a JSON list of `{kind, name, namespace, change}`.',
    manifest: 'Path of the rendered manifest; the values of Secrets are hidden.',
    diff: 'Path of the whole diff against the live objects; the values of Secrets are hidden.',
    notes: "The chart's notes.",
  },
  permissions: { 'id-token': 'write', contents: 'read', actions: 'read' },
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
