import { refreshOn } from '@aks-delivery/azure/cache';
import { jwtClaims } from '@aks-delivery/azure/claims';
import { jsonObject, retryAfter, ServiceFailure } from '@aks-delivery/azure/failures';
import type { Access, Challenge } from './challenge.ts';
import type { Credential } from './credential.ts';
import { bytesOf, type Request, type Transport } from './transport.ts';

/** A registry's access token. Times in milliseconds since 1970 by this machine's clock. */
export interface AccessToken {
  value: string;
  obtainedOn: number;
  expiresOn: number;
  /** What it allows, which may be less than was asked for; undefined when the token does not say. */
  granted: Access[] | undefined;
}

/** An OAuth client must take 60 s when the answer names no life (distribution's token specification). */
const defaultLifeSeconds = 60;

/**
 * Asks a registry's token endpoint: form POST for refresh tokens (OAuth), GET otherwise (the older way, which every registry
 * has). Throws a ServiceFailure of service `registry` whose host is the endpoint's.
 */
export async function requestAccessToken(
  { realm, service }: Challenge,
  scopes: readonly string[],
  credential: Credential,
  transport: Transport,
): Promise<AccessToken> {
  const { host } = new URL(realm);
  if (credential.kind !== 'refresh')
    return readToken(await transport.send(getRequest(realm, service, scopes, credential)), host);
  const refreshToken = await credential.refreshToken();
  const post = (token: string) => transport.send(postRequest(realm, service, scopes, token));
  try {
    return await readToken(await post(refreshToken), host);
  } catch (error) {
    // It may have been revoked, or the registry has new keys: once more with another one.
    if (!(error instanceof ServiceFailure) || error.failure.kind !== 'answer' || error.failure.status !== 401)
      throw error;
    const renewed = await credential.refreshToken(refreshToken);
    return readToken(await post(renewed), host);
  }
}

/** Whether a token is still good for a request that starts now. */
export function isFresh(token: AccessToken, now: number): boolean {
  return now < refreshOn(token);
}

function postRequest(realm: string, service: string, scopes: readonly string[], refreshToken: string): Request {
  const form = new URLSearchParams({ grant_type: 'refresh_token', service, refresh_token: refreshToken });
  for (const scope of scopes) form.append('scope', scope);
  return {
    method: 'POST',
    url: realm,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
  };
}

function getRequest(
  realm: string,
  service: string,
  scopes: readonly string[],
  credential: Exclude<Credential, { kind: 'refresh' }>,
): Request {
  const url = new URL(realm);
  url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  const basic =
    credential.kind === 'password'
      ? { authorization: `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}` }
      : {};
  return { method: 'GET', url: url.href, headers: { accept: 'application/json', ...basic } };
}

async function readToken(answer: Awaited<ReturnType<Transport['send']>>, host: string): Promise<AccessToken> {
  const status = answer.statusCode ?? 0;
  const body = (await bytesOf(answer, host)).toString('utf8');
  const fields = jsonObject(body);
  const value = fields?.access_token ?? fields?.token;
  if (status !== 200 || typeof value !== 'string') {
    const wait = retryAfter(answer.headers['retry-after'], Date.now());
    throw new ServiceFailure({
      kind: 'answer',
      service: 'registry',
      host,
      status,
      body,
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
    });
  }
  const obtainedOn = Date.now();
  const claims = jwtClaims(value);
  const life = lifeOf(claims) ?? (typeof fields?.expires_in === 'number' ? fields.expires_in : defaultLifeSeconds);
  return { value, obtainedOn, expiresOn: obtainedOn + life * 1000, granted: grantedBy(claims) };
}

// Both ends come from the registry's clock, so their distance is right whatever ours says.
function lifeOf(claims: Record<string, unknown> | undefined): number | undefined {
  const { exp, iat } = claims ?? {};
  return typeof exp === 'number' && typeof iat === 'number' ? exp - iat : undefined;
}

function grantedBy(claims: Record<string, unknown> | undefined): Access[] | undefined {
  const access = claims?.access;
  return Array.isArray(access) ? (access as unknown[]).filter(isAccess) : undefined;
}

function isAccess(value: unknown): value is Access {
  const { type, name, actions } = (value ?? {}) as Partial<Record<keyof Access, unknown>>;
  return typeof type === 'string' && typeof name === 'string' && Array.isArray(actions);
}
