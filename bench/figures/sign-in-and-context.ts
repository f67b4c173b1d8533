import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { aksScope, type Identity, pluginEnvironment } from '@aks-delivery/azure';
import { applications, world } from '../../lab/world.ts';
import type { Figure } from '../figure.ts';
import { checkout, requireOutput, wallMilliseconds } from '../spawn.ts';
import { bundle } from './bundle.ts';
import { type LocalCloud, openLocalCloud } from './local-cloud.ts';
import { requireProgram } from './programs.ts';
import { runnerEnvironment } from './runner-environment.ts';

const { clientId } = applications.deployer;
const tenantId = world.tenant.id;
const subscription = world.subscription.id;
const cluster = ['--resource-group', 'rg-shop', '--name', 'aks-shop'];

/**
 * From nothing to the token that the first kubectl sends. The peer is the commands that azure/login v3, azure/aks-set-context v5 with
 * kubelogin, and kubectl by that kubeconfig run; each action in a Node with @actions/core, but without its posts, and without the
 * question for updates that a fresh runner asks.
 */
export const signInAndContext: Figure = {
  name: 'sign-in-and-context',
  what: "azure-login, aks-context and kubectl's first token, against the commands of azure/login and azure/aks-set-context",
  unit: 'ms',
  rounds: 5,
  goal: { of: 'ratio', atMost: 0.1 },
  async prepare(folder) {
    const az = requireProgram('az', 'pip install azure-cli');
    const kubelogin = requireProgram('kubelogin', 'go install github.com/Azure/kubelogin@v0.2.22');
    const cloud = await openLocalCloud(folder);
    const environment = cloud.urls.arm ?? '';
    const login = [process.execPath, join(checkout, 'dist/azure-login/main.js')] as const;
    const context = [process.execPath, join(checkout, 'dist/aks-context/main.js')] as const;
    const plugin = [process.execPath, join(checkout, 'dist/kubectl-credential/main.js')] as const;
    const session = {
      AZURE_CLIENT_ID: clientId,
      AZURE_TENANT_ID: tenantId,
      AZURE_SUBSCRIPTION_ID: subscription,
      AZURE_CLOUD_ENVIRONMENT: environment,
    };
    const inputs = {
      ...{ 'client-id': clientId, 'tenant-id': tenantId, 'subscription-id': subscription, environment },
      ...{ 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' },
    };
    const runner = await runnerEnvironment(folder, inputs);
    const temp = join(folder, 'temp');
    const identity: Identity = {
      kind: 'oidc',
      ...{ authorityHost: cloud.urls.entra ?? '', tenantId, clientId, cloud: environment },
      audience: 'api://AzureADTokenExchange',
    };
    const env = {
      ...{ ...runner, ...cloud.job, ...pluginEnvironment(identity, aksScope, temp), ...session },
      NODE_EXTRA_CA_CERTS: cloud.authorityFile,
    };
    const afresh = async () => {
      await rm(temp, { recursive: true });
      await mkdir(temp, { mode: 0o700 });
    };
    await requireOutput(login, env, 'Signed in');
    await requireOutput(context, env, 'as bench');
    await requireOutput(plugin, env, '"token"');

    const core = await bundle(folder, "import { info } from '@actions/core';\ninfo('started');\n");
    const registered = join(folder, 'az-registered');
    const fresh = join(folder, 'az');
    const azEnv = {
      ...{ PATH: process.env.PATH ?? '', HOME: folder, AZURE_CONFIG_DIR: fresh },
      ...{ REQUESTS_CA_BUNDLE: cloud.authorityFile, AZURE_CORE_INSTANCE_DISCOVERY: 'false' },
      AZURE_CORE_COLLECT_TELEMETRY: 'no',
    };
    await wallMilliseconds([register(az, cloud)], { ...azEnv, AZURE_CONFIG_DIR: registered });
    const again = async () => {
      await rm(fresh, { recursive: true, force: true });
      await cp(registered, fresh, { recursive: true });
      return commandsOfPeers(
        { node: [process.execPath, core], az, kubelogin },
        await assertion(cloud),
        join(folder, 'kubeconfig'),
      );
    };
    await wallMilliseconds(await again(), azEnv);
    if (!(await readFile(join(folder, 'kubeconfig'), 'utf8')).includes('aks-shop'))
      throw new Error('az gave no kubeconfig');
    return {
      async ours() {
        await afresh();
        return wallMilliseconds([login, context, plugin], env);
      },
      peer: async () => wallMilliseconds(await again(), azEnv),
      close: cloud.close,
    };
  },
};

function register(az: string, { urls }: LocalCloud): Command {
  const [arm = '', entra = ''] = [urls.arm, urls.entra];
  const flags = {
    name: 'Bench',
    'endpoint-resource-manager': arm,
    'endpoint-management': arm,
    'endpoint-active-directory': entra,
    'endpoint-active-directory-resource-id': 'https://management.core.windows.net/',
    'endpoint-active-directory-graph-resource-id': 'https://graph.windows.net/',
    'endpoint-gallery': arm,
    'endpoint-sql-management': arm,
  };
  return [az, 'cloud', 'register', ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value])];
}

type Command = readonly [string, ...string[]];

const commandsOfPeers = (
  { node, az, kubelogin }: { node: Command; az: string; kubelogin: string },
  token: string,
  file: string,
): Command[] => [
  node,
  [az, 'version'],
  [az, 'cloud', 'set', '--name', 'Bench'],
  [az, 'login', '--service-principal', '-u', clientId, '--tenant', tenantId, '--federated-token', token, '-o', 'none'],
  [az, 'account', 'set', '--subscription', subscription],
  node,
  [az, 'aks', 'get-credentials', ...cluster, '--subscription', subscription, '--file', file, '--overwrite-existing'],
  [kubelogin, 'convert-kubeconfig', '--login', 'azurecli', '--kubeconfig', file],
  [kubelogin, 'get-token', '--login', 'azurecli', '--server-id', aksScope.replace('/.default', '')],
];

/** An assertion of GitHub's, which azure/login hands to az. */
async function assertion({ job, authorityFile }: LocalCloud): Promise<string> {
  const headers = { authorization: `Bearer ${job.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
  const url = `${job.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=api://AzureADTokenExchange`;
  const options = { headers, ca: await readFile(authorityFile) };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, options, resolve).on('error', reject);
  });
  return ((await json(answer)) as { value: string }).value;
}
