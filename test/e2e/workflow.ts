/** Steps of a workflow under test. Values are placed as they are, so they may be expressions. */
export const uses = (action: string, inputs: Readonly<Record<string, string>>, id = action) =>
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

const defaults = { environment: 'dev', permissions: '{ contents: read, id-token: write }' };

/** A workflow of one job that deploys to an environment. */
export const workflow = (steps: readonly string[], options: Partial<typeof defaults> = {}) =>
  workflowOf({ deploy: steps }, options);

/** A workflow of jobs by their ids, side by side, that deploy to an environment. */
export const workflowOf = (
  jobs: Readonly<Record<string, readonly string[]>>,
  { environment, permissions }: Partial<typeof defaults> = {},
) => `on: push
permissions: ${permissions ?? defaults.permissions}
jobs:
${Object.entries(jobs)
  .map(
    ([id, steps]) => `  ${id}:
    runs-on: ubuntu-latest
    environment: ${environment ?? defaults.environment}
    steps:
${steps.join('\n')}
`,
  )
  .join('')}`;
