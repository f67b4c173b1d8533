import { issuerOf } from '../cluster/entra.ts';
import { control } from '../control.ts';
import { imageTools, programFolders, repositoryVariables, trust } from '../environment.ts';
import { stateFolder } from '../paths.ts';
import { requireUp } from '../preflight.ts';
import { world } from '../world.ts';
import { azureConfigFolder } from './az.ts';

/**
 * Shell exports for kubectl, helm, az and scripts: `eval "$(npm run --silent lab -- env)"`. The identity token is that
 * of a job which deploys to dev.
 */
export async function environmentExports(): Promise<string> {
  requireUp();
  const job = 'shell';
  const run = await control().registerRun({
    repository: world.repositories[0]?.name as string,
    ref: 'refs/heads/main',
    sha: '0'.repeat(40),
    event: 'workflow_dispatch',
    workflow: '.github/workflows/shell.yml',
    actor: 'octocat',
    subjectStyle: 'classic',
    jobs: { [job]: { environment: 'dev' } },
  });
  const variables = {
    KUBECONFIG: `${stateFolder}/kube-apiserver/kubeconfig`,
    ...trust,
    ...imageTools,
    ...repositoryVariables,
    AZURE_CONFIG_DIR: await azureConfigFolder(),
    AZURE_AUTHORITY_HOST: new URL('/', issuerOf()).href,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${run.requestUrl}&job=${job}`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: run.requestToken,
  };
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
  return [...lines, `export PATH='${programFolders('4').join(':')}':"$PATH"`].join('\n');
}
