import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { aksScope } from '@aks-delivery/azure';
import { loadConnection } from '@aks-delivery/kubernetes';
import { applications, world } from '../../lab/world.ts';
import { parseFileCommands } from '../../test/harness/file-commands.ts';
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

// What both actions of the peer load, and the one question that azure/login asks GitHub itself.
const actionOfPeer = `
import { writeFileSync } from 'node:fs';
import { getIDToken } from '@actions/core';
const file = process.argv[2];
if (file !== undefined) writeFileSync(file, await getIDToken('api://AzureADTokenExchange'));
`;

/**
 * From nothing to the token that the first kubectl sends, or up to the kubeconfig only. The peer is the commands that azure/login v3,
 * azure/aks-set-context v5 with kubelogin, and kubectl by that kubeconfig run; each action in a Node with @actions/core, but without
 * its posts, and without the question for updates that a fresh runner asks.
 */
const figureOf = (figure: Pick<Figure, 'name' | 'what'>, untilToken: boolean): Figure => ({
  ...figure,
  unit: 'ms',
  rounds: 9,
  goal: { of: 'ratio', atMost: 0.1 },
  async prepare(folder) {
    const az = requireProgram('az', 'pip install azure-cli');
    const kubelogin = requireProgram('kubelogin', 'go install github.com/Azure/kubelogin@v0.2.22');
    const cloud = await openLocalCloud(folder);
    const environment = cloud.urls.arm ?? '';
    const login = [process.execPath, join(checkout, 'dist/azure-login/main.js')] as const;
    const context = [process.execPath, join(checkout, 'dist/aks-context/main.js')] as const;
    const inputs = {
      ...{ 'client-id': clientId, 'tenant-id': tenantId, 'subscription-id': subscription, environment },
      ...{ 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' },
    };
    const runner = await runnerEnvironment(folder, inputs);
    const temp = join(folder, 'temp');
    const afresh = async () => {
      await rm(temp, { recursive: true });
      await mkdir(temp, { mode: 0o700 });
    };
    const job = { ...runner, ...cloud.job, NODE_EXTRA_CA_CERTS: cloud.authorityFile };
    await requireOutput(login, job, 'Signed in');
    const signedIn = { ...job, ...(await exported(runner)) };
    await requireOutput(context, signedIn, 'as bench');
    const { plugin, env } = pluginIn((await exported(runner)).KUBECONFIG ?? '', signedIn);
    await requireOutput(plugin, env, '"token"');

    const node = [process.execPath, await bundle(folder, actionOfPeer)] as const;
    const registered = join(folder, 'az-registered');
    const fresh = join(folder, 'az');
    const azEnv = {
      ...{ PATH: process.env.PATH ?? '', HOME: folder, AZURE_CONFIG_DIR: fresh },
      ...{ REQUESTS_CA_BUNDLE: cloud.authorityFile, AZURE_CORE_INSTANCE_DISCOVERY: 'false' },
      AZURE_CORE_COLLECT_TELEMETRY: 'no',
      ...{ ...cloud.job, NODE_EXTRA_CA_CERTS: cloud.authorityFile },
    };
    const asked = join(folder, 'assertion');
    await wallMilliseconds([register(az, cloud)], { ...azEnv, AZURE_CONFIG_DIR: registered });
    const again = async () => {
      await rm(fresh, { recursive: true, force: true });
      await cp(registered, fresh, { recursive: true });
      // Only the assertion in an argument is from before: one of the same job, asked for once more while the time is taken.
      await wallMilliseconds([[...node, asked]], azEnv);
      return commandsOfPeers({ node, az, kubelogin }, asked, await readFile(asked, 'utf8'), join(folder, 'kubeconfig'));
    };
    await wallMilliseconds(await again(), azEnv);
    if (!(await readFile(join(folder, 'kubeconfig'), 'utf8')).includes('aks-shop'))
      throw new Error('az gave no kubeconfig');
    // kubectl's token is what both end with.
    const end = untilToken ? undefined : -1;
    return {
      async ours() {
        await afresh();
        return wallMilliseconds([login, context, plugin].slice(0, end), env);
      },
      peer: async () => wallMilliseconds((await again()).slice(0, end), azEnv),
      close: cloud.close,
    };
  },
});

export const signInAndContext = figureOf(
  {
    name: 'sign-in-and-context',
    what: "azure-login, aks-context and kubectl's first token, against the commands of azure/login and azure/aks-set-context",
  },
  true,
);

export const signInAlone = figureOf(
  {
    name: 'sign-in-alone',
    what: "the same without kubectl's first token, which only the job that asks the cluster pays for",
  },
  false,
);

/** What a step has exported for the job's later ones. */
const exported = async ({ GITHUB_ENV = '' }: Record<string, string>) =>
  parseFileCommands(await readFile(GITHUB_ENV, 'utf8'));

/** What kubectl starts by a kubeconfig, and in which environment. */
function pluginIn(kubeconfig: string, env: Record<string, string>) {
  const { credential } = loadConnection(kubeconfig);
  if (!('exec' in credential)) throw new Error(`${kubeconfig} starts no plugin`);
  const { command, args, env: variables } = credential.exec;
  return { plugin: [command, ...args] as const, env: { ...env, ...variables } };
}

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
  asked: string,
  token: string,
  file: string,
): Command[] => [
  [...node, asked],
  [az, 'version'],
  [az, 'cloud', 'set', '--name', 'Bench'],
  [az, 'login', '--service-principal', '-u', clientId, '--tenant', tenantId, '--federated-token', token, '-o', 'none'],
  [az, 'account', 'set', '--subscription', subscription],
  node,
  [az, 'aks', 'get-credentials', ...cluster, '--subscription', subscription, '--file', file, '--overwrite-existing'],
  [kubelogin, 'convert-kubeconfig', '--login', 'azurecli', '--kubeconfig', file],
  [kubelogin, 'get-token', '--login', 'azurecli', '--server-id', aksScope.replace('/.default', '')],
];
