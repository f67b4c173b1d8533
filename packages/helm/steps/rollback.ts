import type { Progress } from '../deployment.ts';
import { explainRun } from '../failure/explain.ts';
import { rollbackArgs, uninstallArgs } from '../program/flags.ts';
import { runHelm } from '../program/run.ts';
import { newest } from '../release/history.ts';
import { unlockOwn } from '../release/lock.ts';
import { ownerLabels } from '../release/record.ts';
import { followRelease, freshTime, note } from './follow.ts';

/** Rolls back to a revision and waits until that is healthy. False when it is not; the log says why. */
export async function rollBack(progress: Progress, from: number, to: number): Promise<boolean> {
  const { deployment, log, outcome, releases } = progress;
  const { release, timeoutMs, policy } = deployment;
  log.info(`Rolling ${release} back from revision ${from} to ${to}, the last good one.`);
  // A rollback that inherits what a failed rollout left of the timeout would be cut short.
  Object.assign(progress, freshTime(deployment, progress.client));
  // Helm copies the labels of the target to the new record, which is locked under the name that they hold.
  await note(progress, releases.label(to, ownerLabels(policy.owner, timeoutMs)));
  const started = Date.now();
  const finished = await runHelm(rollbackArgs(deployment, to, timeoutMs, progress.helm), progress);
  progress.signal.throwIfAborted();
  const ok = finished.code === 0;
  outcome.spans.push({
    section: 'Rollback',
    spans: [{ label: 'helm rollback', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
  });
  if (!ok) {
    const problem = explainRun(finished.stderr, deployment, 'roll back', undefined);
    log.warning(`${problem.message} ${problem.fix}`);
    // Helm leaves the record pending when a hook of the rollback fails (pkg/action/rollback.go).
    await note(progress, unlockOwn(releases, policy.owner, log));
    return false;
  }
  const made = newest(await releases.history())?.revision ?? to;
  outcome.rolledBackTo = to;
  // The new record copies the labels of its target, so it already says "healthy": from here on it must be proved again.
  await note(progress, releases.markHealth(made, 'unproved'));
  const rejected = outcome.assessment;
  const rollout = await followRelease(progress, made, 'Rollback');
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
  const { release, timeoutMs } = deployment;
  log.info(`Uninstalling ${release}: revision ${revision} is its first, so there is none to go back to.`);
  Object.assign(progress, freshTime(deployment, progress.client));
  const started = Date.now();
  const finished = await runHelm(uninstallArgs(deployment, timeoutMs), progress);
  progress.signal.throwIfAborted();
  const ok = finished.code === 0;
  outcome.spans.push({
    section: 'Rollback',
    spans: [{ label: 'helm uninstall', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
  });
  if (!ok) {
    const problem = explainRun(finished.stderr, deployment, 'uninstall', undefined);
    log.warning(`${problem.message} ${problem.fix}`);
  }
  return ok;
}
