import { readToken } from '@aks-delivery/azure/cache';
import { identityIn, pluginEnvironment } from '@aks-delivery/azure/exec-credential';
import type { Environment } from '@aks-delivery/azure/http';
import type { Identity } from '@aks-delivery/azure/tokens';
import { acrScope, refreshTokenKey } from './token-key.ts';

/** Hosts that the helper answers for, comma separated: a Dockerfile may name any registry, and none else gets our token. */
const registriesVariable = 'AKS_DELIVERY_REGISTRIES';

/** Pure: what the helper needs beside the job's own environment. All of it is ids and paths. */
export function helperEnvironment(
  identity: Identity,
  hosts: readonly string[],
  runnerTemp: string,
): Record<string, string> {
  return { ...pluginEnvironment(identity, acrScope, runnerTemp), [registriesVariable]: hosts.join(',') };
}

/** ACR's user name for "the password is a refresh token" (Azure/acr, docs/AAD-OAuth.md). */
const tokenUser = '00000000-0000-0000-0000-000000000000';

/** docker knows this very sentence, and goes on without a credential (docker-credential-helpers, credentials/error.go). */
const notFound = 'credentials not found in native keychain';

/**
 * Answers docker's question for a credential (docker-credential-helpers, protocol of `get`, `list`, `store`, `erase`).
 * `get` signs in anew when the stored refresh token is about to end, so a build may last as long as its job.
 * Throws an Error whose message docker shows to the user.
 */
export async function credentialHelper(
  verb: string | undefined,
  input: string,
  env: Environment,
  tell: (line: string) => void,
): Promise<string> {
  const hosts = (env[registriesVariable] ?? '').split(',').filter(Boolean);
  switch (verb) {
    case 'get': {
      const host = hostOf(input);
      if (!hosts.includes(host)) throw new Error(notFound);
      return JSON.stringify({ ServerURL: input.trim(), Username: tokenUser, Secret: await secret(host, env, tell) });
    }
    case 'list':
      return JSON.stringify(Object.fromEntries(hosts.map((host) => [`https://${host}`, tokenUser])));
    case 'erase':
      // A logout: what is stored is the job's, and goes with it.
      return '';
    case 'store':
      throw new Error(
        `This job signs in to ${hosts.join(', ')} by azure-login, so no login is needed or kept; leave the login step out.`,
      );
    default:
      throw new Error('Usage: docker-credential-aks-delivery get|list|store|erase');
  }
}

async function secret(host: string, env: Environment, tell: (line: string) => void): Promise<string> {
  const { identity, folder } = identityIn(env, 'the program that docker starts sets it');
  const stored = readToken(folder, refreshTokenKey(identity, host), Date.now());
  if (stored !== undefined) return stored.value;
  // Loaded here, because almost every call ends above.
  const [{ refreshTokenFor }, { realTime }] = await Promise.all([
    import('./exchange.ts'),
    import('@aks-delivery/azure/retries'),
  ]);
  const tools = { env, cacheFolder: folder, retries: realTime(60_000, undefined, tell) };
  return (await refreshTokenFor(identity, host, tools)).value;
}

/** docker sends a host or a URL: `contoso.azurecr.io`, `https://contoso.azurecr.io`, `https://…/v1/`. */
function hostOf(input: string): string {
  const [host = ''] = input
    .trim()
    .replace(/^https?:\/\//i, '')
    .split('/');
  return host.toLowerCase();
}
