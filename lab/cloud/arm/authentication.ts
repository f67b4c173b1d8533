import { createLocalJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { bearerToken, type Request } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { type Refusal, refusals } from './refusals.ts';

/** Who makes a request, by its verified token. */
export interface Caller {
  clientId: string;
  objectId: string;
}

/** ARM's audiences under its new and its old name; clients send both, with and without the slash. */
export const audiences = [
  'https://management.azure.com',
  'https://management.azure.com/',
  'https://management.core.windows.net',
  'https://management.core.windows.net/',
];

function explain(
  error: unknown,
  token: string,
  now: Date,
  refuse: (code: string, message: string) => Refusal,
): Refusal {
  if (error instanceof errors.JWTExpired) {
    const expiry = new Date((error.payload.exp ?? 0) * 1000).toISOString();
    return refuse(
      'ExpiredAuthenticationToken',
      `The access token expiry UTC time '${expiry}' is earlier than current UTC time '${now.toISOString()}'.`,
    );
  }
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
    return refuse(
      'InvalidAuthenticationTokenAudience',
      `The access token has been obtained for wrong audience or resource '${String(decodeJwt(token).aud)}'. It should exactly match with one of the allowed audiences '${audiences.join("','")}'.`,
    );
  }
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss') {
    return refuse(
      'InvalidAuthenticationTokenTenant',
      `The access token is from the wrong issuer '${String(decodeJwt(token).iss)}'.`,
    );
  }
  return refuse('InvalidAuthenticationToken', 'The access token is invalid.');
}

function callerOf(claims: JWTPayload): Caller | undefined {
  const { appid, oid } = claims;
  return typeof appid === 'string' && typeof oid === 'string' ? { clientId: appid, objectId: oid } : undefined;
}

/**
 * Verifies a request's access token: signature, issuer, audience and time.
 * @throws Refusal 401 with ARM's code and a challenge that names the authority
 */
export async function authenticate(cloud: Cloud, request: Request): Promise<Caller> {
  const tenant = `${cloud.url('entra')}/${cloud.world.tenant.id}`;
  const refuse = (code: string, message: string) => refusals.unauthenticated(code, message, tenant);
  if (request.headers.authorization === undefined) {
    throw refuse('AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.");
  }
  const token = bearerToken(request);
  if (token === undefined) {
    throw refuse(
      'AuthenticationFailedInvalidHeader',
      "Authentication failed. The 'Authorization' header is provided in an invalid format.",
    );
  }
  const now = cloud.now();
  const keys = createLocalJWKSet(cloud.key('entra').keySet);
  const options = { issuer: `${tenant}/v2.0`, audience: audiences, algorithms: ['RS256'], currentDate: now };
  const verified = await jwtVerify(token, keys, options).catch((error: unknown) => {
    throw explain(error, token, now, refuse);
  });
  const caller = callerOf(verified.payload);
  if (caller === undefined) {
    throw refuse('InvalidAuthenticationToken', 'The access token is invalid.');
  }
  return caller;
}
