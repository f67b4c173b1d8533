import type { Handler } from '@aks-delivery/action';
import { removePrivateFolders } from '@aks-delivery/action/private-folder';
import { cacheFolder, removeTokens } from '@aks-delivery/azure/cache';
import type action from './action.ts';

const post: Handler<typeof action> = async ({ state, log, runner }) => {
  try {
    const folders = state.get('folders');
    if (folders !== undefined) await removePrivateFolders(runner.temp, JSON.parse(folders) as string[]);
  } finally {
    removeTokens(cacheFolder(runner.temp));
  }
  log.info('The tokens of this job are removed.');
};

export default post;
