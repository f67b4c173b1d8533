import { readToken, type Token, type TokenKey, writeToken } from './cache.ts';
import { type PresentedIdentity, presentedBy } from './claims.ts';
import { isKnownAuthority } from './clouds.ts';
import { explainEntra } from './explain/entra.ts';
import { explainGitHub } from './explain/github.ts';
import { ServiceFailure } from './failures.ts';
import { requestAssertion } from './github-assertion.ts';
import type { Environment } from './http.ts';
import { observe } from './observe.ts';
import { type RetryOptions, withRetries } from './retries.ts';

/** Who signs in, and where. Nothing in it is secret. */
export interface Identity {
  authorityHost: string;
  tenantId: string;
  clientId: string;
  /** Audience to ask GitHub for. */
  audience: string;
  /** Name of the cloud, for messages. */
  cloud: string;
}

/** What a sign-in needs from its surroundings. */
export interface SignInTools {
  /** The job's environment: ACTIONS_ID_TOKEN_REQUEST_* and the proxy's variables. */
  env: Environment;
  retries: RetryOptions;
  /** Token folder; absent = nothing is kept. */
  cacheFolder?: string;
  /** Called with each secret before it is used. */
  mask?(secret: string): void;
  signal?: AbortSignal;
  /** The fork that this run's pull request comes from: asked only to explain that there is no token. */
  fork?(): Promise<string | undefined>;
}

/** The AKS server application: every Entra-integrated cluster of every cloud accepts tokens for it. */
export const aksScope = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';

const entraTimeoutMs = 30_000;

/**
 * Exchanges a fresh assertion for an access token, and keeps the token in the cache. Transient failures are repeated,
 * each time with another assertion, because one lives for 5 minutes and a wait may be longer.
 * Throws a UserError `sign-in/…` or `network/…`.
 */
export async function signIn(
  identity: Identity,
  scope: string,
  tools: SignInTools,
): Promise<{ token: Token; presented: PresentedIdentity }> {
  let presented: PresentedIdentity = { issuer: '', subject: '', audience: identity.audience };
  try {
    const token = await withRetries(async () => {
      const assertion = await requestAssertion(identity.audience, tools);
      tools.mask?.(assertion);
      presented = presentedBy(assertion);
      return exchange(identity, scope, assertion, tools.signal);
    }, tools.retries);
    tools.mask?.(token.value);
    if (tools.cacheFolder !== undefined) writeToken(tools.cacheFolder, keyOf(identity, scope), token);
    return { token, presented };
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    throw error.failure.service === 'github' ? explainGitHub(error) : explainEntra(error, identity, presented);
  }
}

/** A token for `scope`: the job's cached one while it is fresh, else by a new sign-in. */
export async function tokenFor(identity: Identity, scope: string, tools: SignInTools): Promise<Token> {
  const cached =
    tools.cacheFolder === undefined ? undefined : readToken(tools.cacheFolder, keyOf(identity, scope), Date.now());
  if (cached === undefined) return (await signIn(identity, scope, tools)).token;
  tools.mask?.(cached.value);
  return cached;
}

async function exchange(
  identity: Identity,
  scope: string,
  assertion: string,
  signal: AbortSignal | undefined,
): Promise<Token> {
  // Loaded here: the library costs more to load than a whole warm run of the credential plugin.
  const { ClientAssertionCredential } = await import('@azure/identity');
  const { policy, failed } = observe('entra', entraTimeoutMs, signal);
  // The SDK calls back twice for each token, so the callback must not be the request to GitHub itself.
  const credential = new ClientAssertionCredential(identity.tenantId, identity.clientId, async () => assertion, {
    authorityHost: identity.authorityHost,
    // Unknown authorities would be checked against the public cloud, which a private cloud cannot reach.
    disableInstanceDiscovery: !isKnownAuthority(identity.authorityHost),
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [policy],
  });
  const obtainedOn = Date.now();
  try {
    const { token, expiresOnTimestamp } = await credential.getToken(scope);
    return { value: token, obtainedOn, expiresOn: expiresOnTimestamp };
  } catch (error) {
    throw failed(error);
  }
}

function keyOf({ authorityHost, tenantId, clientId }: Identity, scope: string): TokenKey {
  return { authorityHost, tenantId, clientId, scope };
}
