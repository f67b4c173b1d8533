import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose';
import type { ContainerRegistry } from '../../world.ts';
import { audiences as armAudiences } from '../arm/authentication.ts';
import { bearerToken, type Reply, type Request } from '../http.ts';
import { type Cloud, seconds } from '../stand-in.ts';
import { type Access, granted } from './access.ts';
import { refusals } from './errors.ts';

const audience = 'https://containerregistry.azure.net';
const issuer = 'Azure Container Registry';
export const tokenUser = '00000000-0000-0000-0000-000000000000';
/** Lives as multiples of an Entra token's, which is an hour by default: 3 h and 75 min, and less where tokens are to end soon. */
const lives = { refresh: 3, access: 1.25 };

/** What a request calls the registry: its login server, or the address at which a test has it. */
export const serviceOf = (request: Request): string => (request.headers.host ?? '').toLowerCase().replace(/:443$/, '');

function formOf(request: Request): URLSearchParams {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  if (!isForm) {
    throw refusals.badRequest('The request has no form.');
  }
  return new URLSearchParams(request.body);
}

function requireService(given: string | null, request: Request): string {
  const service = serviceOf(request);
  if (given?.toLowerCase() !== service) {
    throw refusals.badRequest(`The service '${given ?? ''}' is not this registry.`);
  }
  return service;
}

async function verified(cloud: Cloud, registry: ContainerRegistry, token: string, service: string) {
  const keys = createLocalJWKSet(cloud.key(registry.name).keySet);
  const options = { issuer, audience: service, algorithms: ['RS256'], currentDate: cloud.now() };
  const { payload } = await jwtVerify(token, keys, options);
  return payload;
}

/** `POST /oauth2/exchange`: an Entra token for a refresh token of 3 hours. */
export async function exchange(cloud: Cloud, registry: ContainerRegistry, request: Request): Promise<Reply> {
  const form = formOf(request);
  if (form.get('grant_type') !== 'access_token') {
    throw refusals.badRequest(`The grant type '${form.get('grant_type') ?? ''}' is not supported.`);
  }
  const service = requireService(form.get('service'), request);
  const { id, domain } = cloud.world.tenant;
  const tenant = form.get('tenant');
  if (tenant !== null && ![id, domain].includes(tenant.toLowerCase())) {
    throw refusals.badToken(`The registry does not belong to the tenant '${tenant}'.`);
  }
  const accepted = [audience, `${audience}/`, ...(registry.armTokensAllowed ? armAudiences : [])];
  const keys = createLocalJWKSet(cloud.key('entra').keySet);
  const { payload } = await jwtVerify(form.get('access_token') ?? '', keys, {
    issuer: `${cloud.url('entra')}/${id}/v2.0`,
    audience: accepted,
    algorithms: ['RS256'],
    currentDate: cloud.now(),
  }).catch(() => {
    throw refusals.badToken('Invalid token: the access token was not accepted.');
  });
  const now = seconds(cloud.now());
  const refreshToken = await cloud.key(registry.name).sign({
    ...claims(String(payload.oid), service, now, lives.refresh * cloud.tokenLifetime),
    grant_type: 'refresh_token',
    appid: payload.appid,
    tenant: id,
  });
  return { status: 200, body: { refresh_token: refreshToken } };
}

function claims(subject: string, service: string, now: number, life: number): JWTPayload {
  return { jti: randomUUID(), sub: subject, aud: service, iss: issuer, iat: now, nbf: now - 900, exp: now + life };
}

/** A refresh token that ACR gives to a service of its own. */
export function tokenFor(cloud: Cloud, registry: ContainerRegistry, subject: string, service: string): Promise<string> {
  const now = seconds(cloud.now());
  const granted = claims(subject, service, now, lives.refresh * cloud.tokenLifetime);
  return cloud.key(registry.name).sign({ ...granted, grant_type: 'refresh_token' });
}

/** The refresh token in a request, in each of the ways that clients have: a form's field, its password, or Basic. */
function presented(request: Request, form: URLSearchParams | undefined): string {
  const grant = form?.get('grant_type');
  if (grant === 'refresh_token') {
    return form?.get('refresh_token') ?? '';
  }
  if (grant === 'password') {
    return form?.get('username') === tokenUser ? (form.get('password') ?? '') : '';
  }
  if (form !== undefined) {
    throw refusals.badRequest(`The grant type '${grant ?? ''}' is not supported.`);
  }
  const basic = /^basic +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const [user, ...password] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return user === tokenUser ? password.join(':') : '';
}

/** `/oauth2/token`: an access token for scopes; POST as in OAuth, GET as in docker's older way. */
export async function accessToken(cloud: Cloud, registry: ContainerRegistry, request: Request): Promise<Reply> {
  const form = request.method === 'POST' ? formOf(request) : undefined;
  const fields = form ?? request.query;
  const service = requireService(fields.get('service'), request);
  const token = presented(request, form);
  const { sub, grant_type } = await verified(cloud, registry, token, service).catch(() => {
    throw refusals.badToken('authentication required, visit https://aka.ms/acr/authorization for more information.');
  });
  if (grant_type !== 'refresh_token') {
    throw refusals.badToken('The token is not a refresh token.');
  }
  const scopes = fields.getAll('scope').flatMap((scope) => scope.split(' ').filter(Boolean));
  const access = granted(cloud.world, registry, String(sub), scopes);
  const now = seconds(cloud.now());
  const value = await cloud.key(registry.name).sign({
    ...claims(String(sub), service, now, Math.round(lives.access * cloud.tokenLifetime)),
    access,
    roles: [],
    grant_type: 'access_token',
  });
  return { status: 200, body: form === undefined ? { access_token: value, token: value } : { access_token: value } };
}

/** What the request's access token allows; undefined without one that is good. */
export async function accessOf(
  cloud: Cloud,
  registry: ContainerRegistry,
  request: Request,
): Promise<Access[] | undefined> {
  const token = bearerToken(request);
  const payload =
    token === undefined ? undefined : await verified(cloud, registry, token, serviceOf(request)).catch(() => undefined);
  return payload?.grant_type === 'access_token' ? (payload.access as Access[]) : undefined;
}

/**
 * Refuses a request whose token does not allow an action.
 * @throws Refusal 401 with the challenge that names what is needed
 */
export async function requireAccess(
  cloud: Cloud,
  registry: ContainerRegistry,
  request: Request,
  needed?: Access,
): Promise<Access[]> {
  const access = await accessOf(cloud, registry, request);
  const held = (action: string) =>
    access?.some(
      ({ type, name, actions }) =>
        type === needed?.type && name === needed.name && (actions.includes(action) || actions.includes('*')),
    );
  const lacking = needed?.actions.find((action) => !held(action));
  if (access !== undefined && lacking === undefined) {
    return access;
  }
  const service = serviceOf(request);
  const scope = needed === undefined ? '' : `,scope="${needed.type}:${needed.name}:${needed.actions.join(',')}"`;
  const error = access === undefined ? '' : ',error="insufficient_scope"';
  throw refusals.unauthorized(
    `Bearer realm="https://${service}/oauth2/token",service="${service}"${scope}${error}`,
    needed === undefined || lacking === undefined ? undefined : { name: needed.name, action: lacking },
  );
}
