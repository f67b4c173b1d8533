import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createAuthority } from '../../../lab/cloud/certificates.ts';
import { execToken, pluginEnvironment } from '../../../packages/azure/exec-credential.ts';
import { signInCauses } from '../../../packages/azure/explain/causes.ts';
import { type Failure, ServiceFailure } from '../../../packages/azure/failures.ts';
import type { Identity, Kind } from '../../../packages/azure/identities/identity.ts';
import { identityKinds, kindOf, wayFrom, wayVariables } from '../../../packages/azure/identities/index.ts';
import type { RetryOptions } from '../../../packages/azure/retries.ts';
import { signIn, tokenFor } from '../../../packages/azure/tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'identities-'));
const tokenFile = join(folder, 'token');
const secretFile = join(folder, 'secret');
const assertion = `eyJhbGciOiJub25lIn0.${Buffer.from('{"iss":"i","sub":"s","aud":"a"}').toString('base64url')}.c2ln`;
const secret = 'a+secret/&=~';
writeFileSync(tokenFile, `${assertion}\n`);
writeFileSync(secretFile, secret);

interface Seen {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  query: Record<string, string>;
  form: Record<string, string>;
}

let server: Server;
let base: string;
let seen: Seen[];
/** Answers of the token endpoints, used up one by one; then tokens. */
let answers: { status: number; body: string }[];
beforeAll(async () => {
  // The library takes no authority without TLS.
  const authority = await createAuthority('Identities');
  setDefaultCACertificates([...getCACertificates('default'), authority.certificate]);
  const { certificate, privateKey } = await authority.issue({
    ...{ commonName: 'identities', ipAddresses: ['127.0.0.1'], usage: 'server' },
  });
  server = createServer({ cert: certificate, key: privateKey }, (request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      const url = new URL(request.url ?? '/', base);
      const { headers } = request;
      seen.push({
        ...{ path: url.pathname, headers, query: Object.fromEntries(url.searchParams) },
        form: Object.fromEntries(new URLSearchParams(body)),
      });
      if (url.pathname === '/oidc') return response.end(JSON.stringify({ value: assertion }));
      const { status, body: text } = answers.shift() ?? {
        status: 200,
        body: '{"expires_in":3599,"access_token":"opaque"}',
      };
      response.writeHead(status, { 'content-type': 'application/json' });
      return response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  seen = [];
  answers = [];
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const principal = () => ({ authorityHost: base, tenantId: 'tenant', clientId: 'client', cloud: 'AzureCloud' });
const identities: Record<Kind, () => Identity> = {
  oidc: () => ({ ...principal(), kind: 'oidc', audience: 'api://a' }),
  'workload-identity': () => ({ ...principal(), kind: 'workload-identity', tokenFile }),
  'managed-identity': () => ({ ...principal(), kind: 'managed-identity', systemAssigned: false, endpoint: base }),
  'client-secret': () => ({ ...principal(), kind: 'client-secret', secretFile }),
};
const kinds = Object.values(identityKinds).map(({ kind }) => ({ kind, identity: identities[kind] }));

const env = () => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: `${base}/oidc?x=1`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
});
const retries: RetryOptions = { now: () => 0, sleep: async () => undefined, random: () => 0, totalMs: 60_000 };
const isTokenRequest = ({ path }: Seen) => path.endsWith('/token');
const scope = 'https://management.azure.com/.default';

test('every kind is in the list under its own name', () => {
  expect(Object.keys(identityKinds)).toEqual(kinds.map(({ kind }) => kind));
  for (const { kind, identity } of kinds) expect(kindOf(identity()).kind).toBe(kind);
});

describe.each(kinds)('the contract of identities: $kind', ({ kind, identity }) => {
  test('survives the way through variables, none of which is secret', () => {
    const { authorityHost: _host, tenantId: _tenant, cloud: _cloud, clientId, ...way } = identity();
    const variables = wayVariables(way, clientId);
    expect(wayFrom(variables, 'unused')).toEqual({ way, clientId });
    expect(JSON.stringify(variables)).not.toContain(secret);
    expect(JSON.stringify(variables)).not.toContain('eyJ');
  });

  test('is missing when its variables are', () => {
    expect(wayFrom({ AKS_DELIVERY_SIGN_IN: kind }, 'api://a')).toBeUndefined();
  });

  test('gets a token by one request for it, and masks the token and what proved the identity', async () => {
    const masked: string[] = [];
    const mask = (text: string) => void masked.push(text);
    const { token, identity: known } = await signIn(identity(), scope, { env: env(), retries, mask });
    expect(token).toMatchObject({ value: 'opaque' });
    // The library counts from the answer, we from the request.
    expect(Math.round((token.expiresOn - token.obtainedOn) / 10_000)).toBe(360);
    expect(known).toEqual(identity());
    expect(seen.filter(isTokenRequest)).toHaveLength(1);
    const proof = seen.filter(isTokenRequest).map(({ form }) => form.client_assertion ?? form.client_secret);
    expect(masked).toEqual([...proof.filter((text) => text !== undefined), 'opaque']);
  });

  test('proves itself anew after a passing failure, and not at all after a refusal', async () => {
    answers = [
      { status: 503, body: '' },
      { status: 429, body: '{}' },
    ];
    await signIn(identity(), scope, { env: env(), retries });
    const fresh = kind === 'oidc' ? 3 : 0;
    expect(seen.filter(isTokenRequest)).toHaveLength(3);
    expect(seen.filter(({ path }) => path === '/oidc')).toHaveLength(fresh);
    seen = [];
    answers = [{ status: 401, body: '{"error":"x","error_description":"AADSTS7000112: no","error_codes":[7000112]}' }];
    await expect(signIn(identity(), scope, { env: env(), retries })).rejects.toMatchObject({
      code: expect.stringMatching(/^sign-in\//),
    });
    expect(seen.filter(isTokenRequest)).toHaveLength(1);
  });

  test('keeps its token for the next action, kubectl and docker', async () => {
    const cacheFolder = join(mkdtempSync(join(folder, 'cache-')), 'aks-delivery-tokens');
    await tokenFor(identity(), scope, { env: env(), retries, cacheFolder });
    await tokenFor(identity(), scope, { env: env(), retries, cacheFolder });
    const plugin = { ...env(), ...pluginEnvironment(identity(), scope, cacheFolder.replace(/\/[^/]+$/, '')) };
    expect(await execToken(plugin, () => undefined)).toMatchObject({ value: 'opaque' });
    expect(seen.filter(isTokenRequest)).toHaveLength(1);
    const another = { ...plugin, AKS_DELIVERY_SCOPE: 'other/.default' };
    expect(await execToken(another, () => undefined)).toMatchObject({ value: 'opaque' });
    expect(seen.filter(isTokenRequest)).toHaveLength(2);
  });

  const failures: { name: string; failure: Partial<Failure> }[] = [
    { name: 'no answer', failure: { kind: 'network', code: 'TIMEOUT' } },
    { name: 'a page', failure: { kind: 'answer', status: 403, body: '<html>' } },
    {
      name: 'a refusal',
      failure: { kind: 'answer', status: 400, body: '{"error":"invalid_request","error_description":"no"}' },
    },
    { name: 'throttling', failure: { kind: 'answer', status: 429, body: '' } },
    { name: 'an outage', failure: { kind: 'answer', status: 503, body: '' } },
    { name: 'a success without a token', failure: { kind: 'answer', status: 200, body: '' } },
  ];
  test.each(failures)('explains $name with a documented cause', async ({ failure }) => {
    const service = kind === 'managed-identity' ? 'machine' : 'entra';
    const error = new ServiceFailure({ host: 'login.example', service, ...failure } as Failure);
    const explained = await kindOf(identity()).explain(error, identity() as never, undefined);
    expect(signInCauses.map(({ code }) => code as string)).toContain(explained.code);
    expect(explained.message).toMatch(/^\S.*\.$/);
    expect(explained.fix).toMatch(/^\S.*\.$/);
  });
});

describe('on the wire', () => {
  test('a secret is sent as it is, whatever characters it has', async () => {
    await signIn(identities['client-secret'](), scope, { env: {}, retries });
    expect(seen[0]).toMatchObject({
      path: '/tenant/oauth2/v2.0/token',
      form: { grant_type: 'client_credentials', client_id: 'client', client_secret: secret, scope },
    });
  });

  test('the metadata service is asked for a resource, with its header, for the named identity', async () => {
    await signIn(identities['managed-identity'](), scope, { env: {}, retries });
    expect(seen[0]).toMatchObject({
      path: '/metadata/identity/oauth2/token',
      headers: { metadata: 'true' },
      query: { 'api-version': '2018-02-01', resource: 'https://management.azure.com', client_id: 'client' },
    });
  });

  test("a machine's own identity is asked for without a name, and its token names it", async () => {
    const claims = Buffer.from('{"tid":"t1","appid":"c1"}').toString('base64url');
    answers = [{ status: 200, body: JSON.stringify({ expires_in: '86399', access_token: `h.${claims}.s` }) }];
    const own: Identity = {
      ...principal(),
      tenantId: '',
      clientId: '',
      kind: 'managed-identity',
      systemAssigned: true,
      endpoint: base,
    };
    const { identity, token } = await signIn(own, scope, { env: {}, retries });
    expect(identity).toMatchObject({ tenantId: 't1', clientId: 'c1' });
    expect(token.expiresOn - token.obtainedOn).toBe(86_399_000);
    expect(seen[0]?.query).not.toHaveProperty('client_id');
    expect(wayVariables(identity, 'c1')).toMatchObject({ AZURE_CLIENT_ID: '', AKS_DELIVERY_SYSTEM_ASSIGNED: 'c1' });
  });
});
