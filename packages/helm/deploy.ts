import { performStep } from '@aks-delivery/action/steps';
import type { Deployment, Outcome, Progress, Tools } from './deployment.ts';
import { nextStep, type State } from './next-step.ts';
import { releaseStore } from './release/releases.ts';
import { freshTime } from './steps/follow.ts';
import { performers } from './steps/index.ts';

/** Deploys a release, follows its rollout, and takes it back when it fails: decide, one step, decide again. */
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
    state = await performStep(performers, step, state, progress);
  }
}
