import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { applications, world } from '../../../lab/world.ts';
import { armScope, ask, startTestCloud, type TestCloud } from './harness.ts';

let cloud: TestCloud;
beforeAll(async () => {
  const [deployer] = world.applications;
  if (deployer === undefined) {
    throw new Error('The world has no application.');
  }
  const elsewhere = { ...deployer, clientId: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1eff' };
  const credential = { name: 'ghes', issuer: 'https://ghes.example', subject: 's', audiences: ['a'] as [string] };
  const applicationsWithGhes = [...world.applications, { ...elsewhere, federatedCredentials: [credential] }];
  cloud = await startTestCloud({ world: { applications: applicationsWithGhes } });
});
afterAll(() => cloud.close());
afterEach(() => {
  cloud.clock.offsetSeconds = 0;
});

interface Failure {
  error: string;
  error_description: string;
  error_codes: number[];
  timestamp: string;
  trace_id: string;
  correlation_id: string;
  error_uri: string;
}

/** An assertion that nobody issued: right claims, wrong key. */
async function forged(claims: Record<string, unknown>): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'unknown' })
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(privateKey);
}

const subject = 'repo:contoso/shop:environment:production';
const audience = 'api://AzureADTokenExchange';

describe('Entra ID token endpoint', () => {
  test.each([
    { name: 'ARM', scope: armScope, aud: 'https://management.azure.com' },
    {
      name: 'ARM by its old name, as az asks',
      scope: 'https://management.core.windows.net//.default',
      aud: 'https://management.core.windows.net/',
    },
    {
      name: 'AKS with the extra scopes of kubelogin',
      scope: '6dae42f8-4368-4678-94ff-3960e28e3630/.default openid offline_access profile',
      aud: '6dae42f8-4368-4678-94ff-3960e28e3630',
    },
    { name: 'ACR', scope: 'https://containerregistry.azure.net/.default', aud: 'https://containerregistry.azure.net' },
  ])('gives an app token for $name that verifies through discovery', async ({ scope, aud }) => {
    const answer = await cloud.exchange({ scope });
    expect(answer.status).toBe(200);
    const { access_token, ...rest } = answer.json<{ access_token: string }>();
    expect(rest).toEqual({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599 });
    const issuer = `${cloud.urls.entra}/${world.tenant.id}/v2.0`;
    const found = await ask(`${issuer}/.well-known/openid-configuration`);
    const { issuer: said, jwks_uri } = found.json<{ issuer: string; jwks_uri: string }>();
    expect(said).toBe(issuer);
    const { payload } = await jwtVerify(access_token, createRemoteJWKSet(new URL(jwks_uri)), { issuer, audience: aud });
    expect(payload).toMatchObject({
      oid: applications.deployer.objectId,
      sub: applications.deployer.objectId,
      tid: world.tenant.id,
      appid: applications.deployer.clientId,
      azp: applications.deployer.clientId,
      idtyp: 'app',
      ver: '2.0',
      groups: [world.groups[0]?.objectId],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  });

  test('one assertion may be exchanged for several audiences while it is valid', async () => {
    const client_assertion = await cloud.assertion('production');
    const scopes = [armScope, '6dae42f8-4368-4678-94ff-3960e28e3630/.default'];
    const answers = await Promise.all(scopes.map((scope) => cloud.exchange({ scope, client_assertion })));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  });

  test('the lifetime of tokens can be set, so that expiry need not be waited for', async () => {
    await cloud.control.setTokenLifetime(60);
    const answer = await cloud.exchange();
    await cloud.control.setTokenLifetime(3600);
    expect(answer.json<{ expires_in: number }>().expires_in).toBe(59);
    await expect(cloud.control.setTokenLifetime(0)).rejects.toThrow('from 1 to');
  });

  const badIssuer = { iss: 'https://token.actions.githubusercontent.com', sub: subject, aud: audience };
  const refused: {
    name: string;
    form: () => Promise<Record<string, string | undefined>> | Record<string, string | undefined>;
    tenant?: string;
    later?: number;
    code: number;
    status: number;
    error: string;
    says: string;
  }[] = [
    {
      name: 'an unknown tenant',
      form: () => ({}),
      tenant: '00000000-1111-2222-3333-444444444444',
      code: 90002,
      status: 400,
      error: 'invalid_request',
      says: '00000000-1111-2222-3333-444444444444',
    },
    {
      name: 'a client of another tenant',
      form: () => ({ client_id: world.tenant.id }),
      code: 700016,
      status: 400,
      error: 'unauthorized_client',
      says: world.tenant.id,
    },
    {
      name: 'a disabled application',
      form: () => ({ client_id: applications.disabled.clientId }),
      code: 7000112,
      status: 400,
      error: 'unauthorized_client',
      says: 'shop-retired',
    },
    {
      name: 'an application without federated credentials',
      form: () => ({ client_id: applications.noCredential.clientId }),
      code: 70025,
      status: 401,
      error: 'invalid_client',
      says: 'shop-unfederated',
    },
    {
      name: 'a subject without credential',
      form: async () => ({ client_assertion: await cloud.assertion('build', { run: { ref: 'refs/heads/feature' } }) }),
      code: 700213,
      status: 401,
      error: 'invalid_client',
      says: "'repo:contoso/shop:ref:refs/heads/feature'",
    },
    {
      name: 'an immutable subject where the credential has the classic form',
      form: async () => ({
        client_assertion: await cloud.assertion('production', { run: { subjectStyle: 'immutable' } }),
      }),
      code: 700213,
      status: 401,
      error: 'invalid_client',
      says: "'repo:contoso@6154722/shop@731204518:environment:production'",
    },
    {
      name: 'a subject that differs in case',
      form: async () => ({
        client_assertion: await cloud.assertion('x', { run: { jobs: { x: { environment: 'Production' } } } }),
      }),
      code: 7002138,
      status: 401,
      error: 'invalid_client',
      says: "'repo:contoso/shop:environment:Production'",
    },
    {
      name: 'another audience',
      form: async () => ({
        client_assertion: await cloud.assertion('production', { audience: 'api://AzureADTokenExchangeUSGov' }),
      }),
      code: 700212,
      status: 401,
      error: 'invalid_client',
      says: "'api://AzureADTokenExchangeUSGov'",
    },
    {
      name: 'another issuer',
      form: async () => ({ client_assertion: await forged(badIssuer) }),
      code: 700211,
      status: 401,
      error: 'invalid_client',
      says: "'https://token.actions.githubusercontent.com'",
    },
    {
      name: 'an issuer whose keys cannot be fetched',
      form: async () => ({
        client_id: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1eff',
        client_assertion: await forged({ iss: 'https://ghes.example', sub: 's', aud: 'a' }),
      }),
      code: 501661,
      status: 401,
      error: 'invalid_client',
      says: 'https://ghes.example',
    },
    {
      name: 'a forged signature',
      form: async () => ({ client_assertion: await forged({ iss: cloud.urls.github, sub: subject, aud: audience }) }),
      code: 700027,
      status: 401,
      error: 'invalid_client',
      says: 'signature',
    },
    {
      name: 'an assertion older than five minutes',
      form: async () => ({ client_assertion: await cloud.assertion('production') }),
      later: 301,
      code: 700024,
      status: 401,
      error: 'invalid_client',
      says: 'Current time: ',
    },
    {
      name: 'an assertion from the future',
      form: async () => ({ client_assertion: await cloud.assertion('production') }),
      later: -1200,
      code: 700024,
      status: 401,
      error: 'invalid_client',
      says: 'valid from ',
    },
    {
      name: 'text that is no JWT',
      form: () => ({ client_assertion: 'hello' }),
      code: 50027,
      status: 401,
      error: 'invalid_client',
      says: 'malformed',
    },
    {
      name: 'no assertion',
      form: () => ({ client_assertion: undefined, client_assertion_type: undefined }),
      code: 7000218,
      status: 401,
      error: 'invalid_client',
      says: "'client_assertion' or 'client_secret'",
    },
    {
      name: 'a client secret',
      form: () => ({ client_assertion: undefined, client_secret: 'guess' }),
      code: 7000215,
      status: 401,
      error: 'invalid_client',
      says: applications.deployer.clientId,
    },
    {
      name: 'a scope without /.default',
      form: () => ({ scope: 'https://management.azure.com/user_impersonation' }),
      code: 70011,
      status: 400,
      error: 'invalid_scope',
      says: 'user_impersonation',
    },
    {
      name: 'an unknown resource',
      form: () => ({ scope: 'https://unknown.example/.default' }),
      code: 500011,
      status: 400,
      error: 'invalid_resource',
      says: 'https://unknown.example',
    },
    {
      name: 'no grant type',
      form: () => ({ grant_type: undefined }),
      code: 900144,
      status: 400,
      error: 'invalid_request',
      says: "'grant_type'",
    },
    {
      name: 'another grant',
      form: () => ({ grant_type: 'password' }),
      code: 70003,
      status: 400,
      error: 'unsupported_grant_type',
      says: 'password',
    },
  ];

  test.each(refused)('refuses $name with AADSTS$code', async ({ form, tenant, later, code, status, error, says }) => {
    const fields = await form();
    cloud.clock.offsetSeconds = later ?? 0;
    const answer = await cloud.exchange(fields, tenant);
    const body = answer.json<Failure>();
    expect({ status: answer.status, error: body.error, codes: body.error_codes }).toEqual({
      status,
      error,
      codes: [code],
    });
    expect(body.error_description).toMatch(new RegExp(`^AADSTS${code}: `));
    expect(body.error_description).toContain(says);
    expect(body.error_description).toContain(`Trace ID: ${body.trace_id} Correlation ID: ${body.correlation_id}`);
    expect(body.timestamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/);
    expect(body.error_uri).toBe(`${cloud.urls.entra}/error?code=${code}`);
    expect(Object.keys(body)).toHaveLength(7);
  });

  test('the immutable application takes immutable subjects only', async () => {
    const client_id = applications.immutable.clientId;
    const assertions = await Promise.all([
      cloud.assertion('production', { run: { subjectStyle: 'immutable' } }),
      cloud.assertion('production'),
    ]);
    const answers = await Promise.all(
      assertions.map((client_assertion) => cloud.exchange({ client_id, client_assertion })),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 401]);
  });

  test('the correlation id is the one the client sent', async () => {
    const id = '6b0a7a54-53a2-4a3c-9d62-0cf2f1d7a111';
    const url = `${cloud.urls.entra}/${world.tenant.id}/oauth2/v2.0/token?client-request-id=${id}`;
    const answer = await ask(url, { method: 'POST', body: new URLSearchParams({ client_id: 'x' }) });
    expect(answer.json<Failure>().correlation_id).toBe(id);
  });
});

describe('Entra ID discovery', () => {
  test.each([
    { name: 'by id', tenant: world.tenant.id, issuerTenant: world.tenant.id },
    { name: 'by domain', tenant: 'contoso.example', issuerTenant: world.tenant.id },
    { name: 'for any tenant', tenant: 'organizations', issuerTenant: '{tenantid}' },
  ])('describes the tenant $name, also when the query is an empty question mark', async ({ tenant, issuerTenant }) => {
    const answer = await ask(`${cloud.urls.entra}/${tenant}/v2.0/.well-known/openid-configuration?`);
    expect(answer.json<{ issuer: string }>().issuer).toBe(`${cloud.urls.entra}/${issuerTenant}/v2.0`);
  });

  test('an unknown tenant is refused with AADSTS90002', async () => {
    const answer = await ask(`${cloud.urls.entra}/nobody.example/v2.0/.well-known/openid-configuration`);
    expect([answer.status, answer.json<Failure>().error_codes]).toEqual([400, [90002]]);
  });

  test('instance discovery names this authority only', async () => {
    const url = `${cloud.urls.entra}/common/discovery/instance?api-version=1.1&authorization_endpoint=x`;
    const { metadata } = (await ask(url)).json<{ metadata: { aliases: string[] }[] }>();
    expect(metadata.map((entry) => entry.aliases)).toEqual([[new URL(cloud.urls.entra).host]]);
  });
});
