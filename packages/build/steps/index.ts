import type { Progress } from '../build-push.ts';
import type { State, Step } from '../next-step.ts';
import { adopt } from './adopt.ts';
import { build } from './build.ts';
import { confirm } from './confirm.ts';
import { lockImage } from './lock.ts';
import { look, refusal } from './look.ts';

type Work = Exclude<Step, { do: 'finish' }>;
type Performer<D extends Work['do']> = (
  step: Extract<Work, { do: D }>,
  state: State,
  progress: Progress,
) => Promise<State>;

/** Does one step, adds to the outcome what is to be told, and gives the state that the next decision is made from. */
export function perform<D extends Work['do']>(
  step: Extract<Work, { do: D }>,
  state: State,
  progress: Progress,
): Promise<State> {
  return (performers[step.do] as Performer<D>)(step, state, progress);
}

const performers: { [D in Work['do']]: Performer<D> } = {
  look: async (_, state, progress) => ({ ...state, existing: await look(progress) }),

  refuse: async ({ taken }) => {
    throw refusal(taken);
  },

  adopt: async (step, state, progress) => {
    await adopt(progress, step);
    return { ...state, adopted: true };
  },

  build: async (_, state, progress) => build(progress, state),

  repeat: async ({ attempt, waitMs }, state, progress) => {
    const { log, order, outcome } = progress;
    log.info(
      `${outcome.problem?.message ?? ''} Only the push is repeated: ${attempt} of ${order.policy.retries} in ${waitMs / 1000} s.`,
    );
    await progress.sleep(waitMs);
    return build(progress, state);
  },

  confirm: async (_, state, progress) => {
    await confirm(progress);
    return { ...state, confirmed: true };
  },

  lock: async (_, state, progress) => {
    await lockImage(progress);
    return { ...state, locked: true };
  },
};
