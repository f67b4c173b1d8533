/** Helm's release statuses (pkg/release/common/status.go). */
export type ReleaseStatus =
  | 'unknown'
  | 'deployed'
  | 'uninstalled'
  | 'superseded'
  | 'failed'
  | 'uninstalling'
  | 'pending-install'
  | 'pending-upgrade'
  | 'pending-rollback';

/**
 * What we know of a revision's rollout, kept in a label of its record. Helm's status says only that the API server took the
 * objects: `unproved` while (or since) a run watches it, then `healthy` or `unhealthy`; `unwatched` when nobody was to wait.
 */
export type Health = 'unproved' | 'healthy' | 'unhealthy' | 'unwatched';

/** One revision of a release, as far as its record's metadata tells. */
export interface Revision {
  revision: number;
  status: ReleaseStatus;
  /** Unknown when only metadata was read. */
  description?: string;
  /** Absent: made by somebody else. */
  health?: Health;
  /** Who wrote it, when it was one of our runs. */
  owner?: Owner;
  /** When it was last written, milliseconds since the epoch (the writer's clock). */
  writtenAt?: number;
  /** How long its writer allowed itself. */
  timeoutMs?: number;
}

/** The step that works on a release, as far as GitHub's variables name it. */
export interface Owner {
  /** GITHUB_REPOSITORY_ID; empty when unknown. */
  repositoryId: string;
  /** GITHUB_RUN_ID. */
  runId: string;
  /** GITHUB_RUN_ATTEMPT. */
  attempt: number;
  /** RUNNER_NAME: a runner has one job at a time, so with the run it names the job. */
  runner: string;
}

export function isPending(status: ReleaseStatus): boolean {
  return status.startsWith('pending-');
}

/** Newest revision, or undefined for a release that does not exist. `history` is oldest first. */
export function newest(history: readonly Revision[]): Revision | undefined {
  return history.at(-1);
}

// A failed revision can be recorded as superseded when a later rollback fails; its description still tells.
const failedDescription = /^(Upgrade|Rollback|Release) ".*" failed:/;

/**
 * The revision to go back to when `failed` does not work: the newest older one that is deployed, else the newest superseded
 * one that had not failed. (`helm rollback 0` takes the previous one, whatever became of it; `--atomic` cannot tell either.)
 * A revision whose rollout was never seen to its end is only a last resort. Undefined when there is none.
 */
export function lastGood(history: readonly Revision[], failed: number): Revision | undefined {
  const older = history.filter(({ revision }) => revision < failed).toReversed();
  const candidates = [
    ...older.filter(({ status }) => status === 'deployed'),
    ...older.filter(({ status, description }) => status === 'superseded' && !failedDescription.test(description ?? '')),
  ].filter(({ health }) => health !== 'unhealthy');
  return candidates.find(({ health }) => health !== 'unproved') ?? candidates[0];
}
