import type { Handler } from '@aks-delivery/action';
import {
  type Deployment,
  deploy,
  dryRun,
  inlineValues,
  outputsOf,
  probeHelm,
  releaseNames,
  reportDryRun,
  reportOutcome,
  resolveChart,
  resolveValueFiles,
  type Tools,
  verdictText,
} from '@aks-delivery/helm';
import { createClient, loadConnection } from '@aks-delivery/kubernetes';
import type action from './action.ts';

const main: Handler<typeof action> = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
  const { env, github, temp, workspace } = runner;
  for (const name of ['revision', 'previous-revision', 'rolled-back-to', 'ready', 'desired'] as const)
    outputs.set(name, '');
  outputs.set('status', 'failed');
  const connection = loadConnection(env.KUBECONFIG ?? '');
  const client = createClient(connection, { env, signal });
  const deployment: Deployment = {
    ...releaseNames({ release: inputs.release, namespace: inputs.namespace ?? connection.namespace }),
    createNamespace: inputs['create-namespace'],
    chart: await resolveChart(inputs.chart, workspace),
    valueFiles: await resolveValueFiles(inputs['value-files'] ?? [], workspace),
    values: inlineValues(inputs.values, inputs.image),
    image: inputs.image,
    timeoutMs: inputs.timeout,
    policy: { wait: inputs.wait, rollbackOnFailure: inputs['rollback-on-failure'], runId: github.runId },
    runAttempt: github.runAttempt,
  };
  const remember = (what: string): void => state.set('doing', what);
  const tools: Tools = { client, helm: await probeHelm(env), env, workspace, temp, signal, log, remember };
  state.set('release', deployment.release);
  state.set('namespace', deployment.namespace);

  const mode = inputs['dry-run'];
  if (mode !== 'none') {
    reportDryRun(summary, deployment, mode, await dryRun(deployment, mode, tools));
    outputs.set('status', 'dry-run');
    outputs.set('cause', '');
    return;
  }
  const outcome = await deploy(deployment, tools);
  for (const [name, value] of Object.entries(outputsOf(outcome)))
    outputs.set(name as keyof ReturnType<typeof outputsOf>, value);
  reportOutcome(summary, deployment, outcome, github);
  if (outcome.problem === undefined) return log.info(`${verdictText(deployment.release, outcome)}.`);
  // The error says why; what became of the release is the other thing that must be seen at a glance.
  log.notice(`${verdictText(deployment.release, outcome)}.`);
  throw outcome.problem;
};

export default main;
