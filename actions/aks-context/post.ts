import type { Handler } from '@aks-delivery/action';
import { cacheFolder, removeTokens } from '@aks-delivery/azure/cache';
import { removePrivateFile } from '@aks-delivery/azure/private-file';
import type action from './action.ts';

const post: Handler<typeof action> = async ({ state, log, runner }) => {
  try {
    const kubeconfig = state.get('kubeconfig');
    if (kubeconfig !== undefined) removePrivateFile(runner.temp, kubeconfig);
  } finally {
    removeTokens(cacheFolder(runner.temp));
  }
  log.info('The kubeconfig and the tokens of this job are removed.');
};

export default post;
