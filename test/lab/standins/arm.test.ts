import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { applications, managedIdentities, world } from '../../../lab/world.ts';
import { roles } from '../../../lab/world-roles.ts';
import { type Answer, ask, startTestCloud, type TestCloud } from './harness.ts';

const admin = { certificate: 'CLIENT CERTIFICATE', privateKey: 'CLIENT KEY' };
const access = { server: 'https://10.0.0.1:6443', certificateAuthority: 'CLUSTER CA', admin };

let cloud: TestCloud;
let tokens: Record<'deployer' | 'immutable' | 'admin' | 'noRole', string>;
beforeAll(async () => {
  const sealed = { server: 'https://10.0.0.2:443', publicServer: 'https://sealed.example:443' };
  cloud = await startTestCloud({ clusters: { 'aks-shop': access, 'aks-shop-sealed': { ...access, ...sealed } } });
  tokens = {
    deployer: await cloud.token(),
    immutable: await cloud.token(applications.immutable.clientId),
    admin: await cloud.token(applications.admin.clientId),
    noRole: await cloud.token(applications.noRole.clientId),
  };
});
afterAll(() => cloud.close());
afterEach(() => {
  cloud.clock.offsetSeconds = 0;
});

const subscription = `/subscriptions/${world.subscription.id}`;
const group = `${subscription}/resourceGroups/rg-shop`;
const clusters = `${group}/providers/Microsoft.ContainerService/managedClusters`;
const shop = `${clusters}/aks-shop`;
const v = '?api-version=2026-06-01';

interface ArmError {
  error: { code: string; message: string };
}

function arm(path: string, token?: string, method = 'GET'): Promise<Answer> {
  return ask(cloud.urls.arm + path, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
}

describe('ARM', () => {
  test('describes its cloud to anybody as one object', async () => {
    const answer = await arm('/metadata/endpoints?api-version=2022-09-01');
    expect(answer.json()).toMatchObject({
      authentication: {
        loginEndpoint: cloud.urls.entra,
        audiences: ['https://management.core.windows.net/', 'https://management.azure.com/'],
        identityProvider: 'AAD',
      },
      resourceManager: `${cloud.urls.arm}/`,
      suffixes: { acrLoginServer: expect.any(String) },
    });
  });

  const aks = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';
  const broken = (token: string) => `${token.slice(0, -8)}AAAAAAAA`;
  test.each([
    { name: 'no token', authorization: () => undefined, code: 'AuthenticationFailed' },
    { name: 'another scheme', authorization: () => 'Basic eDp5', code: 'AuthenticationFailedInvalidHeader' },
    { name: 'text that is no token', authorization: () => 'Bearer hello', code: 'InvalidAuthenticationToken' },
    {
      name: 'a broken signature',
      authorization: () => `Bearer ${broken(tokens.deployer)}`,
      code: 'InvalidAuthenticationToken',
    },
    {
      name: "GitHub's assertion",
      authorization: async () => `Bearer ${await cloud.assertion('production')}`,
      code: 'InvalidAuthenticationToken',
    },
    {
      name: 'a token for the cluster',
      authorization: async () => `Bearer ${await cloud.token(applications.deployer.clientId, aks)}`,
      code: 'InvalidAuthenticationTokenAudience',
    },
    {
      name: 'an expired token',
      authorization: () => `Bearer ${tokens.deployer}`,
      later: 3601,
      code: 'ExpiredAuthenticationToken',
    },
  ])('answers 401 to $name', async ({ authorization, later, code }) => {
    const header = await authorization();
    cloud.clock.offsetSeconds = later ?? 0;
    const answer = await ask(cloud.urls.arm + shop + v, {
      headers: header === undefined ? {} : { authorization: header },
    });
    expect([answer.status, answer.json<ArmError>().error.code]).toEqual([401, code]);
    expect(answer.headers.get('www-authenticate')).toContain(
      `authorization_uri="${cloud.urls.entra}/${world.tenant.id}"`,
    );
  });

  const unknownSubscription = '/subscriptions/00000000-1111-2222-3333-444444444444';
  const read = 'Microsoft.ContainerService/managedClusters/read';
  const otherGroup = `${subscription}/resourceGroups/rg-none`;
  const inOther = `${otherGroup}/providers/Microsoft.ContainerService/managedClusters/aks-shop`;
  test.each([
    { name: 'no api-version', path: shop, status: 400, code: 'MissingApiVersionParameter', says: 'api-version' },
    {
      name: 'an unknown api-version',
      path: `${shop}?api-version=2030-01-01`,
      status: 400,
      code: 'InvalidApiVersionParameter',
      says: "'2030-01-01'",
    },
    {
      name: 'a subscription that is no GUID',
      path: '/subscriptions/main?api-version=2022-12-01',
      status: 400,
      code: 'InvalidSubscriptionId',
      says: "'main'",
    },
    {
      name: 'an unknown subscription',
      path: `${unknownSubscription}?api-version=2022-12-01`,
      status: 404,
      code: 'SubscriptionNotFound',
      says: '00000000-1111-2222-3333-444444444444',
    },
    {
      name: 'an unknown cluster',
      path: `${clusters}/aks-none${v}`,
      status: 404,
      code: 'ResourceNotFound',
      says: 'managedClusters/aks-none',
    },
    { name: 'a group outside the roles', path: inOther + v, status: 403, code: 'AuthorizationFailed', says: inOther },
    {
      name: 'an unknown group, to who may read the subscription',
      who: 'immutable' as const,
      path: inOther + v,
      status: 404,
      code: 'ResourceGroupNotFound',
      says: "'rg-none'",
    },
    {
      name: 'a principal without roles',
      who: 'noRole' as const,
      path: shop + v,
      status: 403,
      code: 'AuthorizationFailed',
      says: read,
    },
    {
      name: 'a subscription without roles in it',
      who: 'noRole' as const,
      path: `${subscription}?api-version=2022-12-01`,
      status: 403,
      code: 'AuthorizationFailed',
      says: 'Microsoft.Resources/subscriptions/read',
    },
    {
      name: 'admin credentials without the admin role',
      path: `${shop}/listClusterAdminCredential${v}`,
      method: 'POST',
      status: 403,
      code: 'AuthorizationFailed',
      says: 'listClusterAdminCredential/action',
    },
    {
      name: 'an unknown kubeconfig format',
      path: `${shop}/listClusterUserCredential${v}&format=yaml`,
      method: 'POST',
      status: 400,
      code: 'InvalidParameter',
      says: "'format'",
    },
    { name: 'an unknown path', path: `/nothing${v}`, status: 404, code: 'InvalidResourceType', says: '/nothing' },
  ])('refuses $name with $code', async ({ who, path, method, status, code, says }) => {
    const answer = await arm(path, tokens[who ?? 'deployer'], method);
    const { error } = answer.json<ArmError>();
    expect([answer.status, error.code]).toEqual([status, code]);
    expect(error.message).toContain(says);
  });

  test('a 403 names the client, its object id, the action and the scope', async () => {
    const { error } = (await arm(shop + v, tokens.noRole)).json<ArmError>();
    const { clientId, objectId } = applications.noRole;
    expect(error.message).toBe(
      `The client '${clientId}' with object id '${objectId}' does not have authorization to perform action '${read}' over scope '${shop}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    );
  });

  test('paths ignore letter case and query keys may be percent-encoded', async () => {
    const path = `${shop.replace('resourceGroups/rg-shop', 'resourcegroups/RG-SHOP')}?api%2Dversion=2026-06-01`;
    const answer = await arm(path, tokens.deployer);
    expect(answer.json()).toMatchObject({ id: shop, properties: { provisioningState: 'Succeeded' } });
  });

  test('both names of ARM are good audiences', async () => {
    const token = await cloud.token(applications.deployer.clientId, 'https://management.core.windows.net//.default');
    expect((await arm(shop + v, token)).status).toBe(200);
  });

  const list = '/subscriptions?api-version=2022-12-01';
  const all = `${subscription}/providers/Microsoft.ContainerService/managedClusters${v}`;
  test.each([
    { name: 'subscriptions', who: 'deployer' as const, path: list, ids: [subscription] },
    { name: 'no subscription without a role', who: 'noRole' as const, path: list, ids: [] },
    { name: 'the clusters of a group', who: 'deployer' as const, path: clusters + v, ids: [shop, `${shop}-sealed`] },
    { name: 'the clusters one may read', who: 'deployer' as const, path: all, ids: [shop, `${shop}-sealed`] },
    { name: 'no clusters without a role', who: 'noRole' as const, path: all, ids: [] },
  ])('lists $name', async ({ who, path, ids }) => {
    const { value } = (await arm(path, tokens[who])).json<{ value: { id: string }[] }>();
    expect(value.map((entry) => entry.id)).toEqual(ids);
  });

  test('gives the resource group', async () => {
    const answer = await arm(`${group}?api-version=2021-04-01`, tokens.deployer);
    expect(answer.json()).toMatchObject({ id: group, name: 'rg-shop', location: 'westeurope' });
  });

  async function kubeconfig(path: string, token: string): Promise<string> {
    const answer = await arm(path, token, 'POST');
    const { kubeconfigs } = answer.json<{ kubeconfigs: { name: string; value: string }[] }>();
    const text = Buffer.from(kubeconfigs[0]?.value ?? '', 'base64').toString('utf8');
    const { contexts, users, clusters: servers } = parse(text) as Record<string, [{ name: string; context: object }]>;
    // Every name that the context uses must exist, else kubectl falls back to localhost.
    expect(contexts?.[0].context).toEqual({ cluster: servers?.[0].name, user: users?.[0].name });
    return text;
  }

  test.each([
    { name: 'by default', query: '', has: ['command: kubelogin', '- get-token'], hasNot: 'auth-provider' },
    { name: 'as exec', query: '&format=exec&server-fqdn=public', has: ['command: kubelogin'], hasNot: 'auth-provider' },
    { name: 'as azure', query: '&format=azure', has: ['auth-provider', 'config-mode: "1"'], hasNot: 'exec:' },
  ])('the user kubeconfig $name signs in with Entra ID', async ({ query, has, hasNot }) => {
    const text = await kubeconfig(`${shop}/listClusterUserCredential${v}${query}`, tokens.deployer);
    const ca = Buffer.from('CLUSTER CA').toString('base64');
    for (const part of [
      ...has,
      'server: "https://10.0.0.1:6443"',
      `certificate-authority-data: ${ca}`,
      world.tenant.id,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain(hasNot);
  });

  test('the admin kubeconfig holds the client certificate', async () => {
    const text = await kubeconfig(`${shop}/listClusterAdminCredential${v}`, tokens.admin);
    expect(text).toContain(`client-certificate-data: ${Buffer.from('CLIENT CERTIFICATE').toString('base64')}`);
    expect(text).toContain(`client-key-data: ${Buffer.from('CLIENT KEY').toString('base64')}`);
    expect(text).toContain('current-context: "aks-shop-admin"');
  });

  test('a private cluster has a second name for those who ask for it', async () => {
    const ask = (query: string) => kubeconfig(`${shop}-sealed/listClusterUserCredential${v}${query}`, tokens.deployer);
    expect(await ask('')).toContain('server: "https://10.0.0.2:443"');
    expect(await ask('&server-fqdn=public')).toContain('server: "https://sealed.example:443"');
  });

  test('a fleet gives the kubeconfig of its hub, which is called so whatever the fleet is called', async () => {
    const fleet = `${group}/providers/Microsoft.ContainerService/fleets/fleet-shop`;
    const text = await kubeconfig(`${fleet}/listCredentials?api-version=2025-03-01`, tokens.deployer);
    for (const part of ['command: kubelogin', 'current-context: "hub"', 'server: "https://fleet-shop.']) {
      expect(text).toContain(part);
    }
  });

  test.each([
    { name: 'a fleet without a hub', path: 'fleet-hubless', who: 'deployer', status: 400, code: 'InvalidHubOperation' },
    { name: 'no such fleet', path: 'fleet-none', who: 'deployer', status: 404, code: 'ResourceNotFound' },
    { name: 'no role', path: 'fleet-shop', who: 'noRole', status: 403, code: 'AuthorizationFailed' },
  ] as const)('refuses the credentials of a fleet: $name', async ({ path, who, status, code }) => {
    const url = `${group}/providers/Microsoft.ContainerService/fleets/${path}/listCredentials?api-version=2025-03-01`;
    const answer = await arm(url, tokens[who], 'POST');
    expect([answer.status, answer.json<ArmError>().error.code]).toEqual([status, code]);
  });

  test('a cluster without local accounts gives no admin kubeconfig, in the error form of AKS', async () => {
    const answer = await arm(`${shop}-sealed/listClusterAdminCredential${v}`, tokens.admin, 'POST');
    expect(answer.status).toBe(400);
    expect(answer.json()).toEqual({
      code: 'BadRequest',
      message: 'Getting static credential is not allowed because this cluster is set to disable local accounts.',
      subcode: '',
    });
  });

  const authorization = `${group}/providers/Microsoft.Authorization`;
  const { deployer, immutable, admin, legacy, pod } = applications;
  const inShop = [deployer, immutable, admin, legacy, pod, ...Object.values(managedIdentities)];
  test.each([
    { name: 'all', filter: '', principals: inShop },
    { name: 'of a principal', filter: `principalId eq '${deployer.objectId}'`, principals: [deployer] },
    { name: 'assigned to a principal', filter: `assignedTo('${immutable.objectId}')`, principals: [immutable] },
    { name: 'at the scope and above', filter: 'atScope()', principals: inShop },
  ])('lists the role assignments: $name', async ({ filter, principals }) => {
    const query = `?api-version=2022-04-01&$filter=${encodeURIComponent(filter)}`;
    const answer = await arm(`${authorization}/roleAssignments${query}`, tokens.deployer);
    const { value } = answer.json<{ value: { properties: { principalId: string } }[] }>();
    const found = new Set(value.map((entry) => entry.properties.principalId));
    expect([...found].sort()).toEqual(principals.map((principal) => principal.objectId).sort());
  });

  test('gives role definitions by name and by id, but only to who may read them', async () => {
    const filter = encodeURIComponent(`roleName eq '${roles.clusterUser.roleName}'`);
    const byName = await arm(
      `${authorization}/roleDefinitions?api-version=2022-04-01&$filter=${filter}`,
      tokens.deployer,
    );
    const path = `${authorization}/roleDefinitions/${roles.clusterUser.id}?api-version=2022-04-01`;
    const byId = await arm(path, tokens.deployer);
    expect(byName.json<{ value: unknown[] }>().value).toEqual([byId.json()]);
    expect((await arm(path, tokens.admin)).status).toBe(403);
  });
});
