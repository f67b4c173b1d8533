import type { UserError } from '@aks-delivery/action/errors';
import type { Progress } from '../deployment.ts';
import { explainRun } from '../failure/explain.ts';
import { upgradeArgs } from '../program/flags.ts';
import { runHelm } from '../program/run.ts';
import { newest } from '../release/history.ts';
import { labels, ownerLabels, sameJob } from '../release/record.ts';
import { withValuesFile } from '../values/file.ts';
import { explainHook, watchHooks } from './hooks.ts';

/** Runs `helm upgrade --install`. Gives the revision that it recorded, and why it failed. */
export async function applyRelease(progress: Progress): Promise<{ revision?: number; problem?: UserError }> {
  const { deployment, helm, log, outcome } = progress;
  const { release, namespace } = deployment;
  log.info(`Deploying release ${release} to namespace ${namespace} with Helm ${helm.text}.`);
  const started = Date.now();
  const { finished, valuesFile, hookProblem } = await upgrade(progress);
  const ok = finished.code === 0;
  outcome.spans.push({
    section: 'Helm',
    spans: [{ label: 'helm upgrade', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
  });
  progress.signal.throwIfAborted();
  const revision = await ownRevision(progress);
  if (ok) return revision;
  if (hookProblem !== undefined) return { ...revision, problem: hookProblem };
  const problem = explainRun(finished.stderr, deployment, 'deploy', valuesFile);
  if (problem.code !== 'helm/hook-failed' || revision.revision === undefined) return { ...revision, problem };
  return { ...revision, problem: await explainHook(progress, revision.revision, 'hook', problem) };
}

async function upgrade(progress: Progress) {
  const { deployment, helm, signal } = progress;
  const { policy, timeoutMs } = deployment;
  const ended = new AbortController();
  const doomed = new AbortController();
  progress.remember();
  const hooks = watchHooks(progress, AbortSignal.any([signal, ended.signal])).then((problem) => {
    // On SIGINT Helm marks its revision as failed and ends.
    if (problem !== undefined) doomed.abort();
    return problem;
  });
  return withValuesFile(deployment.values, progress.temp, async ([valuesFile]) => {
    const run = {
      valuesFiles: [...deployment.valueFiles, ...(valuesFile === undefined ? [] : [valuesFile])],
      labels: {
        ...ownerLabels(policy.owner, timeoutMs),
        [labels.health]: policy.wait === 'none' ? 'unwatched' : 'unproved',
      },
      dryRun: 'none' as const,
      timeoutMs: progress.deadline - Date.now(),
    };
    const stoppable = { ...progress, signal: AbortSignal.any([signal, doomed.signal]) };
    const finished = await runHelm(upgradeArgs(deployment, run, helm), stoppable);
    ended.abort();
    return { finished, valuesFile, hookProblem: await hooks };
  });
}

/** The revision that this step has made; somebody else may have made one meanwhile. */
async function ownRevision({ releases, deployment, outcome }: Progress): Promise<{ revision?: number }> {
  const history = await releases.history();
  const own = newest(history.filter(({ owner }) => owner !== undefined && sameJob(owner, deployment.policy.owner)));
  return own !== undefined && own.revision > (outcome.previousRevision ?? 0) ? { revision: own.revision } : {};
}
