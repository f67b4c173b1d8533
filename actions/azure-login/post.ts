import type { Handler } from '@aks-delivery/action';
import { cacheFolder, removeTokens } from '@aks-delivery/azure/cache';
import type action from './action.ts';

const post: Handler<typeof action> = async ({ log, runner }) => {
  removeTokens(cacheFolder(runner.temp));
  log.info('The tokens of this job are removed.');
};

export default post;
