import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Application, World } from '../../world.ts';
import { refusals } from './refusals.ts';

const oidcScopes = ['openid', 'offline_access', 'profile', 'email'];
const suffix = '/.default';

/** The resources that this tenant knows: ARM under its two names, the AKS server application, ACR. */
const resources = [
  'https://management.azure.com',
  'https://management.core.windows.net',
  '6dae42f8-4368-4678-94ff-3960e28e3630',
  'https://containerregistry.azure.net',
];

/**
 * The audience that a scope asks for: the scope without `/.default`, cut off exactly once, so that
 * `https://management.core.windows.net//.default` gives an audience that ends in a slash.
 * @throws Refusal 70011 when the scope is no `/.default` scope, 500011 when the tenant has no such resource
 */
export function audienceOf(scope: string, tenant: string): string {
  const wanted = scope.split(' ').filter((part) => part !== '' && !oidcScopes.includes(part));
  const [only] = wanted;
  if (only === undefined || wanted.length > 1 || !only.endsWith(suffix)) {
    throw refusals.badScope(scope);
  }
  const audience = only.slice(0, -suffix.length);
  const resource = audience.replace(/\/$/, '').toLowerCase();
  if (!resources.includes(resource)) {
    throw refusals.unknownResource(audience, tenant);
  }
  return audience;
}

/** Claims of an app-only access token, version 2.0. `now` and `lifetime` are seconds. */
export function accessTokenClaims(
  world: World,
  application: Pick<Application, 'clientId' | 'objectId'>,
  token: { audience: string; issuer: string; now: number; lifetime: number },
): JWTPayload {
  const { clientId, objectId } = application;
  return {
    aud: token.audience,
    iss: token.issuer,
    iat: token.now,
    nbf: token.now,
    exp: token.now + token.lifetime,
    appid: clientId,
    azp: clientId,
    azpacr: '2',
    idtyp: 'app',
    oid: objectId,
    sub: objectId,
    tid: world.tenant.id,
    uti: randomUUID(),
    ver: '2.0',
    groups: world.groups.filter((group) => group.members.includes(objectId)).map((group) => group.objectId),
  };
}
