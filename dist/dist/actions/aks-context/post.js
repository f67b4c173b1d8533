import { cacheFolder, removeTokens } from '@aks-delivery/azure/cache';
import { removePrivateFile } from '@aks-delivery/azure/private-file';
const post = async ({ state, log, runner }) => {
    const kubeconfig = state.get('kubeconfig');
    if (kubeconfig !== undefined)
        removePrivateFile(runner.temp, kubeconfig);
    removeTokens(cacheFolder(runner.temp));
    log.info('The kubeconfig and the tokens of this job are removed.');
};
export default post;
