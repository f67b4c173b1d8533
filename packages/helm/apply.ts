import type { UserError } from '@aks-delivery/action/errors';
import type { Progress } from './deployment.ts';
import { explainHelm } from './failure.ts';
import { upgradeArgs } from './flags.ts';
import { newest } from './history.ts';
import { explainHook } from './hooks.ts';
import { labels } from './record.ts';
import { runHelm } from './run.ts';
import { withValuesFile } from './values.ts';

/** Runs `helm upgrade --install`. Gives the revision that it recorded, and why it failed. */
export async function applyRelease(progress: Progress): Promise<{ revision?: number; problem?: UserError }> {
  const { deployment, releases, helm, log, outcome } = progress;
  const { release, namespace, policy } = deployment;
  log.info(`Deploying release ${release} to namespace ${namespace} with Helm ${helm.text}.`);
  progress.remember('applying');
  const started = Date.now();
  const { finished, valuesFile } = await withValuesFile(deployment.values, progress.temp, async ([valuesFile]) => {
    const args = upgradeArgs(
      {
        release,
        namespace,
        createNamespace: deployment.createNamespace,
        chart: deployment.chart.argument,
        valuesFiles: [...deployment.valueFiles, ...(valuesFile === undefined ? [] : [valuesFile])],
        labels: {
          [labels.runId]: policy.runId,
          [labels.runAttempt]: deployment.runAttempt,
          [labels.timeout]: String(Math.ceil(deployment.timeoutMs / 1000)),
          [labels.health]: policy.wait ? 'unproved' : 'unwatched',
        },
        dryRun: 'none',
        timeoutMs: progress.deadline - Date.now(),
      },
      helm,
    );
    return { finished: await runHelm(args, progress), valuesFile };
  });
  const ok = finished.code === 0;
  outcome.spans.push({
    section: 'Helm',
    spans: [{ label: 'helm upgrade', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
  });
  progress.signal.throwIfAborted();
  const recorded = newest(await releases.history())?.revision;
  const revision = recorded !== undefined && recorded > (outcome.previousRevision ?? 0) ? { revision: recorded } : {};
  if (ok) return revision;
  const { folder } = deployment.chart;
  const problem = explainHelm(finished.stderr, {
    release,
    verb: 'deploy',
    workspace: progress.workspace,
    ...(folder === undefined ? {} : { chartFolder: folder }),
    ...(valuesFile === undefined ? {} : { valuesFile }),
  });
  const byHook = problem.code === 'helm/hook-failed' && revision.revision !== undefined;
  return { ...revision, problem: byHook ? await explainHook(progress, revision.revision, problem) : problem };
}
