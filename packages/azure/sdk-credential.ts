import type { Token } from './cache.ts';
import { isKnownAuthority } from './clouds.ts';
import type { Principal } from './identities/identity.ts';
import { type ObservingPolicy, observe } from './observe.ts';

/** What shows that we are the client. */
export type Proof = { secret: string } | { assertion: string };

const timeoutMs = 30_000;

/**
 * One request for an access token by Microsoft's own library. It costs 40 ms of CPU to load, so the way in
 * that nearly every job takes does without (entra-token.ts). Throws a ServiceFailure.
 */
export async function tokenBySdk(
  { authorityHost, tenantId, clientId }: Principal,
  scope: string,
  proof: Proof,
  signal: AbortSignal | undefined,
): Promise<Token> {
  const { ClientAssertionCredential, ClientSecretCredential } = await import('@azure/identity');
  const { policy, failed } = observe('entra', timeoutMs, signal);
  const options = {
    authorityHost,
    // Unknown authorities would be checked against the public cloud, which a private cloud cannot reach.
    disableInstanceDiscovery: !isKnownAuthority(authorityHost),
    // Our own retries take a fresh proof each time.
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [describedBy(`${authorityHost}/${tenantId}`), policy],
  };
  const credential =
    'secret' in proof
      ? new ClientSecretCredential(tenantId, clientId, proof.secret, options)
      : new ClientAssertionCredential(tenantId, clientId, async () => proof.assertion, options);
  const obtainedOn = Date.now();
  try {
    const { token, expiresOnTimestamp } = await credential.getToken(scope);
    return { value: token, obtainedOn, expiresOn: expiresOnTimestamp };
  } catch (error) {
    throw failed(error);
  }
}

/**
 * Outside of the clouds that it knows, the library asks an authority to describe itself. Entra ID's paths are the same everywhere
 * (learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints), so the question needs no request.
 */
function describedBy(authority: string): ObservingPolicy {
  return {
    position: 'perCall',
    policy: {
      name: 'aksDeliveryDescription',
      async sendRequest(request, next) {
        if (!request.url.split('?')[0]?.endsWith('/.well-known/openid-configuration')) return next(request);
        const { origin, pathname } = new URL(authority);
        const base = `${origin}${pathname}`;
        const description = {
          issuer: `${base}/v2.0`,
          authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
          token_endpoint: `${base}/oauth2/v2.0/token`,
          jwks_uri: `${base}/discovery/v2.0/keys`,
        };
        return { request, status: 200, headers: request.headers, bodyAsText: JSON.stringify(description) };
      },
    },
  };
}
