import type { Progress } from './deployment.ts';
import { explainHelm } from './failure.ts';
import { rollbackArgs, uninstallArgs } from './flags.ts';
import { followRelease, note } from './health.ts';
import { newest } from './history.ts';
import { runHelm } from './run.ts';

/** Rolls back to a revision and waits until that is healthy. False when it is not; the log says why. */
export async function rollBack(progress: Progress, from: number, to: number): Promise<boolean> {
  const { deployment, log, outcome, releases } = progress;
  const { release, namespace, timeoutMs } = deployment;
  log.info(`Rolling ${release} back from revision ${from} to ${to}, the last good one.`);
  renewTime(progress);
  progress.remember('rolling-back');
  const started = Date.now();
  const finished = await runHelm(rollbackArgs(release, namespace, to, timeoutMs, progress.helm), progress);
  progress.signal.throwIfAborted();
  const ok = finished.code === 0;
  outcome.spans.push({
    section: 'Rollback',
    spans: [{ label: 'helm rollback', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
  });
  if (!ok) {
    const problem = explainHelm(finished.stderr, { release, verb: 'roll back', workspace: progress.workspace });
    log.warning(`${problem.message} ${problem.fix}`);
    return false;
  }
  const made = newest(await releases.history())?.revision ?? to;
  outcome.rolledBackTo = to;
  // The new record copies the labels of its target, so it already says "healthy": from here on it must be proved again.
  await note(progress, releases.markHealth(made, 'unproved'));
  const rejected = outcome.assessment;
  const rollout = await followRelease(
    { ...progress, deployment: { ...deployment, image: undefined } },
    made,
    'Rollback',
  );
  outcome.assessment = rejected ?? rollout.assessment;
  if (rollout.verdict === 'ready') {
    await note(progress, releases.markHealth(made, 'healthy'));
    log.info(`Revision ${made} (a copy of ${to}) is healthy.`);
    return true;
  }
  await note(
    progress,
    releases.markStatus(made, 'failed', `Rollback "${release}" failed: ${rollout.diagnosis?.sentence ?? 'not ready'}`),
  );
  log.warning(
    `After the rollback to revision ${to} the release is still not healthy: ${rollout.diagnosis?.sentence ?? ''}`,
  );
  return false;
}

/** Removes a first install that failed: there is nothing to go back to, and its remains would block the next install. */
export async function uninstall(progress: Progress, revision: number): Promise<boolean> {
  const { deployment, log, outcome } = progress;
  const { release, namespace, timeoutMs } = deployment;
  log.info(`Uninstalling ${release}: revision ${revision} is its first, so there is none to go back to.`);
  renewTime(progress);
  const started = Date.now();
  const finished = await runHelm(uninstallArgs(release, namespace, timeoutMs), progress);
  progress.signal.throwIfAborted();
  const ok = finished.code === 0;
  outcome.spans.push({
    section: 'Rollback',
    spans: [{ label: 'helm uninstall', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
  });
  if (!ok) {
    const problem = explainHelm(finished.stderr, { release, verb: 'uninstall', workspace: progress.workspace });
    log.warning(`${problem.message} ${problem.fix}`);
  }
  return ok;
}

// A rollback that inherits what a failed rollout left of the timeout would be cut short.
function renewTime(progress: Progress): void {
  progress.deadline = Date.now() + progress.deployment.timeoutMs;
  progress.since = Math.floor(progress.client.now() / 1000) * 1000;
}
