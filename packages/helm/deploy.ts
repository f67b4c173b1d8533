import { applyRelease } from './apply.ts';
import type { Deployment, Outcome, Progress, Tools } from './deployment.ts';
import { followRelease, note, rolloutError } from './health.ts';
import { newest } from './history.ts';
import { nextStep, type State, type Step } from './plan.ts';
import { releaseStore } from './releases.ts';
import { rollBack, uninstall } from './rollback.ts';
import { refuse, unlock } from './unlock.ts';

/** Deploys a release, follows its rollout, and takes it back when it fails: plan, one step, plan again. */
export async function deploy(deployment: Deployment, tools: Tools): Promise<Outcome> {
  const releases = releaseStore(tools.client, deployment.release, deployment.namespace);
  const outcome: Outcome = { verdict: 'failed', logs: [], spans: [] };
  let state: State = { history: await releases.history() };
  const previous = newest(state.history)?.revision;
  if (previous !== undefined) outcome.previousRevision = previous;
  const progress: Progress = {
    ...tools,
    deployment,
    releases,
    outcome,
    deadline: Date.now() + deployment.timeoutMs,
    // Event times are whole seconds.
    since: Math.floor(tools.client.now() / 1000) * 1000,
  };
  while (true) {
    tools.signal.throwIfAborted();
    const step = nextStep(state, deployment.policy);
    if (step.do === 'finish') return { ...outcome, verdict: step.verdict };
    state = await perform(step, state, progress);
  }
}

async function perform(step: Exclude<Step, { do: 'finish' }>, state: State, progress: Progress): Promise<State> {
  switch (step.do) {
    case 'refuse':
      throw refuse(step.pending, progress.deployment.release);
    case 'unlock':
      await unlock(progress.releases, step.pending.revision, progress.log);
      return { ...state, history: await progress.releases.history() };
    case 'apply': {
      const applied = await applyRelease(progress);
      if (applied.revision !== undefined) progress.outcome.revision = applied.revision;
      if (applied.problem !== undefined) progress.outcome.problem = applied.problem;
      // Only a failure needs the descriptions, which hold the whole records.
      const history = applied.problem === undefined ? state.history : await progress.releases.describedHistory();
      return {
        ...state,
        history,
        applied: {
          ok: applied.problem === undefined,
          ...(applied.revision === undefined ? {} : { revision: applied.revision }),
        },
      };
    }
    case 'follow': {
      const rollout = await followRelease(progress, step.revision, 'Rollout');
      progress.outcome.assessment = rollout.assessment;
      if (rollout.verdict === 'ready') {
        await note(progress, progress.releases.markHealth(step.revision, 'healthy'));
        return { ...state, rollout: 'ready' };
      }
      progress.outcome.problem = await rolloutError(progress, rollout, step.revision);
      return { ...state, history: await progress.releases.describedHistory(), rollout: 'broken' };
    }
    case 'rollback':
      return { ...state, restored: { ok: await rollBack(progress, step.from, step.to) } };
    case 'uninstall':
      return { ...state, restored: { ok: await uninstall(progress, step.revision) } };
  }
}
