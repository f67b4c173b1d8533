import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../lab/cloud/faults.ts';
import { applications, world } from '../../../lab/world.ts';
import { ahead } from './ahead.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { type Case, login, loginAlone } from './login.ts';
import { leaked } from './no-secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'event-'));
/** What GitHub tells a run whose pull request comes from a fork. */
const forkEvent = join(folder, 'event.json');

let shared: LocalCloud;
beforeAll(async () => {
  const repository = { full_name: 'contoso/shop', name: 'shop', owner: { login: 'contoso' } };
  const head = { repo: { full_name: 'mallory/shop' } };
  writeFileSync(forkEvent, JSON.stringify({ repository, pull_request: { number: 7, head } }));
  shared = await startLocalCloud();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await shared.close();
});

describe('azure-login', () => {
  test('signs in, leaves ids only, and takes its tokens away again', async () => {
    const { step, left, after } = await login({}, shared);
    expect(step).toMatchObject({ code: 0, stderr: '' });
    expect(step.outputs).toEqual({
      'client-id': applications.deployer.clientId,
      'tenant-id': world.tenant.id,
      'subscription-id': world.subscription.id,
      'object-id': applications.deployer.objectId,
      subject: 'repo:contoso/shop:environment:dev',
      'expires-on': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      cause: '',
    });
    expect(step.env).toEqual({
      AZURE_CLIENT_ID: applications.deployer.clientId,
      AZURE_TENANT_ID: world.tenant.id,
      AZURE_SUBSCRIPTION_ID: world.subscription.id,
      AZURE_AUTHORITY_HOST: `${shared.urls.entra}/`,
      AZURE_CLOUD_ENVIRONMENT: shared.urls.arm,
      AKS_DELIVERY_AUDIENCE: 'api://AzureADTokenExchange',
      AKS_DELIVERY_CLOUD: expect.stringContaining(`"authorityHost":"${shared.urls.entra}"`),
      AKS_DELIVERY_SIGN_IN: 'oidc',
      ARM_CLIENT_ID: applications.deployer.clientId,
      ARM_TENANT_ID: world.tenant.id,
      ARM_SUBSCRIPTION_ID: world.subscription.id,
      ARM_METADATA_HOSTNAME: new URL(shared.urls.arm ?? '').host,
      ARM_USE_OIDC: 'true',
    });
    expect(step.summary).toContain('repo:contoso/shop:environment:dev');
    expect(leaked(step)).toBeUndefined();
    expect({ left, after }).toEqual({ left: ['aks-delivery-tokens'], after: [] });
  });

  test('makes one request for the assertion and one for the token, besides asking an unknown cloud what it is', async () => {
    expect((await loginAlone({})).sent).toEqual({
      github: ['GET /oidc/token'],
      arm: ['GET /metadata/endpoints'],
      entra: [`POST /${world.tenant.id}/oauth2/v2.0/token`],
      machine: [],
    });
  });

  test('signs in without a subscription when that is asked for', async () => {
    const { step } = await login({ inputs: { 'subscription-id': '', 'allow-no-subscriptions': 'true' } }, shared);
    expect(step).toMatchObject({ code: 0, outputs: { 'subscription-id': '' } });
    expect(Object.keys(step.env)).not.toContain('AZURE_SUBSCRIPTION_ID');
    expect(Object.keys(step.env)).not.toContain('ARM_SUBSCRIPTION_ID');
  });

  test('signs in with the immutable subject of a new repository', async () => {
    const { step } = await login(
      { inputs: { 'client-id': applications.immutable.clientId }, run: { subjectStyle: 'immutable' } },
      shared,
    );
    expect(step.outputs.subject).toBe('repo:contoso@6154722/shop@731204518:environment:dev');
  });
});

const status = (code: number, more: Partial<Fault> = {}): Fault => ({ kind: 'status', status: code, ...more });
const token = { path: '/token$' };

describe('azure-login survives', () => {
  const rows: { name: string; faults: Record<string, Fault[]>; assertions: number; says?: RegExp }[] = [
    { name: 'Entra ID answering 503 twice', faults: { entra: [status(503, { ...token, times: 2 })] }, assertions: 3 },
    { name: 'Entra ID throttling', faults: { entra: [status(429, { ...token, retryAfter: 1 })] }, assertions: 2 },
    { name: 'Entra ID cutting the connection', faults: { entra: [{ kind: 'reset', ...token }] }, assertions: 2 },
    { name: 'an empty answer of Entra ID', faults: { entra: [{ kind: 'empty', ...token }] }, assertions: 2 },
    { name: 'a gateway page in place of Entra ID', faults: { entra: [{ kind: 'html', ...token }] }, assertions: 2 },
    { name: 'GitHub answering 500', faults: { github: [status(500)] }, assertions: 2 },
    { name: 'GitHub cutting the connection', faults: { github: [{ kind: 'reset' }] }, assertions: 2 },
    { name: 'the metadata endpoint answering 503', faults: { arm: [status(503)] }, assertions: 1 },
    {
      name: 'a long wait, which it tells',
      faults: { entra: [status(503, { ...token, retryAfter: 3 })] },
      assertions: 2,
      says: /Entra ID \(.*\) answered HTTP 503; attempt 2 in 3 s\./,
    },
  ];
  const outcome = ahead(rows, rows.length, loginAlone);

  test.each(rows)('$name, with a fresh assertion each time', async (row) => {
    const { step, sent } = await outcome(row);
    expect(step).toMatchObject({ code: 0, annotations: [] });
    expect(step.log).toMatch(row.says ?? /Signed in/);
    expect(sent.github).toHaveLength(row.assertions);
  });
});

const nobody = '11111111-2222-4333-8444-555555555555';
const closed = 'https://127.0.0.1:9';

describe('azure-login refuses, in one sentence, with exit code 1 and nothing left behind', () => {
  const rows: { name: string; given: Case; cause: string; says: RegExp }[] = [
    {
      name: 'a job without id-token: write',
      given: { env: { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' } },
      cause: 'sign-in/no-id-token',
      says: /permissions do not hold id-token: write.*id-token: write, contents: read/,
    },
    {
      name: 'a pull request from a fork',
      given: { env: { ACTIONS_ID_TOKEN_REQUEST_URL: '', GITHUB_EVENT_PATH: forkEvent } },
      cause: 'sign-in/fork',
      says: /comes from the fork mallory\/shop/,
    },
    {
      name: 'a tenant that does not exist',
      given: { inputs: { 'tenant-id': nobody } },
      cause: 'sign-in/wrong-tenant',
      says: /no tenant 11111111/,
    },
    {
      name: 'a client that does not exist',
      given: { inputs: { 'client-id': nobody } },
      cause: 'sign-in/wrong-client',
      says: /has no application 11111111/,
    },
    {
      name: 'client and tenant swapped',
      given: { inputs: { 'client-id': world.tenant.id, 'tenant-id': applications.deployer.clientId } },
      cause: 'sign-in/wrong-tenant',
      says: /swapped/,
    },
    {
      name: 'a subject that no credential has',
      given: { run: { jobs: { deploy: { environment: 'qa' } } } },
      cause: 'sign-in/subject-mismatch',
      says: /subject repo:contoso\/shop:environment:qa.*az ad app federated-credential create --id 3f1c7e52.*"subject":"repo:contoso\/shop:environment:qa"/,
    },
    {
      name: 'a subject in another case',
      given: { run: { jobs: { deploy: { environment: 'Dev' } } } },
      cause: 'sign-in/subject-case',
      says: /case counts.*environment:Dev/,
    },
    {
      name: 'an immutable subject where the credential is classic',
      given: { run: { subjectStyle: 'immutable' } },
      cause: 'sign-in/subject-mismatch',
      says: /immutable form/,
    },
    {
      name: 'another audience',
      given: { inputs: { audience: 'api://other' } },
      cause: 'sign-in/audience-mismatch',
      says: /audience api:\/\/other/,
    },
    {
      name: 'an app without federated credential',
      given: { inputs: { 'client-id': applications.noCredential.clientId } },
      cause: 'sign-in/no-federated-credential',
      says: /az ad app federated-credential create/,
    },
    {
      name: 'a disabled app',
      given: { inputs: { 'client-id': applications.disabled.clientId } },
      cause: 'sign-in/app-disabled',
      says: /is disabled/,
    },
    {
      name: 'a client id that is no GUID',
      given: { inputs: { 'client-id': 'shop' } },
      cause: 'input/malformed-id',
      says: /client-id is not a GUID/,
    },
    {
      name: 'a tenant by its domain',
      given: { inputs: { 'tenant-id': 'contoso.example' } },
      cause: 'input/malformed-id',
      says: /tenant-id is a domain name/,
    },
    {
      name: 'no subscription',
      given: { inputs: { 'subscription-id': '' } },
      cause: 'input/no-subscription',
      says: /subscription-id is missing/,
    },
    {
      name: 'a way to sign in that does not exist',
      given: { inputs: { 'auth-type': 'CERTIFICATE' } },
      cause: 'input/invalid',
      says: /SERVICE_PRINCIPAL/,
    },
    {
      name: 'a cloud that does not exist',
      given: { inputs: { environment: 'azuregermancloud' } },
      cause: 'cloud/unknown',
      says: /closed the German cloud/,
    },
    {
      name: 'an http cloud',
      given: { inputs: { environment: 'http://127.0.0.1' } },
      cause: 'cloud/unknown',
      says: /https only/,
    },
    {
      name: 'a cloud that is not there',
      given: { inputs: { environment: closed } },
      cause: 'network/unreachable',
      says: /refused the connection.*in 3 attempts/,
    },
    {
      name: 'a server that describes no cloud',
      given: { faults: { arm: [status(404, { body: '{}' })] } },
      cause: 'cloud/not-described',
      says: /metadata/,
    },
    {
      name: 'a certificate that is not trusted',
      given: { env: { NODE_EXTRA_CA_CERTS: '' } },
      cause: 'network/certificate',
      says: /not trusted.*NODE_EXTRA_CA_CERTS/,
    },
    {
      name: 'Entra ID throttling for an hour',
      given: { faults: { entra: [status(429, { ...token, retryAfter: 3600 })] } },
      cause: 'sign-in/throttled',
      says: /429, and asks to wait another 3600 s/,
    },
    {
      name: 'Entra ID down for an hour',
      given: { faults: { entra: [status(503, { ...token, retryAfter: 3600 })] } },
      cause: 'sign-in/unavailable',
      says: /answered HTTP 503/,
    },
    {
      name: 'a proxy that blocks Entra ID',
      given: { faults: { entra: [{ kind: 'html', status: 403, ...token }] } },
      cause: 'network/not-the-service',
      says: /Something other than Entra ID/,
    },
    {
      name: 'GitHub refusing',
      given: { env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'wrong' } },
      cause: 'sign-in/github-refused',
      says: /refused to issue a token/,
    },
  ];
  const outcome = ahead(rows, 4, ({ given }) =>
    given.faults === undefined ? login(given, shared) : loginAlone(given),
  );

  test.each(rows)('$name: $cause', async (row) => {
    const { cause, says } = row;
    const { step, left } = await outcome(row);
    expect(step.annotations.map(({ level, message }) => ({ level, message }))).toEqual([
      { level: 'error', message: expect.stringMatching(says) },
    ]);
    expect(step.outputs).toEqual({ cause });
    expect(step).toMatchObject({ code: 1, env: {}, state: {}, stderr: '' });
    expect(step.log).not.toMatch(/^\s+at /m);
    expect(leaked(step)).toBeUndefined();
    expect(left).toEqual([]);
  });
});

describe('azure-login asks no more than it must', () => {
  test('a wrong subject is presented once', async () => {
    const { sent } = await loginAlone({ run: { jobs: { deploy: { environment: 'qa' } } } });
    expect(sent.github).toHaveLength(1);
  });

  test('malformed ids cause no request at all', async () => {
    const { sent } = await loginAlone({ inputs: { 'client-id': 'shop' } });
    expect(sent).toEqual({ github: [], entra: [], arm: [], machine: [] });
  });
});
