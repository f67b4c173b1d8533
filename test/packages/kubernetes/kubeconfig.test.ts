import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { connectionFrom, loadConnection } from '../../../packages/kubernetes/kubeconfig/connection.ts';
import { parseKubeconfig } from '../../../packages/kubernetes/kubeconfig/file.ts';
import { forJob, kubeconfigText } from '../../../packages/kubernetes/kubeconfig/for-job.ts';
import { merged } from '../../../packages/kubernetes/kubeconfig/merge.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

function kubeconfig(user: object, changes: { cluster?: object; context?: object; top?: object } = {}): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'shop',
    clusters: [{ name: 'aks', cluster: { server: 'https://aks.example:443', ...changes.cluster } }],
    contexts: [{ name: 'shop', context: { cluster: 'aks', user: 'me', ...changes.context } }],
    users: [{ name: 'me', user }],
    ...changes.top,
  });
}

const read = (text: string, context?: string) =>
  connectionFrom([parseKubeconfig(text, 'The kubeconfig', { folder: '/configs' })], context);

describe('connectionFrom', () => {
  test.each([
    { name: 'a token', user: { token: 't' }, expected: { token: 't' } },
    {
      name: 'a client certificate',
      user: { 'client-certificate-data': base64('CERT'), 'client-key-data': base64('KEY') },
      expected: { clientCertificate: 'CERT', clientKey: 'KEY' },
    },
    {
      name: 'an exec plugin',
      user: { exec: { command: 'kubelogin', args: ['get-token'], env: [{ name: 'A', value: 'b' }] } },
      expected: { exec: { command: 'kubelogin', args: ['get-token'], env: { A: 'b' } } },
    },
    {
      name: 'an exec plugin without args, its env null as az writes it',
      user: { exec: { command: 'kubelogin', env: null } },
      expected: { exec: { command: 'kubelogin', args: [], env: {} } },
    },
    {
      name: 'a plugin beside the kubeconfig',
      user: { exec: { command: './plugin' } },
      expected: { exec: { command: '/configs/plugin', args: [], env: {} } },
    },
  ])('reads $name', ({ user, expected }) => {
    expect(read(kubeconfig(user))).toEqual({
      name: 'shop',
      server: 'https://aks.example:443',
      namespace: 'default',
      credential: expected,
    });
  });

  test('reads authority, namespace and a server that is not verified', () => {
    const cluster = { 'certificate-authority-data': base64('CA'), 'insecure-skip-tls-verify': true };
    expect(read(kubeconfig({ token: 't' }, { cluster, context: { namespace: 'web' } }))).toMatchObject({
      certificateAuthority: 'CA',
      insecure: true,
      namespace: 'web',
    });
  });

  test.each([
    {
      name: 'a context that is not there',
      text: kubeconfig({ token: 't' }),
      context: 'prod',
      code: 'no-such-context',
      says: 'has no context "prod"',
    },
    {
      name: 'no current context',
      text: kubeconfig({}, { top: { 'current-context': '' } }),
      code: 'not-valid',
      says: 'no current-context',
    },
    {
      name: 'a cluster that is not there',
      text: kubeconfig({}, { context: { cluster: 'x' } }),
      code: 'no-such-cluster',
      says: 'cluster "x"',
    },
    {
      name: 'a user that is not there',
      text: kubeconfig({}, { context: { user: 'x' } }),
      code: 'no-such-user',
      says: 'user "x"',
    },
    {
      name: 'a server that is no URL',
      text: kubeconfig({}, { cluster: { server: 'aks' } }),
      code: 'not-valid',
      says: 'not a URL',
    },
    { name: 'a user without proof', text: kubeconfig({ username: 'a' }), code: 'no-credential', says: 'no token' },
    {
      name: 'a key file that is gone',
      text: kubeconfig({ 'client-certificate': 'x.crt' }),
      code: 'not-valid',
      says: '/configs/x.crt',
    },
    { name: 'a list', text: '- a', code: 'not-valid', says: 'not a YAML mapping' },
    { name: 'two documents', text: 'a: 1\n---\nb: 2', code: 'not-valid', says: 'not one YAML document' },
    { name: 'aliases, which may stand for anything', text: 'a: &a\n  b: *a\n', code: 'not-valid', says: 'line 2' },
    { name: 'an empty file', text: '\n', code: 'not-valid', says: 'it is empty' },
  ])('refuses $name', ({ text, context, code, says }) => {
    expect(() => read(text, context)).toThrow(
      expect.objectContaining({ code: `kubeconfig/${code}`, message: expect.stringContaining(says) }),
    );
  });

  test('does not quote a broken line, which may hold a token', () => {
    expect(() => read('users:\n  - token: "secret\n x: [')).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^(?!.*secret).*line \d+/) }),
    );
  });
});

describe('loadConnection', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kubeconfig-'));
  beforeAll(() => {
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys', 'ca.crt'), 'CA');
    writeFileSync(join(folder, 'token'), 'from-file\n');
    writeFileSync(
      join(folder, 'one'),
      kubeconfig({ tokenFile: 'token' }, { cluster: { 'certificate-authority': 'keys/ca.crt' } }),
    );
    writeFileSync(join(folder, 'two'), kubeconfig({ token: 'second' }, { top: { 'current-context': 'other' } }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('reads files relative to the kubeconfig, the first of several winning', () => {
    const paths = ['none', 'one', 'two'].map((name) => join(folder, name)).join(':');
    expect(loadConnection(paths)).toMatchObject({ certificateAuthority: 'CA', credential: { token: 'from-file' } });
  });

  test('takes aliases, which people write', () => {
    const text = `
current-context: shop
clusters: [{ name: aks, cluster: { server: 'https://aks.example' } }]
contexts: [{ name: shop, context: { cluster: aks, user: &user me } }]
users: [{ name: *user, user: { token: t } }]`;
    writeFileSync(join(folder, 'aliases'), text);
    expect(loadConnection(join(folder, 'aliases')).credential).toEqual({ token: 't' });
  });

  test('says when there is none', () => {
    expect(() => loadConnection(join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'kubeconfig/missing' }));
  });
});

const parsed = (text: string) => parseKubeconfig(text, 'The kubeconfig');

describe('forJob', () => {
  const plugin = { command: '/node', args: ['/plugin.js'], env: { A: 'b' } };
  const withPlugin = (text: string, namespace?: string) =>
    kubeconfigText(forJob(parsed(text), { credential: plugin, namespace }));
  const kubelogin = { exec: { command: 'kubelogin', apiVersion: 'client.authentication.k8s.io/v1beta1' } };

  test.each([
    { name: 'kubelogin', user: kubelogin },
    { name: 'the legacy azure auth-provider', user: { 'auth-provider': { name: 'azure' } } },
  ])('puts a plugin in the place of $name', ({ user }) => {
    const text = withPlugin(kubeconfig(user), 'web');
    expect(read(text)).toMatchObject({ namespace: 'web', credential: { exec: plugin } });
    expect(text).toContain('"client.authentication.k8s.io/v1"');
    expect(text).toContain('"interactiveMode": "Never"');
  });

  test('writes names in quotes, which YAML 1.1, that kubectl reads, would take for something else', () => {
    expect(withPlugin(kubeconfig(kubelogin), 'on')).toContain('"namespace": "on"');
  });

  test('puts a token in the place of kubelogin, and nothing that a container would lack', () => {
    const text = kubeconfigText(forJob(parsed(kubeconfig(kubelogin)), { credential: { token: 't' } }));
    expect(read(text)).toMatchObject({ credential: { token: 't' } });
    expect(text).not.toContain('exec');
  });

  test('leaves a certificate alone', () => {
    const user = { 'client-certificate-data': base64('C'), 'client-key-data': base64('K') };
    expect(read(withPlugin(kubeconfig(user)))).toMatchObject({ namespace: 'default', credential: { clientKey: 'K' } });
  });

  test('names context, cluster and user when a name is wished for, and nothing else', () => {
    const { content } = forJob(parsed(kubeconfig(kubelogin)), { credential: { token: 't' }, name: 'blue' });
    expect(content).toMatchObject({
      'current-context': 'blue',
      clusters: [{ name: 'blue' }],
      users: [{ name: 'blue' }],
      contexts: [{ name: 'blue', context: { cluster: 'blue', user: 'blue' } }],
    });
  });
});

describe('merged', () => {
  const named = (name: string, server: string, token = 't') =>
    forJob(parsed(kubeconfig({ token }, { cluster: { server } })), { credential: { token }, name });

  test('has the contexts of both, and the added one is current', () => {
    const both = merged(named('blue', 'https://blue.example'), named('green', 'https://green.example'));
    expect(connectionFrom([both])).toMatchObject({ name: 'green', server: 'https://green.example' });
    expect(connectionFrom([both], 'blue')).toMatchObject({ server: 'https://blue.example' });
  });

  test('the same cluster again replaces itself', () => {
    const again = merged(named('blue', 'https://blue.example', 'old'), named('blue', 'https://blue.example', 'new'));
    expect(again).toEqual(named('blue', 'https://blue.example', 'new'));
  });

  test('refuses a name that means another server', () => {
    expect(() => merged(named('aks', 'https://west.example'), named('aks', 'https://east.example'))).toThrow(
      expect.objectContaining({
        code: 'kubeconfig/context-taken',
        message: expect.stringContaining('https://west.example'),
      }),
    );
  });
});
