import type { Handler } from '@aks-delivery/action';
import { cacheFolder, realTime, sessionFrom } from '@aks-delivery/azure';
import {
  openPromotion,
  promote,
  promotionOf,
  promotionOutputs,
  reportPromotion,
  verdictOf,
  within,
} from '@aks-delivery/oci/promote/index';
import action from './action.ts';

/** How long one request may be repeated; the whole has its own limit. */
const retryMs = 120_000;

const main: Handler<typeof action> = async ({ inputs, outputs, log, summary, signal: cancelled, runner }) => {
  for (const name of Object.keys(action.outputs)) outputs.set(name as keyof typeof action.outputs, '');
  const promotion = promotionOf(inputs);
  const { env, temp, mask, fork } = runner;
  const signal = within(inputs.timeout, cancelled, inputs.target);
  const retries = realTime(retryMs, signal, log.info);
  const session = await sessionFrom(env, retries);
  const tools = openPromotion(promotion, session, {
    ...{ env, retries, mask, fork, signal, log },
    cacheFolder: cacheFolder(temp),
  });
  const outcome = await promote(promotion, tools);
  const results = promotionOutputs(promotion, outcome);
  for (const [name, value] of Object.entries(results)) outputs.set(name as keyof typeof results, value);
  reportPromotion(summary, promotion, outcome);
  log.info(`${verdictOf(promotion, outcome)}.`);
};

export default main;
