import { UserError } from '@aks-delivery/action/errors';
import { performStep } from '@aks-delivery/action/steps';
import { nextStep, type State } from './next-step.ts';
import { nothingMoved, type Outcome, type Progress, type Tools } from './promotion.ts';
import type { Promotion } from './request.ts';
import { performers } from './steps.ts';

/** Why Azure could not import what a runner may still be able to copy. */
const copyInstead: readonly string[] = [
  'import/no-role',
  'import/source-denied',
  'import/restricted-network',
  'import/too-many-manifests',
  'import/registry-not-found',
];

/**
 * Copies an image by its digest, with what belongs to it, and proves that the target holds the same: decide, one step, decide
 * again. What fails after the last tag comes as `problem`, since the image is there. Throws UserErrors `promote/…`, `registry/…`, `import/…`, `arm/…`, what the gate throws, and the signal's reason.
 */
export async function promote(promotion: Promotion, tools: Tools): Promise<Outcome> {
  const { policy } = promotion;
  const outcome: Outcome = {
    digest: '',
    copied: 'none',
    platforms: [],
    tags: policy.tags,
    referrers: [],
    moved: nothingMoved,
    movedMs: 0,
    locked: false,
  };
  const progress: Progress = { ...tools, promotion, outcome };
  let state: State = { gated: tools.gate === undefined };
  while (true) {
    tools.signal.throwIfAborted();
    const step = nextStep(state, policy);
    if (step.do === 'finish') return { ...outcome, copied: step.copied };
    try {
      state = await performStep(performers, step, state, progress);
    } catch (error) {
      const imported = 'way' in step && step.way === 'import';
      const named = error instanceof UserError && copyInstead.includes(error.code);
      if (step.do === 'lock' && error instanceof UserError && !tools.signal.aborted) {
        return { ...outcome, copied: state.moved ?? 'none', problem: error };
      }
      if (!imported || !named || policy.mode !== 'auto') throw error;
      tools.log.notice(`${error.message} This runner copies instead. [${error.code}]`);
      state = { ...state, importRefused: true };
    }
  }
}
