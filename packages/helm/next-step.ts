import { isPending, lastGood, newest, type Owner, type Revision } from './release/history.ts';
import { type Holder, isHeld } from './release/owner.ts';

/** What to do about a release that another step holds. */
export type LockPolicy = 'wait' | 'fail' | 'take';

/** What the user wants. */
export interface Policy {
  /** What is followed until it is healthy: workloads, custom resources too, or nothing. */
  wait: 'workloads' | 'all' | 'none';
  tests: boolean;
  skipUnchanged: boolean;
  rollbackOnFailure: boolean;
  failedInstall: 'uninstall' | 'keep';
  lock: LockPolicy;
  /** This step. */
  owner: Owner;
}

/** Where a deployment stands. Each step adds to it. */
export interface State {
  history: readonly Revision[];
  /** What is known of whoever holds the newest revision. */
  holder?: Holder;
  /** The time to wait for a holder is over. */
  waitedOut?: boolean;
  /** What applying would do. */
  plan?: 'changed' | 'unchanged' | 'refused';
  /** The release is applied: by `helm upgrade --install`, or before, when nothing had changed. */
  applied?: Applied;
  /** The rollout of the applied revision was followed to its end. */
  rollout?: 'ready' | 'broken';
  /** The chart's tests have run. */
  tests?: 'passed' | 'failed';
  /** The release was taken back. */
  restored?: { ok: boolean };
}

export interface Applied {
  ok: boolean;
  /** Absent when it failed before it recorded one. */
  revision?: number;
  /** True for a revision that was proved healthy before this run: there is nothing to take back. */
  proved?: boolean;
}

/** What to do next. */
export type Step =
  | { do: 'ask'; held: Revision }
  | { do: 'wait'; held: Revision; holder: Holder }
  | { do: 'refuse'; held: Revision; holder: Holder }
  | { do: 'unlock'; held: Revision; holder: Holder }
  | { do: 'plan' }
  | { do: 'apply' }
  | { do: 'adopt'; revision: Revision }
  | { do: 'follow'; revision: number }
  | { do: 'test'; revision: number }
  | { do: 'rollback'; from: number; to: number }
  | { do: 'uninstall'; revision: number }
  | { do: 'finish'; verdict: Verdict };

/** How a deployment ended: with the new revision, the last good one, none, a broken one, or with nothing but a plan. */
export type Verdict = 'deployed' | 'rolled-back' | 'uninstalled' | 'failed' | 'dry-run';

/** From the state to the next step. Pure; after helm-controller's `internal/reconcile/state.go`. */
export function nextStep(state: State, policy: Policy): Step {
  const { applied, rollout, tests } = state;
  if (applied === undefined) return beforeApply(state, policy);
  const { ok, revision } = applied;
  if (ok && revision !== undefined) {
    if (rollout === undefined && policy.wait !== 'none') return { do: 'follow', revision };
    if (rollout !== 'broken' && tests === undefined && policy.tests) return { do: 'test', revision };
  }
  if (ok && rollout !== 'broken' && tests !== 'failed') return { do: 'finish', verdict: 'deployed' };
  if (revision === undefined || applied.proved === true) return { do: 'finish', verdict: 'failed' };
  return afterFailure(state, revision, policy);
}

function beforeApply(state: State, policy: Policy): Step {
  const last = newest(state.history);
  if (last !== undefined && isHeld(last)) {
    if (state.holder === undefined) return { do: 'ask', held: last };
    const blocked = whileHeld(last, state.holder, state.waitedOut === true, policy.lock);
    if (blocked !== undefined) return blocked;
  }
  if (state.plan === undefined) return { do: 'plan' };
  if (state.plan === 'refused') return { do: 'finish', verdict: 'failed' };
  if (state.plan === 'unchanged' && policy.skipUnchanged && last !== undefined) return { do: 'adopt', revision: last };
  return { do: 'apply' };
}

// Helm itself refuses only what is pending. A deployed revision that somebody still watches is left to him while he lives:
// he would take the release back from under us.
function whileHeld(held: Revision, holder: Holder, waitedOut: boolean, lock: LockPolicy): Step | undefined {
  const pending = isPending(held.status);
  if (holder.state === 'alive' && lock !== 'take') {
    return lock === 'fail' || waitedOut ? { do: 'refuse', held, holder } : { do: 'wait', held, holder };
  }
  if (!pending) return undefined;
  return holder.state === 'gone' || lock === 'take' ? { do: 'unlock', held, holder } : { do: 'refuse', held, holder };
}

function afterFailure({ history, restored }: State, failed: number, policy: Policy): Step {
  if (!policy.rollbackOnFailure) return { do: 'finish', verdict: 'failed' };
  const good = lastGood(history, failed);
  if (restored?.ok === true) return { do: 'finish', verdict: good === undefined ? 'uninstalled' : 'rolled-back' };
  // Somebody has deployed after us: taking the release back would undo his work.
  if (restored !== undefined || isSuperseded(history, failed)) return { do: 'finish', verdict: 'failed' };
  if (good !== undefined) return { do: 'rollback', from: failed, to: good.revision };
  // Uninstalling loses the history; with older revisions, even bad ones, that is not ours to decide.
  const first = history.every(({ revision }) => revision >= failed);
  return first && policy.failedInstall === 'uninstall'
    ? { do: 'uninstall', revision: failed }
    : { do: 'finish', verdict: 'failed' };
}

/** True when a newer revision than ours is there. */
export function isSuperseded(history: readonly Revision[], ours: number): boolean {
  return history.some(({ revision }) => revision > ours);
}
