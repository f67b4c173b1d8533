import { randomUUID } from 'node:crypto';
import type { Reply } from '../http.ts';

/** What Entra ID refuses and why; becomes its error answer. */
export class Refusal extends Error {
  readonly code: number;
  readonly error: string;
  readonly status: 400 | 401;

  /**
   * @param code the number of the AADSTS code
   * @param error the OAuth error; `invalid_client` is answered with 401, all others with 400 (RFC 6749, 5.2)
   */
  constructor(code: number, error: string, message: string) {
    super(message);
    this.code = code;
    this.error = error;
    this.status = error === 'invalid_client' ? 401 : 400;
  }
}

/** Time as Entra writes it in errors: `2026-11-21 15:04:05Z`. */
export function entraTime(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace('T', ' ')}Z`;
}

/** Entra's error body: the description carries the code, the trace ids and the time in its text as well. */
export function refusalReply(refusal: Refusal, now: Date, correlation: string | undefined, authority: string): Reply {
  const traceId = randomUUID();
  const correlationId = correlation ?? randomUUID();
  const timestamp = entraTime(now);
  const trailer = `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
  return {
    status: refusal.status,
    headers: { 'x-ms-request-id': traceId },
    body: {
      error: refusal.error,
      error_description: `AADSTS${refusal.code}: ${refusal.message} ${trailer}`,
      error_codes: [refusal.code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
      error_uri: `${authority}/error?code=${refusal.code}`,
    },
  };
}

const guide = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation';
const check = 'Check your federated identity credential Subject, Audience and Issuer against the presented assertion.';

/** The refusals, by name. Each message names the values that Entra's own names, since clients show them to users. */
export const refusals = {
  missingParameter: (name: string) =>
    new Refusal(900144, 'invalid_request', `The request body must contain the following parameter: '${name}'.`),
  unsupportedGrant: (grant: string) =>
    new Refusal(70003, 'unsupported_grant_type', `The app requested an unsupported grant type '${grant}'.`),
  unknownTenant: (tenant: string) =>
    new Refusal(
      90002,
      'invalid_request',
      `Tenant '${tenant}' not found. Check that the tenant ID is correct and that you are signing into the correct cloud.`,
    ),
  unknownClient: (client: string, tenant: string) =>
    new Refusal(
      700016,
      'unauthorized_client',
      `Application with identifier '${client}' was not found in the directory '${tenant}'. It may not be installed in the tenant, or the request went to the wrong tenant.`,
    ),
  badScope: (scope: string) =>
    new Refusal(70011, 'invalid_scope', `The provided value for the input parameter 'scope' is not valid: ${scope}.`),
  unknownResource: (resource: string, tenant: string) =>
    new Refusal(
      500011,
      'invalid_resource',
      `The resource principal named ${resource} was not found in the tenant named ${tenant}.`,
    ),
  noCredentialSent: () =>
    new Refusal(
      7000218,
      'invalid_client',
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    ),
  badSecret: (client: string) =>
    new Refusal(7000215, 'invalid_client', `Invalid client secret provided for app '${client}'.`),
  expiredSecret: (client: string) =>
    new Refusal(
      7000222,
      'invalid_client',
      `The provided client secret keys for app '${client}' are expired. Create new keys for your app, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
    ),
  disabledClient: (client: string, displayName: string) =>
    new Refusal(7000112, 'unauthorized_client', `Application '${client}'(${displayName}) is disabled.`),
  noFederatedCredential: (client: string, displayName: string) =>
    new Refusal(
      70025,
      'invalid_client',
      `The client '${client}'(${displayName}) has no configured federated identity credentials.`,
    ),
  malformedAssertion: () => new Refusal(50027, 'invalid_client', 'JWT token is invalid or malformed.'),
  mismatch: (code: 700211 | 700212 | 700213, part: 'issuer' | 'audience' | 'subject', value: string) =>
    new Refusal(
      code,
      'invalid_client',
      `No matching federated identity record found for presented assertion ${part} '${value}'. ${check} ${guide}`,
    ),
  caseMismatch: (value: string) =>
    new Refusal(
      7002138,
      'invalid_client',
      `No matching federated identity record found for presented assertion subject '${value}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison. ${check} ${guide}`,
    ),
  issuerUnreachable: (issuer: string) =>
    new Refusal(501661, 'invalid_client', `Could not fetch the keys of the assertion's issuer '${issuer}'.`),
  badSignature: (keyId: string | undefined) =>
    new Refusal(
      700027,
      'invalid_client',
      `The client assertion failed signature validation. Identifier of the key used: '${keyId ?? ''}'.`,
    ),
  outsideValidity: (now: string, from: string, until: string) =>
    new Refusal(
      700024,
      'invalid_client',
      `Client assertion is not within its valid time range. Current time: ${now}, assertion valid from ${from}, expiry time of assertion ${until}.`,
    ),
  lifetimeTooLong: (lifetime: string) =>
    new Refusal(70023, 'invalid_client', `The external token's lifetime ${lifetime} exceeds the limit 1.01:00:00.`),
};
