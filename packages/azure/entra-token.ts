import type { Token } from './cache.ts';
import { jsonObject, ServiceFailure } from './failures.ts';
import { type Environment, send } from './http.ts';
import type { Principal } from './identities/identity.ts';

const timeoutMs = 30_000;

/** Seconds; tokens live for a day at most. What is beyond is no number of seconds that a date could take. */
const longestLife = 1e8;

/**
 * One request for an access token by an assertion (RFC 7523, 2.2;
 * learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#third-case-access-token-request-with-a-federated-credential).
 * Throws a ServiceFailure for everything but a token.
 *
 * Not by `@azure/identity`, as for the other ways in: every job and many a kubectl call comes here, and it costs 40 ms of CPU to load,
 * outside the public cloud one request more, and bounds neither the time nor the size of an answer.
 */
export async function requestToken(
  { authorityHost, tenantId, clientId }: Principal,
  scope: string,
  assertion: string,
  { env, signal }: { env: Environment; signal?: AbortSignal },
): Promise<Token> {
  const url = new URL(`${authorityHost.replace(/\/+$/, '')}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`);
  const form = {
    ...{ client_id: clientId, grant_type: 'client_credentials', scope },
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
  const obtainedOn = Date.now();
  const answer = await send({
    service: 'entra',
    url: url.href,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams(form).toString(),
    timeoutMs,
    signal,
    env,
  });
  return tokenIn('entra', url.host, answer, obtainedOn);
}

/**
 * The token in an answer of Entra ID or of a machine's metadata service, whose numbers are texts.
 * Its life is counted from before the request by this machine's clock, which may differ from the service's.
 */
export function tokenIn(
  service: 'entra' | 'machine',
  host: string,
  answer: { status: number; body: string; retryAfterMs?: number },
  obtainedOn: number,
): Token {
  const { access_token: value, expires_in: seconds } = (answer.status === 200 && jsonObject(answer.body)) || {};
  const life = typeof seconds === 'string' ? Number(seconds) : seconds;
  if (typeof value === 'string' && value !== '' && typeof life === 'number' && life > 0 && life < longestLife) {
    return { value, obtainedOn, expiresOn: obtainedOn + life * 1000 };
  }
  // A success may hold a token in another place, so its body must not travel into evidence; a page of a proxy may.
  const body = answer.status < 300 && !/^\s*</.test(answer.body) ? '' : answer.body;
  throw new ServiceFailure({ kind: 'answer', service, host, ...answer, body });
}
