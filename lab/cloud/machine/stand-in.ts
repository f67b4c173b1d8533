import type { ManagedIdentity } from '../../world.ts';
import { control } from '../control.ts';
import { accessTokenClaims, audienceOf } from '../entra/access-token.ts';
import { Refusal } from '../entra/refusals.ts';
import { type Reply, type Request, route, router } from '../http.ts';
import { type Cloud, type StandIn, seconds } from '../stand-in.ts';

const apiVersions = ['2018-02-01', '2019-08-01', '2021-02-01'];
/** A machine's tokens live for a day, unless the lab shortens all. */
const day = 86_400;
const hour = 3600;

function refusal(error: string, description: string): Reply {
  return { status: 400, body: { error, error_description: description } };
}

/** The identity that a request names, the machine's own, or the refusal. `identities` are those assigned to the machine. */
function chosen(identities: readonly ManagedIdentity[], query: URLSearchParams): ManagedIdentity | Reply {
  const clientId = query.get('client_id')?.toLowerCase();
  const objectId = query.get('object_id')?.toLowerCase();
  if (clientId !== undefined || objectId !== undefined) {
    // The machine's own identity has no name to be asked for by.
    const named = identities.find(
      (each) =>
        !each.systemAssigned && [clientId, objectId].includes(clientId === undefined ? each.objectId : each.clientId),
    );
    return named ?? refusal('invalid_request', 'Identity not found');
  }
  const own = identities.find((each) => each.systemAssigned);
  const [only, another] = identities;
  if (own !== undefined) return own;
  if (only === undefined) return refusal('invalid_request', 'Identity not found');
  return another === undefined
    ? only
    : refusal(
        'invalid_request',
        'Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request',
      );
}

async function token(cloud: Cloud, identities: readonly ManagedIdentity[], request: Request): Promise<Reply> {
  const { headers, query } = request;
  if (headers.metadata !== 'true') return refusal('bad_request_102', 'Required metadata header not specified');
  // What went through a proxy may come from another machine.
  if (headers['x-forwarded-for'] !== undefined) return refusal('invalid_request', 'The request was forwarded');
  if (!apiVersions.includes(query.get('api-version') ?? '')) return refusal('invalid_request', 'Invalid api-version');
  const resource = query.get('resource');
  if (resource === null || resource.endsWith('/.default')) {
    return refusal('invalid_resource', `AADSTS50001: The resource named ${resource ?? ''} was not found.`);
  }
  const identity = chosen(identities, query);
  if ('status' in identity) return identity;
  const { world } = cloud;
  const issuer = `${cloud.url('entra')}/${world.tenant.id}/v2.0`;
  const now = seconds(cloud.now());
  const lifetime = cloud.tokenLifetime === hour ? day : cloud.tokenLifetime;
  try {
    const audience = audienceOf(`${resource}/.default`, world.tenant.displayName);
    const value = await cloud
      .key('entra')
      .sign(accessTokenClaims(world, identity, { audience, issuer, now, lifetime }));
    const body = {
      access_token: value,
      client_id: identity.clientId,
      expires_in: String(lifetime - 1),
      expires_on: String(now + lifetime),
      ext_expires_in: String(lifetime - 1),
      not_before: String(now),
      resource,
      token_type: 'Bearer',
    };
    return { status: 200, body };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusal(error.error, `AADSTS${error.code}: ${error.message}`);
  }
}

/**
 * The Instance Metadata Service of the runner's machine: gives any local process tokens of the managed identities that were
 * assigned to it (learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token).
 */
export const machine: StandIn = {
  name: 'machine',
  issuesTokens: false,
  plain: true,
  create: (cloud) => {
    let identities: readonly ManagedIdentity[] = cloud.world.managedIdentities;
    return {
      handle: router(
        [route('GET', '/metadata/identity/oauth2/token', (request) => token(cloud, identities, request))],
        () => ({ status: 404, body: { error: 'Not found' } }),
      ),
      control: [
        control('PUT', '/_lab/identities', (names) => {
          if (!Array.isArray(names)) throw new Error('The identities of the machine are a list of names.');
          identities = cloud.world.managedIdentities.filter(({ displayName }) => names.includes(displayName));
          return { status: 200, body: identities };
        }),
      ],
    };
  },
};
