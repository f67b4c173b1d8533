import { code, type Handler } from '@aks-delivery/action';
import {
  aksScope,
  cacheFolder,
  identityOf,
  pluginEnvironment,
  pluginPath,
  realTime,
  requestAccess,
  requireGuids,
  sessionFrom,
  whoAmI,
  writePrivateFile,
} from '@aks-delivery/azure';
import { connectionFrom, parseKubeconfig } from '@aks-delivery/kubernetes/kubeconfig';
import { withExecPlugin } from '@aks-delivery/kubernetes/kubeconfig-plugin';
import type action from './action.ts';

const main: Handler<typeof action> = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
  const { 'cluster-name': cluster, 'resource-group': resourceGroup, subscription, admin, namespace } = inputs;
  requireGuids({ subscription });
  if (inputs['use-kubelogin']) log.notice('use-kubelogin is not needed: tokens come without kubelogin.');

  const retries = realTime(120_000, signal, log.info);
  const session = await sessionFrom(runner.env, retries);
  const access = await requestAccess(
    { resourceGroup, cluster, subscription, admin, publicFqdn: inputs['public-fqdn'] },
    session,
    { env: runner.env, retries, cacheFolder: cacheFolder(runner.temp), mask: runner.mask, fork: runner.fork, signal },
  );

  const plugin = {
    command: process.execPath,
    args: [pluginPath(process.argv[1] ?? '')],
    env: pluginEnvironment(identityOf(session), aksScope, runner.temp),
  };
  const given = parseKubeconfig(access.kubeconfig, `The kubeconfig of cluster ${cluster}`);
  const text = withExecPlugin(given, plugin, namespace);
  const connection = connectionFrom([parseKubeconfig(text, 'The rewritten kubeconfig')]);
  const { credential } = connection;
  if ('clientKey' in credential) runner.mask(credential.clientKey);
  const proof = 'exec' in credential ? { token: (await access.token()).value } : credential;
  const user = await whoAmI({ ...connection, cluster, proof }, runner.env, signal);

  const kubeconfig = writePrivateFile(runner.temp, 'kubeconfig', text);
  state.set('kubeconfig', kubeconfig);
  for (const name of ['KUBECONFIG', 'KUBE_CONFIG_PATH']) runner.exportVariable(name, kubeconfig);
  const { name: context, server } = connection;
  const results = { kubeconfig, context, server, 'cluster-name': cluster, user, cause: '' } as const;
  for (const [name, value] of Object.entries(results)) outputs.set(name as keyof typeof results, value);
  log.info(`Context ${context}: ${server}, as ${user}.`);
  summary
    .heading(3, 'AKS context')
    .table(
      ['cluster', 'API server', 'namespace', 'as'],
      [[code(cluster), code(server), code(connection.namespace), code(user)]],
    );
};

export default main;
