import type { Handler } from '@aks-delivery/action';
import { cacheFolder, identityOf, realTime, sessionFrom } from '@aks-delivery/azure';
import { guardOf, openGate } from '@aks-delivery/gate';
import {
  openPromotion,
  promote,
  promotionOf,
  promotionOutputs,
  reportPromotion,
  signInForReading,
  verdictOf,
  within,
} from '@aks-delivery/oci/promote/index';
import action from './action.ts';
import { gateRequestOf } from './request.ts';

/** How long one request may be repeated; the whole has its own limit. */
const retryMs = 120_000;

const main: Handler<typeof action> = async ({ inputs, outputs, state, log, summary, signal: cancelled, runner }) => {
  const report = (values: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(values)) outputs.set(name as keyof typeof action.outputs, value);
  };
  report(Object.fromEntries(Object.keys(action.outputs).map((name) => [name, ''])));
  const promotion = promotionOf(inputs);
  const { env, temp, workspace, mask, fork } = runner;
  const rules = await openGate(gateRequestOf(inputs), workspace);
  const signal = within(inputs.timeout, cancelled, inputs.target);
  const retries = realTime(retryMs, signal, log.info);
  const session = await sessionFrom(env, retries);
  const tools = openPromotion(promotion, session, {
    ...{ env, retries, mask, fork, signal, log },
    cacheFolder: cacheFolder(temp),
  });
  const place = { env, temp, entry: process.argv[1] ?? '' };
  const reader = rules?.signature && signInForReading(promotion, identityOf(session), place);
  if (reader?.home !== undefined) state.set('folders', JSON.stringify([reader.home]));
  const today = new Date().toISOString().slice(0, 10);
  const gate = rules && guardOf(rules, { env: reader?.env ?? env, signal, log, today }, { summary, output: report });
  const outcome = await promote(promotion, { ...tools, gate });
  report(promotionOutputs(promotion, outcome));
  reportPromotion(summary, promotion, outcome);
  if (outcome.problem !== undefined) throw outcome.problem;
  log.info(`${verdictOf(promotion, outcome)}.`);
};

export default main;
