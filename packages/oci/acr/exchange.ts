import { readToken, refreshOn, type Token, writeToken } from '@aks-delivery/azure/cache';
import { jwtClaims } from '@aks-delivery/azure/claims';
import { jsonObject, ServiceFailure } from '@aks-delivery/azure/failures';
import { send } from '@aks-delivery/azure/http';
import { withRetries } from '@aks-delivery/azure/retries';
import { type Identity, type SignInTools, tokenFor } from '@aks-delivery/azure/tokens';
import type { Credential } from '../credential.ts';
import { explainExchange } from '../explain/exchange.ts';
import { acrScope, refreshTokenKey } from './token-key.ts';

const exchangeTimeoutMs = 30_000;
const spareMs = 5 * 60_000;

/**
 * A refresh token of a registry, good for every repository that the identity has a role for: the stored one while it is
 * fresh, else by `POST /oauth2/exchange` (Azure/acr, docs/AAD-OAuth.md). It lives for 3 h by its own `exp`; it counts as
 * ended 10 minutes before, because docker keeps what it was given for a whole push.
 * Throws UserErrors `registry/…`, `sign-in/…` and `network/…`.
 */
export async function refreshTokenFor(
  identity: Identity,
  host: string,
  tools: SignInTools,
  refused?: string,
): Promise<Token> {
  const key = refreshTokenKey(identity, host);
  const { cacheFolder } = tools;
  const stored = cacheFolder === undefined ? undefined : readToken(cacheFolder, key, Date.now());
  if (stored !== undefined && stored.value !== refused) {
    tools.mask?.(stored.value);
    return stored;
  }
  const entra = await tokenFor(identity, acrScope, tools);
  const token = await exchange(host, identity.tenantId, entra.value, tools);
  tools.mask?.(token.value);
  if (cacheFolder !== undefined) writeToken(cacheFolder, key, token);
  return token;
}

/** The credential of a registry client: renews itself for as long as the job may sign in. */
export function acrCredential(identity: Identity, host: string, tools: SignInTools): Credential {
  let held: Promise<Token> | undefined;
  return {
    kind: 'refresh',
    async refreshToken(refused) {
      const token = await held?.catch(() => undefined);
      const usable = token !== undefined && token.value !== refused && Date.now() < refreshOn(token);
      if (usable) return token.value;
      held = refreshTokenFor(identity, host, tools, refused);
      return (await held).value;
    },
  };
}

/** Exchanges an Entra token, whatever its audience; registries decide by themselves which they take. */
export async function exchange(host: string, tenantId: string, entraToken: string, tools: SignInTools): Promise<Token> {
  const form = { grant_type: 'access_token', service: host, tenant: tenantId, access_token: entraToken };
  try {
    return await withRetries(async () => {
      const obtainedOn = Date.now();
      const answer = await send({
        service: 'registry',
        url: `https://${host}/oauth2/exchange`,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: new URLSearchParams(form).toString(),
        timeoutMs: exchangeTimeoutMs,
        signal: tools.retries.signal,
        env: tools.env,
      });
      const value = jsonObject(answer.body)?.refresh_token;
      if (answer.status === 200 && typeof value === 'string') {
        return { value, obtainedOn, expiresOn: endOf(value, obtainedOn) };
      }
      throw new ServiceFailure({ kind: 'answer', service: 'registry', host, ...answer });
    }, tools.retries);
  } catch (error) {
    throw error instanceof ServiceFailure ? explainExchange(error, entraToken, tenantId) : error;
  }
}

// Both times in the token are the registry's, so their distance is right whatever our clock says. The cache's own margin is
// 5 minutes; a token of a few minutes must not lose all of its life to the spare.
function endOf(token: string, obtainedOn: number): number {
  const { exp, iat } = jwtClaims(token) ?? {};
  const life = typeof exp === 'number' && typeof iat === 'number' ? (exp - iat) * 1000 : 3 * 3_600_000;
  return obtainedOn + life - Math.min(spareMs, life / 10);
}
