import type { UserError } from '@aks-delivery/action/errors';
import type { Assessment, KubernetesClient, LogExcerpt, Span } from '@aks-delivery/kubernetes';
import { applyRelease } from './apply.ts';
import type { Chart } from './chart.ts';
import { followRelease, note, rolloutError } from './health.ts';
import { newest } from './history.ts';
import { nextStep, type Policy, type State, type Step, type Verdict } from './plan.ts';
import { type ReleaseStore, releaseStore } from './releases.ts';
import { rollBack, uninstall } from './rollback.ts';
import { refuse, unlock } from './unlock.ts';
import type { HelmVersion } from './version.ts';

/** What to deploy. Paths are absolute. */
export interface Deployment {
  release: string;
  namespace: string;
  createNamespace: boolean;
  chart: Chart;
  valueFiles: readonly string[];
  /** From inlineValues(). */
  values: Record<string, unknown> | undefined;
  /** A full image reference that the rendered chart should contain. */
  image: string | undefined;
  /** For the whole deployment, hooks and rollout together; a rollback gets the same again. */
  timeoutMs: number;
  policy: Policy;
  runAttempt: string;
}

/** What a deployment works with. */
export interface Tools {
  client: KubernetesClient;
  helm: HelmVersion;
  env: Readonly<Record<string, string | undefined>>;
  workspace: string;
  /** A folder of our own, for the values file. */
  temp: string;
  signal: AbortSignal;
  log: {
    info(line: string): void;
    warning(message: string): void;
    foreign(text: string): void;
  };
  /** Called before something begins that must not be left half done. */
  remember(what: 'applying' | 'rolling-back'): void;
}

/** How a deployment ended. It never throws for a release that fails: `problem` says why, and the rest what was done about it. */
export interface Outcome {
  verdict: Verdict;
  revision?: number;
  previousRevision?: number;
  rolledBackTo?: number;
  problem?: UserError;
  /** Of the revision that was deployed, also when it failed. */
  assessment?: Assessment;
  logs: LogExcerpt[];
  spans: { section: string; spans: Span[] }[];
}

/** What the steps share and add to. */
export interface Progress extends Tools {
  deployment: Deployment;
  releases: ReleaseStore;
  outcome: Outcome;
  /** Runner's clock, milliseconds since the epoch, when the deployment must be over. */
  deadline: number;
  /** The API server's clock when it began. */
  since: number;
}

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
