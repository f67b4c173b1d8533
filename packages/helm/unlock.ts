import { UserError } from '@aks-delivery/action/errors';
import { isPending, newest, type Revision } from './history.ts';
import type { ReleaseStore } from './releases.ts';

interface Log {
  info(line: string): void;
}

/** The error for a release that somebody else holds. */
export function refuse(pending: Revision, release: string): UserError {
  const owner = pending.runId === undefined ? 'by a program that left no name' : `by workflow run ${pending.runId}`;
  return new UserError({
    code: 'helm/locked',
    message: `Release ${release} is ${pending.status} at revision ${pending.revision}, ${owner}: it is at work or died at it.`,
    // Without a revision, helm rollback takes the previous one, even when that had failed.
    fix: `Wait for it, or, when it is dead, find the last good revision with "helm history ${release}" and run "helm rollback ${release} REVISION". A common concurrency group keeps runs apart.`,
  });
}

/**
 * Opens a release that a dead operation left locked, the least destructive way (Flux's helm-controller,
 * internal/reconcile/unlock.go): its last revision is marked as failed, in the record and in the label, and nothing else.
 */
export async function unlock(releases: ReleaseStore, revision: number, log: Log): Promise<void> {
  await releases.markStatus(
    revision,
    'failed',
    `Release "${releases.release}" failed: unlocked from a stale pending state`,
  );
  log.info(
    `Revision ${revision} of ${releases.release} was left pending by an operation that is over; it is marked as failed now.`,
  );
}

/**
 * Finishes what a killed or cancelled run could not: its pending revision is unlocked. `rollingBack` tells that this run had
 * begun a rollback, whose record carries the labels of its target instead of ours. Gives the revision that was unlocked.
 */
export async function unlockOwn(
  releases: ReleaseStore,
  owner: { runId: string; rollingBack: boolean },
  log: Log,
): Promise<number | undefined> {
  const last = newest(await releases.history());
  if (last === undefined || !isPending(last.status)) return undefined;
  const ours = owner.rollingBack
    ? last.status === 'pending-rollback'
    : last.runId !== undefined && last.runId === owner.runId;
  if (!ours) return undefined;
  await unlock(releases, last.revision, log);
  return last.revision;
}
