/** Steps of a workflow under test. Values are placed as they are, so they may be expressions. */
const uses = (action: string, inputs: Readonly<Record<string, string>>, id = action) =>
  [
    `      - uses: aks-delivery/actions/actions/${action}@v1`,
    `        id: ${id}`,
    '        with:',
    ...Object.entries(inputs).map(([name, value]) => `          ${name}: ${JSON.stringify(value)}`),
  ].join('\n');

export const login = (changes: Readonly<Record<string, string>> = {}) =>
  uses('azure-login', {
    'client-id': '${{ vars.AZURE_CLIENT_ID }}',
    'tenant-id': '${{ vars.AZURE_TENANT_ID }}',
    'subscription-id': '${{ vars.AZURE_SUBSCRIPTION_ID }}',
    environment: '${{ vars.AZURE_ENVIRONMENT }}',
    ...changes,
  });

export const context = (changes: Readonly<Record<string, string>> = {}) =>
  uses('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop', ...changes });

export const deploy = (inputs: Readonly<Record<string, string>>, id?: string) => uses('helm-deploy', inputs, id);

export const checkout = '      - uses: actions/checkout@v7';

export const script = (...lines: readonly string[]) =>
  ['      - run: |', ...lines.map((line) => `          ${line}`)].join('\n');

/** A workflow of one job that deploys to an environment. */
export const workflow = (
  steps: readonly string[],
  { environment = 'dev', permissions = '{ contents: read, id-token: write }' } = {},
) => `on: push
permissions: ${permissions}
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: ${environment}
    steps:
${steps.join('\n')}
`;
