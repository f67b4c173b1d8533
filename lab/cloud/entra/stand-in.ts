import { control } from '../control.ts';
import { type Reply, route, router } from '../http.ts';
import type { Cloud, StandIn } from '../stand-in.ts';
import { trustedIssuers } from './issuers.ts';
import { refusalReply, refusals } from './refusals.ts';
import { isTenant, tokenEndpoint } from './token-endpoint.ts';

const name = 'entra';
const longestLifetime = 86_400;

/** OpenID discovery. `common` and `organizations` stand for any tenant, so their issuer names none. */
function discovery(cloud: Cloud, tenant: string): Reply {
  const base = cloud.url(name);
  const any = ['common', 'organizations'].includes(tenant.toLowerCase());
  if (!any && !isTenant(cloud.world, tenant)) {
    return refusalReply(refusals.unknownTenant(tenant), cloud.now(), undefined, base);
  }
  const id = any ? tenant.toLowerCase() : cloud.world.tenant.id;
  return {
    status: 200,
    body: {
      issuer: `${base}/${any ? '{tenantid}' : id}/v2.0`,
      authorization_endpoint: `${base}/${id}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/${id}/oauth2/v2.0/token`,
      device_authorization_endpoint: `${base}/${id}/oauth2/v2.0/devicecode`,
      end_session_endpoint: `${base}/${id}/oauth2/v2.0/logout`,
      userinfo_endpoint: `${base}/oidc/userinfo`,
      jwks_uri: `${base}/${id}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      response_modes_supported: ['query', 'fragment', 'form_post'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      tenant_region_scope: 'EU',
      cloud_instance_name: new URL(base).host,
    },
  };
}

/** Tells MSAL which hosts are the same authority: here only this one. */
function instances(cloud: Cloud): Reply {
  const base = cloud.url(name);
  const { host } = new URL(base);
  return {
    status: 200,
    body: {
      tenant_discovery_endpoint: `${base}/${cloud.world.tenant.id}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    },
  };
}

function setLifetime(cloud: Cloud, body: unknown): Reply {
  const value = (body as { tokenLifetimeSeconds?: unknown } | null)?.tokenLifetimeSeconds;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > longestLifetime) {
    throw new Error(`tokenLifetimeSeconds must be a whole number from 1 to ${longestLifetime}.`);
  }
  cloud.tokenLifetime = value;
  return { status: 200, body: { tokenLifetimeSeconds: value } };
}

/** Entra ID: exchanges assertions of GitHub and other issuers, and secrets, for access tokens. */
export const entra: StandIn = {
  name,
  issuesTokens: true,
  create: (cloud) => {
    const issuers = trustedIssuers(cloud);
    return {
      handle: router(
        [
          route('GET', '/common/discovery/instance', () => instances(cloud)),
          route('GET', '/{tenant}/v2.0/.well-known/openid-configuration', (_, { tenant }) => discovery(cloud, tenant)),
          route('GET', '/{tenant}/discovery/v2.0/keys', () => ({ status: 200, body: cloud.key(name).keySet })),
          route('POST', '/{tenant}/oauth2/v2.0/token', (request, { tenant }) =>
            tokenEndpoint(cloud, issuers, request, tenant),
          ),
        ],
        () => ({ status: 404 }),
      ),
      control: [
        control('PUT', '/_lab/token-lifetime', (body) => setLifetime(cloud, body)),
        control('POST', '/_lab/issuers', issuers.trust),
      ],
    };
  },
};
