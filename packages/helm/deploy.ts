import type { Deployment, Outcome, Progress, Tools } from './deployment.ts';
import { isSuperseded, nextStep, type State, type Step } from './next-step.ts';
import { newest } from './release/history.ts';
import { askForHolder, refuse, superseded, unlock, waitForRelease } from './release/lock.ts';
import { releaseStore } from './release/releases.ts';
import { applyRelease } from './steps/apply.ts';
import { followRelease, freshTime, note, rolloutError } from './steps/follow.ts';
import { planRelease, refusalError } from './steps/plan.ts';
import { rollBack, uninstall } from './steps/rollback.ts';
import { testRelease } from './steps/test.ts';

/** Deploys a release, follows its rollout, and takes it back when it fails: plan, one step, plan again. */
export async function deploy(deployment: Deployment, tools: Tools): Promise<Outcome> {
  const releases = releaseStore(tools.client, deployment.release, deployment.namespace);
  const progress: Progress = {
    ...tools,
    deployment,
    releases,
    outcome: { verdict: 'failed', logs: [], spans: [] },
    lockDeadline: Date.now() + deployment.timeoutMs,
    ...freshTime(deployment, tools.client),
  };
  let state: State = { history: await releases.history() };
  while (true) {
    tools.signal.throwIfAborted();
    const step = nextStep(state, deployment.policy);
    if (step.do === 'finish') return { ...progress.outcome, verdict: step.verdict };
    state = await perform(step, state, progress);
  }
}

async function perform(step: Exclude<Step, { do: 'finish' }>, state: State, progress: Progress): Promise<State> {
  const { deployment, releases, outcome, log } = progress;
  switch (step.do) {
    case 'ask':
      return { ...state, holder: await askForHolder(progress, step.held) };
    case 'wait':
      return {
        history: await waitForRelease(progress, step.held),
        waitedOut: Date.now() >= progress.lockDeadline,
      };
    case 'refuse':
      throw refuse(step.held, step.holder, deployment.release);
    case 'unlock':
      await unlock(releases, step.held, step.holder.why, log);
      return { history: await releases.history() };
    case 'plan': {
      Object.assign(progress, freshTime(deployment, progress.client));
      const previous = newest(state.history)?.revision;
      if (previous !== undefined) outcome.previousRevision = previous;
      const plan = await planRelease(progress, state.history);
      outcome.plan = plan;
      const refused = refusalError(deployment, plan);
      if (refused !== undefined) outcome.problem = refused;
      return { ...state, plan: refused !== undefined ? 'refused' : plan.unchanged ? 'unchanged' : 'changed' };
    }
    case 'adopt': {
      const { revision, health } = step.revision;
      log.info(`Nothing changes: revision ${revision} of ${deployment.release} has this content already.`);
      outcome.revision = revision;
      progress.since = step.revision.writtenAt ?? progress.since;
      return { ...state, applied: { ok: true, revision, proved: health !== 'unproved' } };
    }
    case 'apply': {
      const applied = await applyRelease(progress);
      // Somebody was faster: wait for him like for any other.
      const lost = applied.revision === undefined && applied.problem?.code === 'helm/locked';
      if (lost && Date.now() < progress.lockDeadline) return { history: await releases.history() };
      if (applied.revision !== undefined) outcome.revision = applied.revision;
      if (applied.problem !== undefined) outcome.problem = applied.problem;
      // Only a failure needs the descriptions, which hold the whole records.
      const history = applied.problem === undefined ? state.history : await releases.describedHistory();
      const ok = applied.problem === undefined;
      return { ...state, history, applied: { ...applied, ok } };
    }
    case 'follow': {
      const rollout = await followRelease(progress, step.revision, 'Rollout');
      outcome.assessment = rollout.assessment;
      if (rollout.verdict === 'ready') {
        if (!deployment.policy.tests) await note(progress, releases.markHealth(step.revision, 'healthy'));
        return { ...state, rollout: 'ready' };
      }
      const history = await releases.describedHistory();
      outcome.problem = isSuperseded(history, step.revision)
        ? superseded(deployment, step.revision, history)
        : await rolloutError(progress, rollout, step.revision);
      return { ...state, history: await releases.describedHistory(), rollout: 'broken' };
    }
    case 'test': {
      const problem = await testRelease(progress, step.revision);
      if (problem === undefined) return { ...state, tests: 'passed' };
      outcome.problem = problem;
      return { ...state, history: await releases.describedHistory(), tests: 'failed' };
    }
    case 'rollback':
      return { ...state, restored: { ok: await rollBack(progress, step.from, step.to) } };
    case 'uninstall':
      return { ...state, restored: { ok: await uninstall(progress, step.revision) } };
  }
}
