import type { Application, World } from '../../world.ts';
import type { Reply, Request } from '../http.ts';
import { type Cloud, seconds } from '../stand-in.ts';
import { accessTokenClaims, audienceOf } from './access-token.ts';
import { verifyAssertion } from './assertion.ts';
import type { Issuers } from './issuers.ts';
import { Refusal, refusalReply, refusals } from './refusals.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a path's tenant part is this world's tenant, by id or by domain. */
export function isTenant(world: World, tenant: string): boolean {
  return [world.tenant.id, world.tenant.domain].includes(tenant.toLowerCase());
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === '') {
    throw refusals.missingParameter(name);
  }
  return value;
}

function applicationOf(world: World, clientId: string): Application {
  const application = world.applications.find((candidate) => candidate.clientId === clientId.toLowerCase());
  if (application === undefined) {
    throw refusals.unknownClient(clientId, world.tenant.displayName);
  }
  if (application.disabled === true) {
    throw refusals.disabledClient(application.clientId, application.displayName);
  }
  return application;
}

function assertionOf(form: URLSearchParams): string {
  const assertion = form.get('client_assertion');
  if (assertion !== null && assertion !== '') {
    if (required(form, 'client_assertion_type') !== assertionType) {
      throw refusals.noCredentialSent();
    }
    return assertion;
  }
  throw refusals.noCredentialSent();
}

function checkSecret(given: string, application: Application): void {
  const { clientId, clientSecrets = [] } = application;
  const found = clientSecrets.find(({ value }) => value === given);
  if (found === undefined) {
    throw refusals.badSecret(clientId);
  }
  if (found.expired === true) {
    throw refusals.expiredSecret(clientId);
  }
}

async function grant(cloud: Cloud, issuers: Issuers, tenant: string, form: URLSearchParams): Promise<object> {
  const { world } = cloud;
  if (!isTenant(world, tenant)) {
    throw refusals.unknownTenant(tenant);
  }
  const grantType = required(form, 'grant_type');
  if (grantType !== 'client_credentials') {
    throw refusals.unsupportedGrant(grantType);
  }
  const application = applicationOf(world, required(form, 'client_id'));
  const audience = audienceOf(required(form, 'scope'), world.tenant.displayName);
  const secret = form.get('client_secret');
  if (secret === null) {
    await verifyAssertion(application, assertionOf(form), issuers.keysOf, cloud.now());
  } else {
    checkSecret(secret, application);
  }

  const issuer = `${cloud.url('entra')}/${world.tenant.id}/v2.0`;
  const lifetime = cloud.tokenLifetime;
  const claims = accessTokenClaims(world, application, { audience, issuer, now: seconds(cloud.now()), lifetime });
  return {
    token_type: 'Bearer',
    // Entra counts the second in which it answers.
    expires_in: lifetime - 1,
    ext_expires_in: lifetime - 1,
    access_token: await cloud.key('entra').sign(claims),
  };
}

/** `POST /{tenant}/oauth2/v2.0/token`: the client credentials grant with a federated assertion or a secret. */
export async function tokenEndpoint(cloud: Cloud, issuers: Issuers, request: Request, tenant: string): Promise<Reply> {
  try {
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    const form = new URLSearchParams(isForm ? request.body : '');
    return { status: 200, body: await grant(cloud, issuers, tenant, form) };
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    const asked = request.headers['client-request-id'] ?? request.query.get('client-request-id');
    const correlation = typeof asked === 'string' && uuid.test(asked) ? asked : undefined;
    return refusalReply(error, cloud.now(), correlation, cloud.url('entra'));
  }
}
