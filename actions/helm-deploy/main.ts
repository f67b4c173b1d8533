import type { Handler } from '@aks-delivery/action';
import {
  deploy,
  dryRun,
  outputsOf,
  ownerOf,
  planOutputs,
  prepare,
  reportDryRun,
  reportOutcome,
  resolveHelm,
  type Tools,
  verdictText,
} from '@aks-delivery/helm';
import { createClient, loadConnection } from '@aks-delivery/kubernetes';
import action from './action.ts';
import { requestOf } from './request.ts';

const main: Handler<typeof action> = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
  const { env, github, temp, workspace } = runner;
  const report = (values: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(values)) outputs.set(name as keyof typeof action.outputs, value);
  };
  report({ ...Object.fromEntries(Object.keys(action.outputs).map((name) => [name, ''])), status: 'failed' });
  const connection = loadConnection(env.KUBECONFIG ?? '');
  const request = requestOf(inputs, connection.namespace, ownerOf(github, env.RUNNER_NAME));
  const helm = await resolveHelm(inputs['helm-version'], { env, temp, downloadUrl: inputs['helm-download-url'], log });
  const deployment = await prepare(request, { workspace, helm, log });
  const tools: Tools = {
    client: createClient(connection, { env, signal }),
    ...{ helm, env, workspace, temp, signal, log },
    runOf: (runId) => runner.workflowRun(runId, inputs.token, signal),
    remember: () => state.set('release', JSON.stringify([deployment.release, deployment.namespace, connection.name])),
  };
  const mode = inputs['dry-run'];
  const outcome = mode === 'none' ? await deploy(deployment, tools) : await dryRun(deployment, mode, tools);
  report({ ...outputsOf(outcome), ...(await planOutputs(deployment, outcome.plan, temp)) });
  if (mode === 'none') reportOutcome(summary, deployment, outcome, github);
  else reportDryRun(summary, deployment, mode, outcome);
  // The error says why; what became of the release is the other thing that must be seen at a glance.
  const verdict = `${verdictText(deployment.release, outcome)}.`;
  if (outcome.problem === undefined) return log.info(verdict);
  log.notice(verdict);
  throw outcome.problem;
};

export default main;
