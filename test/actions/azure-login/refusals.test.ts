import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applications, legacySecrets, managedIdentities, world } from '../../../lab/world.ts';
import type { StepResult } from '../../harness/runner.ts';
import { refusedCodes } from './aadsts.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { type Case, login } from './login.ts';
import { leaked, visible } from './no-secrets.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterAll(() => cloud.close());
beforeEach(async () => {
  for (const name of ['github', 'entra', 'machine']) {
    await cloud.control.clearRequests(name);
    await cloud.control.setFaults(name, []);
  }
});

/** What every refusal has in common: one sentence, exit code 1, nothing exported, no secret, no stack. */
function refused(step: StepResult, cause: string, says: RegExp): void {
  const errors = step.annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
  expect(step.outputs).toEqual({ cause });
  expect(step).toMatchObject({ code: 1, env: {}, stderr: '' });
  expect(step.log).not.toMatch(/^\s+at /m);
  expect(leaked(step)).toBeUndefined();
}

const clientId = applications.deployer.clientId;
const tenantId = world.tenant.id;

describe('Entra ID refuses for good: it is asked once, and explained', () => {
  test.each(refusedCodes)('AADSTS$code: $cause', async ({ code, cause, says, text = 'Refused.', assertions = 1 }) => {
    const body = JSON.stringify({
      error: 'invalid_client',
      error_description: `AADSTS${code}: ${text} Trace ID: 7d1b Correlation ID: 9c2e Timestamp: 2026-11-21 15:14:05Z`,
      error_codes: [code],
      trace_id: '7d1b',
      correlation_id: '9c2e',
    });
    await cloud.control.setFaults('entra', [{ kind: 'status', status: 401, body, times: 9 }]);
    const { step, sent, left } = await login({}, cloud);
    refused(step, cause, says);
    expect(sent.github).toHaveLength(assertions);
    expect(sent.entra).toHaveLength(assertions);
    expect(left).toEqual([]);
    expect(step.summary).toContain('presented subject:  repo:contoso/shop:environment:dev');
    expect(step.summary).toMatch(/trace id: +7d1b/);
  });
});

describe('the summary holds the credential that is missing, for exactly this job, ready to be copied', () => {
  let summary: string;
  beforeAll(async () => {
    await cloud.control.setFaults('entra', []);
    summary = (await login({ run: { jobs: { deploy: { environment: "it's ${new}" } } } }, cloud)).step.summary;
  });
  const issuer = () => cloud.urls.github ?? '';
  const subject = "repo:contoso/shop:environment:it's ${new}";

  test('as a command of az', () => {
    const [, json = ''] = /federated-credential create --id [0-9a-f-]+ --parameters '(\{.*\})'$/m.exec(summary) ?? [];
    expect(JSON.parse(json.replaceAll("'\\''", "'"))).toEqual({
      name: expect.stringMatching(/^[A-Za-z0-9][\w-]{2,119}$/),
      issuer: issuer(),
      subject,
      audiences: ['api://AzureADTokenExchange'],
    });
    expect(summary).toContain('az identity federated-credential create --name contoso-shop-environment-it-s-new');
  });

  test('as Bicep', () => {
    expect(summary).toContain('```bicep\nextension microsoftGraphV1');
    expect(summary).toContain("subject: 'repo:contoso/shop:environment:it\\'s \\${new}'");
    expect(summary).toContain(`issuer: '${issuer()}'`);
  });

  test('as Terraform', () => {
    expect(summary).toContain('```hcl\ndata "azuread_application" "deploy" {');
    expect(summary).toContain('subject        = "repo:contoso/shop:environment:it\'s $${new}"');
    expect(summary).toContain(`client_id = "${clientId}"`);
  });
});

const none = { 'client-id': '', 'tenant-id': '' };
const machine = { ...none, 'auth-type': 'IDENTITY' };
const creds = (changes: Record<string, string> = {}) => {
  const { clientId: id } = applications.legacy;
  return JSON.stringify({
    clientId: id,
    clientSecret: legacySecrets.current,
    tenantId,
    subscriptionId: world.subscription.id,
    ...changes,
  });
};
const secret = (changes?: Record<string, string>) => ({ ...none, 'subscription-id': '', creds: creds(changes) });

describe('other ways in are refused as clearly', () => {
  const rows: { name: string; given: Case; cause: string; says: RegExp; asked?: Record<string, number> }[] = [
    {
      name: 'a wrong secret',
      given: { inputs: secret({ clientSecret: 'wrong' }) },
      cause: 'sign-in/secret-invalid',
      says: /is not one of application.*value, not its id/,
      asked: { entra: 1 },
    },
    {
      name: 'an expired secret',
      given: { inputs: secret({ clientSecret: legacySecrets.expired }) },
      cause: 'sign-in/secret-expired',
      says: /has expired.*id-token: write/,
      asked: { entra: 1 },
    },
    {
      name: 'the secret of another application',
      given: { inputs: secret({ clientId }) },
      cause: 'sign-in/secret-invalid',
      says: /not one of application/,
    },
    {
      name: 'a machine without identities',
      given: { inputs: machine, identities: [] },
      cause: 'sign-in/no-managed-identity',
      says: /no system-assigned managed identity.*az vm identity assign/,
      asked: { machine: 1 },
    },
    {
      name: 'a machine with several assigned identities and no choice',
      given: {
        inputs: machine,
        identities: [managedIdentities.deployer.displayName, managedIdentities.other.displayName],
      },
      cause: 'sign-in/several-managed-identities',
      says: /several user-assigned.*client-id/,
      asked: { machine: 1 },
    },
    {
      name: 'an identity that the machine does not have',
      given: { inputs: { ...machine, 'client-id': clientId } },
      cause: 'sign-in/no-managed-identity',
      says: new RegExp(`no managed identity ${clientId}`),
      asked: { machine: 1 },
    },
    {
      name: 'a machine that is not of this tenant',
      given: { inputs: { ...machine, 'tenant-id': clientId } },
      cause: 'sign-in/unexpected-token',
      says: /is for tenant .*, and not for/,
    },
    {
      name: 'a runner that is no machine of Azure',
      given: { inputs: machine, env: { AZURE_POD_IDENTITY_AUTHORITY_HOST: 'http://127.0.0.1:9' } },
      cause: 'sign-in/no-metadata-service',
      says: /127\.0\.0\.1:9 refused the connection.*SERVICE_PRINCIPAL/,
    },
    {
      name: 'an address of the metadata service that is none',
      given: { inputs: machine, env: { AZURE_POD_IDENTITY_AUTHORITY_HOST: '127.0.0.1:9' } },
      cause: 'sign-in/no-metadata-service',
      says: /AZURE_POD_IDENTITY_AUTHORITY_HOST is "127\.0\.0\.1:9", which is no address/,
      asked: { machine: 0 },
    },
    {
      name: 'a pod without a token',
      given: { inputs: { 'auth-type': 'WORKLOAD_IDENTITY' } },
      cause: 'sign-in/no-token-file',
      says: /AZURE_FEDERATED_TOKEN_FILE is not set.*azure\.workload\.identity\/use/,
    },
    {
      name: 'a pod whose token file is gone',
      given: { inputs: { 'auth-type': 'WORKLOAD_IDENTITY' }, env: { AZURE_FEDERATED_TOKEN_FILE: '/nowhere/token' } },
      cause: 'sign-in/no-token-file',
      says: /cannot be read \(ENOENT\)/,
    },
  ];
  test.each(rows)('$name: $cause', async ({ given, cause, says, asked = {} }) => {
    await cloud.control.setMachineIdentities(
      given.identities ?? world.managedIdentities.map(({ displayName }) => displayName),
    );
    const { step, sent, after } = await login(given, cloud);
    refused(step, cause, says);
    for (const [name, requests] of Object.entries(asked)) expect(sent[name]).toHaveLength(requests);
    expect(after).toEqual([]);
    for (const each of [legacySecrets.current, legacySecrets.expired]) expect(visible(step)).not.toContain(each);
  });

  test('a metadata service that is away for a moment is waited for', async () => {
    for (const status of [410, 429, 500, 404]) {
      await cloud.control.setFaults('machine', [{ kind: 'status', status, body: '{"error":"busy"}' }]);
      const { step } = await login({ inputs: machine }, cloud);
      expect([status, step.code]).toEqual([status, 0]);
    }
  });
});
