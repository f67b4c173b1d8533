import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '@aks-delivery/action/errors';
import type { Deployment, Progress } from '../deployment.ts';
import { isPending, newest, type Owner, type Revision } from './history.ts';
import { type Answer, age, type Holder, holderOf, mustAsk } from './owner.ts';
import { sameJob } from './record.ts';
import type { ReleaseStore } from './releases.ts';

interface Log {
  info(line: string): void;
}

/** Finds out who holds a revision, and whether he lives. */
export async function askForHolder(progress: Progress, held: Revision): Promise<Holder> {
  const { deployment, client, log } = progress;
  const { owner } = deployment.policy;
  const answer = held.owner !== undefined && mustAsk(held, owner) ? await ask(progress, held.owner.runId) : undefined;
  const holder = holderOf(held, owner, answer, client.now());
  log.info(`Release ${deployment.release} is held by ${holder.who} (${describe(held, client.now())}): ${holder.why}.`);
  return holder;
}

// Without an answer the age of the record may still tell; the reason is part of the message if it does not.
async function ask({ runOf }: Progress, runId: string): Promise<Answer> {
  try {
    return { run: await runOf(runId) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { unasked: error.message.replace(/\.$/, '') };
  }
}

const lookMs = 3_000;
/** GitHub counts requests; the record itself is looked at more often. */
const askAgainMs = 15_000;

/** Waits until the newest revision changes, or long enough that its holder may have died. Gives the history then. */
export async function waitForRelease(
  { releases, signal, lockDeadline }: Progress,
  held: Revision,
): Promise<readonly Revision[]> {
  const until = Math.min(Date.now() + askAgainMs, lockDeadline);
  while (true) {
    await sleep(lookMs, undefined, { signal });
    const history = await releases.history();
    const last = newest(history);
    const same = last?.revision === held.revision && last.status === held.status && last.health === held.health;
    if (!same || Date.now() >= until) return history;
  }
}

/** The error for a release that somebody else holds. */
export function refuse(held: Revision, { state, who, why }: Holder, release: string): UserError {
  const living = state === 'alive';
  return new UserError({
    code: 'helm/locked',
    message: `Release ${release} is ${held.status} at revision ${held.revision}, held by ${who}: ${living ? why : `nothing proves that it is over, because ${why}`}.`,
    fix: living
      ? 'Wait for it and run this job again; a common concurrency group keeps such jobs apart.'
      : 'When you know that it is over, set `lock: take` for one run. With `permissions: actions: read` GitHub can be asked about workflow runs.',
  });
}

/** The error for a rollout that was lost to a newer revision: what is seen of it says nothing about ours any more. */
export function superseded({ release }: Deployment, ours: number, history: readonly Revision[]): UserError {
  const last = newest(history);
  const by = last?.owner === undefined ? 'somebody' : `workflow run ${last.owner.runId}`;
  return new UserError({
    code: 'helm/superseded',
    message: `While revision ${ours} of ${release} was rolling out, ${by} deployed revision ${last?.revision ?? ''}; nothing was taken back.`,
    fix: 'Look at that run. A common concurrency group keeps jobs that deploy the same release apart.',
  });
}

/**
 * Opens a release that a dead operation left locked, the least destructive way (Flux's helm-controller,
 * internal/reconcile/unlock.go): its last revision is marked as failed, in the record and in the label, and nothing else.
 */
export async function unlock(releases: ReleaseStore, { revision }: Revision, why: string, log: Log): Promise<void> {
  await releases.markStatus(
    revision,
    'failed',
    `Release "${releases.release}" failed: unlocked from a stale pending state`,
  );
  log.info(`Revision ${revision} of ${releases.release} was left pending (${why}); it is marked as failed now.`);
}

/** Finishes what a killed or cancelled main could not: a pending revision of this job is unlocked. */
export async function unlockOwn(releases: ReleaseStore, owner: Owner, log: Log): Promise<void> {
  const last = newest(await releases.history());
  if (last?.owner === undefined || !isPending(last.status) || !sameJob(last.owner, owner)) return;
  await unlock(releases, last, 'the step that wrote it is over', log);
}

function describe(held: Revision, now: number): string {
  const state = isPending(held.status) ? held.status : 'its rollout is being watched';
  return `${state}, revision ${held.revision}, for ${age(held, now)}`;
}
