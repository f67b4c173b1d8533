import type { WorkflowRun } from '@aks-delivery/action/workflow-run';
import { isPending, type Owner, type Revision } from './history.ts';
import { sameJob } from './record.ts';

/** An answer about the run that wrote a record: known, deleted, or why nobody could be asked. */
export type Answer = { run: WorkflowRun | undefined } | { unasked: string };

/** Whether the step that holds a release still lives, and how it is called in messages. */
export interface Holder {
  state: 'gone' | 'alive' | 'unknown';
  /** Names the owner, e.g. `workflow run 42 ("Deploy" by octocat, https://…)`. */
  who: string;
  /** Completes "…, because". */
  why: string;
}

/** This step, by GitHub's variables. Empty outside GitHub, where no two steps are the same. */
export function ownerOf(
  github: { repositoryId: string | undefined; runId: string; runAttempt: string },
  runner: string | undefined,
): Owner {
  const { repositoryId = '', runId, runAttempt } = github;
  return { repositoryId, runId, attempt: Number(runAttempt), runner: runner ?? '' };
}

/** GitHub ends a job after six hours (usage limits of GitHub-hosted runners): an unnamed owner cannot be older. */
const longestJobMs = 6 * 3_600_000;
/** What a step may need beyond its own timeout: the rollback gets the same again, and clocks differ. */
const slackMs = 10 * 60_000;

/**
 * True when somebody may be at work on this revision: it is pending, or one of our runs has applied it and has not yet said how
 * its rollout went.
 */
export function isHeld({ status, health, owner }: Revision): boolean {
  return isPending(status) || (status === 'deployed' && health === 'unproved' && owner !== undefined);
}

/** True when only GitHub can tell whether the owner lives: it is a run of our repository, and not ours. */
export function mustAsk({ owner }: Revision, us: Owner): boolean {
  return owner !== undefined && owner.runId !== us.runId && owner.repositoryId === us.repositoryId;
}

/**
 * Judges the owner of a held revision. Pure. Only proof makes it `gone`: it is an earlier step of this job, an earlier attempt,
 * a run that GitHub calls completed, or more time has passed than it had.
 */
export function holderOf(revision: Revision, us: Owner, answer: Answer | undefined, now: number): Holder {
  const { owner } = revision;
  if (owner === undefined) return unnamed(revision, now);
  const who = `workflow run ${owner.runId}`;
  if (sameJob(owner, us)) return { state: 'gone', who, why: 'it was an earlier step of this job' };
  if (owner.runId === us.runId && us.runId !== '') {
    return owner.attempt < us.attempt
      ? { state: 'gone', who, why: `attempt ${owner.attempt} of this run is over` }
      : { state: 'alive', who: 'another job of this workflow run', why: 'the run is still going on' };
  }
  // A job may go on after its step has died; what the step allowed itself ends in any case.
  if (isOlder(revision, 2 * (revision.timeoutMs ?? longestJobMs) + slackMs, now))
    return { state: 'gone', who, why: `it wrote that ${age(revision, now)} ago, longer than it allowed itself` };
  if (answer === undefined) return { state: 'unknown', who, why: 'it belongs to another repository' };
  if ('unasked' in answer) return { state: 'unknown', who, why: answer.unasked };
  if (answer.run === undefined) return { state: 'unknown', who, why: 'GitHub does not know the run (any more)' };
  return asGitHubSays(owner, answer.run);
}

function asGitHubSays(owner: Owner, run: WorkflowRun): Holder {
  const who = `workflow run ${owner.runId} ("${run.name}" by ${run.actor}, ${run.url})`;
  if (run.attempt > owner.attempt) return { state: 'gone', who, why: `its attempt ${owner.attempt} is over` };
  return run.status === 'completed'
    ? { state: 'gone', who, why: 'GitHub says that the run is completed' }
    : { state: 'alive', who, why: `GitHub says that the run is ${run.status.replaceAll('_', ' ')}` };
}

function unnamed(revision: Revision, now: number): Holder {
  const who = 'a program that left no name';
  return isOlder(revision, longestJobMs, now)
    ? { state: 'gone', who, why: `it wrote that ${age(revision, now)} ago, longer than any job may run` }
    : { state: 'unknown', who, why: 'the record does not say who wrote it' };
}

function isOlder({ writtenAt }: Revision, ms: number, now: number): boolean {
  return writtenAt !== undefined && now - writtenAt > ms;
}

/** `45 s`, `12 min` or `7 h`. */
export function age({ writtenAt }: Revision, now: number): string {
  if (writtenAt === undefined) return 'some time';
  const seconds = Math.max(0, Math.round((now - writtenAt) / 1000));
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
