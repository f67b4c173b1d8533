import type { Handler } from '@aks-delivery/action';
import {
  cacheFolder,
  identityOf,
  kubectlPlugin,
  realTime,
  requestAccess,
  requireGuids,
  reviewAccess,
  sessionFrom,
  whoAmI,
} from '@aks-delivery/azure';
import type action from './action.ts';
import { report } from './report.ts';
import { choiceOf } from './request.ts';

const main: Handler<typeof action> = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
  const { 'cluster-name': cluster, 'static-token': staticToken, namespace, context: wanted } = inputs;
  requireGuids({ subscription: inputs.subscription });
  const choice = choiceOf(inputs);
  if (inputs['use-kubelogin']) log.notice('use-kubelogin is not needed: tokens come without kubelogin.');

  const { temp, env, mask, fork } = runner;
  const retries = realTime(120_000, signal, log.info);
  const session = await sessionFrom(env, retries);
  const tools = { env, retries, cacheFolder: cacheFolder(temp), mask, fork, signal };
  // YAML takes as long to load as the answers take to come; loading stops everything else, so the requests go first.
  const [access, { kubeconfigFor, prepareKubeconfig }] = await Promise.all([
    requestAccess(choice, session, tools),
    new Promise((underWay) => setImmediate(underWay)).then(() => import('./kubeconfig.ts')),
  ]);
  const plugin = kubectlPlugin(process.argv[1] ?? '', identityOf(session), temp);
  const wishes = { plugin, token: access.token, staticToken, namespace, context: wanted, mask };
  const origin = `What Azure gave for ${cluster}`;
  const { file, connection, proof, expiresOn } = await kubeconfigFor(access.kubeconfig, origin, wishes);
  const target = { ...connection, cluster, proof };
  const [user, rights, write] = await Promise.all([
    whoAmI(target, env, signal),
    reviewAccess(target, connection.namespace, env, signal),
    // A token that ends must not take the place of the plugin that the rest of the job lives by.
    prepareKubeconfig(file, temp, staticToken ? undefined : env.KUBECONFIG),
  ]);
  const { path: kubeconfig, created } = write();
  if (created) state.set('kubeconfig', kubeconfig);
  if (!staticToken) for (const name of ['KUBECONFIG', 'KUBE_CONFIG_PATH']) runner.exportVariable(name, kubeconfig);
  const { name: context, server } = connection;
  const results = {
    ...{ kubeconfig, context, server, 'cluster-name': cluster, namespace: connection.namespace, user },
    'expires-on': expiresOn === undefined ? '' : new Date(expiresOn).toISOString(),
    cause: '',
  } as const;
  for (const [name, value] of Object.entries(results)) outputs.set(name as keyof typeof results, value);
  report({ log, summary }, results, rights, namespace !== undefined);
};

export default main;
