import type { Performers } from '@aks-delivery/action/steps';
import type { Progress } from '../build-push.ts';
import type { State, Step } from '../next-step.ts';
import { adopt } from './adopt.ts';
import { build } from './build.ts';
import { confirm } from './confirm.ts';
import { lockImage } from './lock.ts';
import { look, refusal } from './look.ts';

export const performers: Performers<Step, State, Progress> = {
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
