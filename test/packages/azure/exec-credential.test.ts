import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cacheFolder, writeToken } from '../../../packages/azure/cache.ts';
import { execCredential, execToken, pluginEnvironment } from '../../../packages/azure/exec-credential.ts';

const temp = mkdtempSync(join(tmpdir(), 'exec-'));
afterAll(() => rmSync(temp, { recursive: true, force: true }));
const identity = {
  kind: 'oidc' as const,
  authorityHost: 'https://login.example',
  tenantId: 't',
  clientId: 'c',
  audience: 'a',
  cloud: 'AzureCloud',
};
const token = { value: 'secret', obtainedOn: 0, expiresOn: 3_600_000 };

test.each([
  { asked: undefined, expected: 'client.authentication.k8s.io/v1' },
  {
    asked: '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1"}',
    expected: 'client.authentication.k8s.io/v1',
  },
  { asked: '{"apiVersion": "client.authentication.k8s.io/v1beta1"}', expected: 'client.authentication.k8s.io/v1beta1' },
  { asked: 'not json', expected: 'client.authentication.k8s.io/v1' },
])('answers KUBERNETES_EXEC_INFO $asked in $expected', ({ asked, expected }) => {
  expect(JSON.parse(execCredential(token, asked))).toEqual({
    apiVersion: expected,
    kind: 'ExecCredential',
    status: { token: 'secret', expirationTimestamp: '1970-01-01T00:55:00.000Z' },
  });
});

test('takes the cached token by what the kubeconfig carries', async () => {
  const fresh = { value: 'cached', obtainedOn: Date.now(), expiresOn: Date.now() + 3_600_000 };
  writeToken(cacheFolder(temp), { ...identity, scope: 's' }, fresh);
  expect(await execToken(pluginEnvironment(identity, 's', temp), () => undefined)).toEqual(fresh);
});

test('carries no secret in the kubeconfig', () => {
  expect(Object.values(pluginEnvironment(identity, 's', '/temp')).sort()).toEqual(
    ['/temp/aks-delivery-tokens', 'AzureCloud', 'a', 'c', 'https://login.example', 'oidc', 's', 't'].sort(),
  );
});

test('names the variable that is missing', async () => {
  const { AZURE_TENANT_ID: _, ...incomplete } = pluginEnvironment(identity, 's', temp);
  await expect(execToken(incomplete, () => undefined)).rejects.toThrow('AZURE_TENANT_ID is not set');
});
