import { cacheFolder, removeTokens } from '@aks-delivery/azure/cache';
const post = async ({ log, runner }) => {
    removeTokens(cacheFolder(runner.temp));
    log.info('The tokens of this job are removed.');
};
export default post;
