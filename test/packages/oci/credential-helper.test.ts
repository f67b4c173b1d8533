import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, writeToken } from '@aks-delivery/azure/cache';
import { helperEnvironment } from '@aks-delivery/oci';
import { credentialHelper } from '@aks-delivery/oci/acr/credential-helper';
import { refreshTokenKey } from '@aks-delivery/oci/acr/token-key';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const host = 'contoso.azurecr.io';
const identity = {
  kind: 'oidc' as const,
  authorityHost: 'https://login.example',
  tenantId: 'tenant',
  clientId: 'client',
  audience: 'api://AzureADTokenExchange',
  cloud: 'AzureCloud',
};

let temp: string;
let env: Record<string, string>;
beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), 'helper-'));
  env = helperEnvironment(identity, [host], temp);
  const now = Date.now();
  writeToken(cacheFolder(temp), refreshTokenKey(identity, host), {
    value: 'refresh-token',
    obtainedOn: now,
    expiresOn: now + 3_600_000,
  });
});
afterAll(() => rm(temp, { recursive: true }));

const ask = (verb: string | undefined, input = '') => credentialHelper(verb, input, env, () => undefined);

test.each([host, `https://${host}`, `https://${host}/v2/\n`, host.toUpperCase()])(
  'gives the refresh token for %j, with the user that means one',
  async (input) => {
    expect(JSON.parse(await ask('get', input))).toEqual({
      ServerURL: input.trim(),
      Username: '00000000-0000-0000-0000-000000000000',
      Secret: 'refresh-token',
    });
  },
);

test.each([
  { name: 'another registry', verb: 'get', input: 'evil.azurecr.io', says: 'credentials not found in native keychain' },
  { name: 'no registry', verb: 'get', input: '', says: 'credentials not found in native keychain' },
  { name: 'a login', verb: 'store', input: '{}', says: 'leave the login step out' },
  { name: 'an unknown verb', verb: 'version', input: '', says: 'Usage' },
  { name: 'no verb', verb: undefined, input: '', says: 'Usage' },
])('refuses $name', async ({ verb, input, says }) => {
  await expect(ask(verb, input)).rejects.toThrow(says);
});

test('lists its registries, and lets a logout pass', async () => {
  expect(JSON.parse(await ask('list'))).toEqual({ [`https://${host}`]: '00000000-0000-0000-0000-000000000000' });
  expect(await ask('erase', host)).toBe('');
});
