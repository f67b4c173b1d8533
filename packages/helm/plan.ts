import { isPending, lastGood, newest, type Revision } from './history.ts';

/** What the user wants. */
export interface Policy {
  wait: boolean;
  rollbackOnFailure: boolean;
  /** GITHUB_RUN_ID; a revision that the same run left behind in an earlier attempt has no living owner. */
  runId: string;
}

/** Where a deployment stands. Each step adds to it. */
export interface State {
  history: readonly Revision[];
  /** `helm upgrade --install` has run. `revision` is absent when it failed before it recorded one. */
  applied?: { ok: boolean; revision?: number };
  /** The rollout of the applied revision was followed to its end. */
  rollout?: 'ready' | 'broken';
  /** The release was taken back. */
  restored?: { ok: boolean };
}

/** What to do next. */
export type Step =
  | { do: 'refuse'; pending: Revision }
  | { do: 'unlock'; pending: Revision }
  | { do: 'apply' }
  | { do: 'follow'; revision: number }
  | { do: 'rollback'; from: number; to: number }
  | { do: 'uninstall'; revision: number }
  | { do: 'finish'; verdict: Verdict };

/** How a deployment ended: with the new revision, the last good one, none, or a broken one. */
export type Verdict = 'deployed' | 'rolled-back' | 'uninstalled' | 'failed';

/** From the state to the next step. Pure; after helm-controller's `internal/reconcile/state.go`. */
export function nextStep(state: State, policy: Policy): Step {
  const { applied, rollout, restored } = state;
  if (applied === undefined) return beforeApply(state, policy);
  if (applied.ok && rollout === undefined && policy.wait && applied.revision !== undefined) {
    return { do: 'follow', revision: applied.revision };
  }
  if (applied.ok && rollout !== 'broken') return { do: 'finish', verdict: 'deployed' };
  if (applied.revision === undefined || !policy.rollbackOnFailure) return { do: 'finish', verdict: 'failed' };
  return afterFailure(state.history, applied.revision, restored);
}

function beforeApply({ history }: State, { runId }: Policy): Step {
  const last = newest(history);
  if (last === undefined || !isPending(last.status)) return { do: 'apply' };
  // Attempts of one run follow each other, so the writer of this record is over.
  const ours = last.runId !== undefined && last.runId === runId;
  return ours ? { do: 'unlock', pending: last } : { do: 'refuse', pending: last };
}

function afterFailure(history: readonly Revision[], failed: number, restored: State['restored']): Step {
  const good = lastGood(history, failed);
  const first = history.every(({ revision }) => revision >= failed);
  if (restored?.ok === true) return { do: 'finish', verdict: good === undefined ? 'uninstalled' : 'rolled-back' };
  if (restored !== undefined) return { do: 'finish', verdict: 'failed' };
  if (good !== undefined) return { do: 'rollback', from: failed, to: good.revision };
  // Uninstalling loses the history; with older revisions, even bad ones, that is not ours to decide.
  return first ? { do: 'uninstall', revision: failed } : { do: 'finish', verdict: 'failed' };
}
