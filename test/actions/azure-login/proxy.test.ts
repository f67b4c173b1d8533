import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createAuthority } from '../../../lab/cloud/certificates.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { login } from './login.ts';
import { type RunningProxy, startProxy } from './proxy.ts';

const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
let cloud: LocalCloud;
let proxy: RunningProxy;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterEach(() => proxy.close());
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await cloud.close();
});

const hosts = (...names: string[]) => names.map((name) => new URL(cloud.urls[name] ?? '').host).sort();

test('HTTPS_PROXY: every request of a sign-in goes through the proxy', async () => {
  proxy = await startProxy();
  const { step } = await login({ env: { HTTPS_PROXY: proxy.url } }, cloud);
  expect(step).toMatchObject({ code: 0, annotations: [] });
  expect([...proxy.asked].sort()).toEqual(hosts('arm', 'entra', 'github'));
});

test('NO_PROXY: what it names is asked directly', async () => {
  proxy = await startProxy();
  const [github = ''] = hosts('github');
  const { step } = await login({ env: { https_proxy: proxy.url, no_proxy: github } }, cloud);
  expect(step.code).toBe(0);
  expect([...proxy.asked].sort()).toEqual(hosts('arm', 'entra'));
});

test('the metadata service is never asked through a proxy, which would speak for another machine', async () => {
  proxy = await startProxy();
  const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, ALL_PROXY: proxy.url };
  const { step } = await login({ inputs: { 'auth-type': 'IDENTITY', 'client-id': '', 'tenant-id': '' }, env }, cloud);
  expect(step.code).toBe(0);
  expect(proxy.asked).toEqual(hosts('arm'));
});

test('a proxy that reads along is trusted by NODE_EXTRA_CA_CERTS, and named without it', async () => {
  const enterprise = await createAuthority('enterprise');
  const leaf = await enterprise.issue({ commonName: 'proxy', ipAddresses: ['127.0.0.1'], usage: 'server' });
  proxy = await startProxy({ ...leaf, upstreamAuthority: cloud.authority });
  const bundle = join(folder, 'enterprise.pem');
  writeFileSync(bundle, enterprise.certificate);
  const trusted = await login({ env: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: bundle } }, cloud);
  expect(trusted.step).toMatchObject({ code: 0, annotations: [] });
  const refused = await login({ env: { HTTPS_PROXY: proxy.url } }, cloud);
  expect(refused.step).toMatchObject({ code: 1, outputs: { cause: 'network/certificate' } });
  expect(refused.step.log).toContain('NODE_EXTRA_CA_CERTS');
});

test('a proxy that is not there is named in bounded time', async () => {
  proxy = await startProxy();
  const { step } = await login({ env: { HTTPS_PROXY: 'http://127.0.0.1:9' } }, cloud);
  expect(step).toMatchObject({ code: 1, outputs: { cause: 'network/unreachable' } });
  expect(step.log).toMatch(/HTTPS_PROXY/);
});
