import { cacheFolder, readToken, refreshOn, type Token, writeEntry } from './cache.ts';
import type { Environment } from './http.ts';
import type { Identity } from './identities/identity.ts';
import { wayFrom, wayVariables } from './identities/index.ts';
import { clientIdVariable, tenantIdVariable } from './identities/names.ts';

// Standard names where there are any. The kubeconfig carries these values, none of them secret, to our credential plugin.
const names = {
  authorityHost: 'AZURE_AUTHORITY_HOST',
  cloud: 'AZURE_CLOUD_ENVIRONMENT',
  scope: 'AKS_DELIVERY_SCOPE',
  folder: 'AKS_DELIVERY_TOKEN_FOLDER',
} as const;

/** Names the file of the token folder that holds the credential which is ready to be printed. */
export const readyVariable = 'AKS_DELIVERY_CREDENTIAL';

/** Pure: a built program, by the path of another built entry (`dist/<action>/main.js`): they lie side by side. */
export const pluginPath = (entry: string, program = 'kubectl-credential'): string =>
  `${entry.split('/').slice(0, -2).join('/')}/${program}/main.js`;

/** Pure: the `env` of the exec plugin in a kubeconfig. */
export function pluginEnvironment(identity: Identity, scope: string, runnerTemp: string): Record<string, string> {
  return {
    [tenantIdVariable]: identity.tenantId,
    [names.authorityHost]: identity.authorityHost,
    [names.cloud]: identity.cloud,
    ...wayVariables(identity, identity.clientId),
    [names.scope]: scope,
    [names.folder]: cacheFolder(runnerTemp),
  };
}

/**
 * A token for the API server by what the kubeconfig put into `env`: the cached one while it is fresh, else by a new
 * sign-in, whose code is loaded only then. Throws an Error when a variable is missing, and UserErrors of the sign-in.
 */
export async function execToken(env: Environment, tell: (line: string) => void): Promise<Token> {
  const giver = 'kubectl sets it from the kubeconfig that the aks-context action writes';
  const { identity, folder } = identityIn(env, giver);
  const scope = needed(env, names.scope, giver);
  const cached = readToken(folder, { ...identity, scope }, Date.now());
  if (cached !== undefined) return cached;
  const [{ signIn }, { realTime }] = await Promise.all([import('./tokens.ts'), import('./retries.ts')]);
  const { token } = await signIn(identity, scope, {
    env,
    cacheFolder: folder,
    retries: realTime(60_000, undefined, tell),
  });
  return token;
}

/**
 * Pure: the ExecCredential that client-go reads from the plugin's output, in the version that it asked for in
 * KUBERNETES_EXEC_INFO. It expires when the token should be replaced, so that a request has time to arrive.
 */
export function execCredential(token: Token, execInfo: string | undefined): string {
  return JSON.stringify({
    apiVersion: askedVersion(execInfo),
    kind: 'ExecCredential',
    status: { token: token.value, expirationTimestamp: new Date(refreshOn(token)).toISOString() },
  });
}

/**
 * Leaves a credential for kubectl-credential.sh, which kubectl starts by the same variables: the second, since 1970, up to which it
 * serves, and the ExecCredential itself.
 */
export function keepReady(env: Environment, token: Token): void {
  const [folder, name] = [env[names.folder], env[readyVariable]];
  if (!folder || !name) return;
  const until = Math.floor(refreshOn(token) / 1000);
  writeEntry(folder, `${folder}/${name}`, `${until}\n${execCredential(token, undefined)}\n`);
}

function askedVersion(execInfo: string | undefined): string {
  const asked = /"apiVersion":\s*"(client\.authentication\.k8s\.io\/v1(?:beta1)?)"/.exec(execInfo ?? '')?.[1];
  return asked ?? 'client.authentication.k8s.io/v1';
}

/**
 * Who signs in, and the job's token folder, by what `pluginEnvironment` put into `env`.
 * @param giver says who should have set a missing variable
 */
export function identityIn(env: Environment, giver: string): { identity: Identity; folder: string } {
  const folder = needed(env, names.folder, giver);
  const tenantId = needed(env, tenantIdVariable, giver);
  const authorityHost = needed(env, names.authorityHost, giver);
  const cloud = needed(env, names.cloud, giver);
  const found = wayFrom(env, '');
  if (found === undefined) throw new Error(`${clientIdVariable}, or a variable beside it, is not set; ${giver}.`);
  return { identity: { authorityHost, tenantId, cloud, clientId: found.clientId, ...found.way }, folder };
}

function needed(env: Environment, name: string, giver: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set; ${giver}.`);
  return value;
}
