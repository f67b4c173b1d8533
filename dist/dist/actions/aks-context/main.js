import { dirname, resolve } from 'node:path';
import { code } from '@aks-delivery/action';
import { aksScope, cacheFolder, identityOf, pluginEnvironment, realTime, requestAccess, requireGuids, sessionFrom, whoAmI, writePrivateFile, } from '@aks-delivery/azure';
import { connectionFrom, parseKubeconfig } from '@aks-delivery/kubernetes/kubeconfig';
import { withExecPlugin } from '@aks-delivery/kubernetes/kubeconfig-plugin';
const main = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
    const { 'cluster-name': cluster, 'resource-group': resourceGroup, subscription, admin, namespace } = inputs;
    requireGuids({ subscription });
    if (inputs['use-kubelogin'])
        log.notice('use-kubelogin is not needed: the kubeconfig fetches its tokens without kubelogin.');
    const retries = realTime(120_000, signal, log.info);
    const session = await sessionFrom(runner.env, retries);
    const access = await requestAccess({ resourceGroup, cluster, subscription, admin, publicFqdn: inputs['public-fqdn'] }, session, { env: runner.env, retries, cacheFolder: cacheFolder(runner.temp), mask: runner.mask, signal });
    // The bundle lays the plugin beside this action's own entry.
    const plugin = resolve(dirname(process.argv[1] ?? ''), '../kubectl-credential/main.js');
    const env = pluginEnvironment(identityOf(session), aksScope, runner.temp);
    const given = parseKubeconfig(access.kubeconfig, `The kubeconfig of cluster ${cluster}`);
    const text = withExecPlugin(given, { command: process.execPath, args: [plugin], env }, namespace);
    const connection = connectionFrom([parseKubeconfig(text, 'The rewritten kubeconfig')]);
    const { credential } = connection;
    if ('clientKey' in credential)
        runner.mask(credential.clientKey);
    const proof = 'exec' in credential ? { token: (await access.token()).value } : credential;
    const user = await whoAmI({ ...connection, cluster, proof }, runner.env, signal);
    const kubeconfig = writePrivateFile(runner.temp, 'kubeconfig', text);
    state.set('kubeconfig', kubeconfig);
    runner.exportVariable('KUBECONFIG', kubeconfig);
    runner.exportVariable('KUBE_CONFIG_PATH', kubeconfig);
    outputs.set('kubeconfig', kubeconfig);
    outputs.set('context', connection.name);
    outputs.set('server', connection.server);
    outputs.set('cluster-name', cluster);
    outputs.set('user', user);
    outputs.set('cause', '');
    log.info(`Context ${connection.name}: ${connection.server}, as ${user}.`);
    summary
        .heading(3, 'AKS context')
        .table(['cluster', 'API server', 'namespace', 'as'], [[code(cluster), code(connection.server), code(connection.namespace), code(user)]]);
};
export default main;
