import type { Performers } from '@aks-delivery/action/steps';
import type { Progress } from '../deployment.ts';
import { isSuperseded, type State, type Step } from '../next-step.ts';
import { newest } from '../release/history.ts';
import { askForHolder, refuse, superseded, unlock, waitForRelease } from '../release/lock.ts';
import { applyRelease } from './apply.ts';
import { followRelease, freshTime, markBroken, note, rolloutError } from './follow.ts';
import { planRelease, refusalError } from './plan.ts';
import { rollBack, uninstall } from './rollback.ts';
import { testRelease } from './test.ts';

export const performers: Performers<Step, State, Progress> = {
  ask: async ({ held }, state, progress) => ({ ...state, holder: await askForHolder(progress, held) }),

  wait: async ({ held }, _, progress) => ({
    history: await waitForRelease(progress, held),
    waitedOut: Date.now() >= progress.lockDeadline,
  }),

  refuse: async ({ held, holder }, _, { deployment }) => {
    throw refuse(held, holder, deployment.release);
  },

  unlock: async ({ held, holder }, _, { releases, log }) => {
    await unlock(releases, held, holder.why, log);
    return { history: await releases.history() };
  },

  plan: async (_, state, progress) => {
    const { deployment, client, outcome } = progress;
    // The wait for a lock has its own time.
    Object.assign(progress, freshTime(deployment, client));
    const previous = newest(state.history)?.revision;
    if (previous !== undefined) outcome.previousRevision = previous;
    outcome.plan = await planRelease(progress, state.history);
    const refused = refusalError(deployment, outcome.plan);
    if (refused === undefined) return { ...state, plan: outcome.plan.unchanged ? 'unchanged' : 'changed' };
    outcome.problem = refused;
    return { ...state, plan: 'refused' };
  },

  adopt: async ({ revision: { revision, health, writtenAt } }, state, progress) => {
    const { deployment, outcome, log } = progress;
    log.info(`Nothing changes: revision ${revision} of ${deployment.release} has this content already.`);
    outcome.revision = revision;
    progress.since = writtenAt ?? progress.since;
    return { ...state, applied: { ok: true, revision, proved: health !== 'unproved' } };
  },

  apply: async (_, state, progress) => {
    const { releases, outcome, lockDeadline } = progress;
    const applied = await applyRelease(progress);
    // Somebody was faster: wait for him like for any other.
    const lost = applied.revision === undefined && applied.problem?.code === 'helm/locked';
    if (lost && Date.now() < lockDeadline) return { history: await releases.history() };
    if (applied.revision !== undefined) outcome.revision = applied.revision;
    if (applied.problem === undefined) return { ...state, applied: { ...applied, ok: true } };
    outcome.problem = applied.problem;
    // Only a failure needs the descriptions, which hold the whole records.
    return { ...state, history: await releases.describedHistory(), applied: { ...applied, ok: false } };
  },

  follow: async ({ revision }, state, progress) => {
    const { deployment, releases, outcome } = progress;
    const rollout = await followRelease(progress, revision, 'Rollout');
    outcome.assessment = rollout.assessment;
    if (rollout.verdict === 'ready') {
      if (!deployment.policy.tests) await note(progress, releases.markHealth(revision, 'healthy'));
      return { ...state, rollout: 'ready' };
    }
    const history = await releases.describedHistory();
    if (isSuperseded(history, revision)) outcome.problem = superseded(deployment, revision, history);
    else {
      outcome.problem = await rolloutError(progress, rollout, revision);
      // What was good before this run stays a revision to go back to.
      if (state.applied?.proved !== true) await markBroken(progress, revision, outcome.problem);
    }
    return { ...state, history: await releases.describedHistory(), rollout: 'broken' };
  },

  test: async ({ revision }, state, progress) => {
    const { releases, outcome } = progress;
    const problem = await testRelease(progress, revision);
    if (problem === undefined) {
      await note(progress, releases.markHealth(revision, 'healthy'));
      return { ...state, tests: 'passed' };
    }
    outcome.problem = problem;
    if (state.applied?.proved !== true) await markBroken(progress, revision, problem);
    return { ...state, history: await releases.describedHistory(), tests: 'failed' };
  },

  rollback: async ({ from, to }, state, progress) => ({
    ...state,
    restored: { ok: await rollBack(progress, from, to) },
  }),

  uninstall: async ({ revision }, state, progress) => ({
    ...state,
    restored: { ok: await uninstall(progress, revision) },
  }),
};
