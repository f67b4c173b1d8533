import { UserError } from '@aks-delivery/action/errors';
import { performStep } from '@aks-delivery/action/steps';
import type { ImageDescription } from './image/describe.ts';
import { type Target, targetsOf } from './image/registries.ts';
import { nextStep, type Policy, type State, type Step, type Verdict } from './next-step.ts';
import type { BuildPlan, Engine, EngineTools } from './plan.ts';
import type { BuildStep } from './progress/read.ts';
import { performers } from './steps/index.ts';

/** What is to be done: checked and complete. */
export interface Order {
  plan: BuildPlan;
  policy: Policy;
  /** From `sourceHash`; undefined when the same source cannot be recognised. */
  source: string | undefined;
}

/** What an order is carried out with. */
export interface Tools extends EngineTools {
  engine: Engine;
}

/** How it ended. It never throws for a build that fails, nor for what fails after the push: `problem` says why. */
export interface Outcome {
  verdict: Verdict;
  /** Milliseconds that building and pushing took; 0 when nothing was built. */
  tookMs: number;
  digest?: string;
  imageId?: string;
  /** The tag at which an image of the same source was found. */
  foundAt?: string;
  image?: ImageDescription;
  metadata: Readonly<Record<string, unknown>>;
  steps: readonly BuildStep[];
  attempts: number;
  locked: boolean;
  problem?: UserError;
}

/** What the steps share and add to. */
export interface Progress extends Tools {
  order: Order;
  /** The tags whose registry we can ask. */
  targets: readonly Target[];
  outcome: Outcome;
}

/** Builds, pushes and proves an image: decide, one step, decide again. */
export async function buildAndPush(order: Order, tools: Tools): Promise<Outcome> {
  const outcome: Outcome = { verdict: 'failed', tookMs: 0, metadata: {}, steps: [], attempts: 0, locked: false };
  const targets = order.policy.push ? targetsOf(order.plan.references, tools.registries) : [];
  const progress: Progress = { ...tools, order, targets, outcome };
  let state: State = {};
  while (true) {
    tools.signal.throwIfAborted();
    const step = nextStep(state, order.plan.references, order.policy);
    if (step.do === 'finish') return { ...progress.outcome, verdict: step.verdict };
    try {
      state = await performStep(performers, step, state, progress);
    } catch (error) {
      // Before there is an image there is nothing to tell but the error.
      if (!isPushed(step.do) || !(error instanceof UserError) || tools.signal.aborted) throw error;
      return { ...progress.outcome, verdict: 'incomplete', problem: error };
    }
  }
}

/** Whether the image is in the registry already when a step is done. */
const isPushed = (step: Step['do']): boolean => step === 'confirm' || step === 'lock';
