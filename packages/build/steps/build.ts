import type { Progress } from '../build-push.ts';
import type { State } from '../next-step.ts';

/** One attempt of the engine. A repeated one finds everything in the builder's cache, so only the push is done again. */
export async function build(progress: Progress, state: State): Promise<State> {
  const { engine, order, outcome } = progress;
  const started = Date.now();
  const built = await engine.build(order.plan, progress);
  const attempts = outcome.attempts + 1;
  // What a repeated attempt finds in the cache was executed by the first one.
  const steps = outcome.attempts === 0 ? built.steps : outcome.steps;
  Object.assign(outcome, {
    attempts,
    steps,
    metadata: built.metadata,
    tookMs: outcome.tookMs + (Date.now() - started),
  });
  if (built.digest !== undefined) outcome.digest = built.digest;
  if (built.imageId !== undefined) outcome.imageId = built.imageId;
  if (built.problem === undefined) delete outcome.problem;
  else outcome.problem = built.problem;
  return { ...state, build: { ok: built.problem === undefined, onlyPushFailed: built.onlyPushFailed, attempts } };
}
