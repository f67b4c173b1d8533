import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GateRequest, openGate } from '@aks-delivery/gate';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const nothing: GateRequest = {
  ...{ verifyKey: undefined, verifyIdentity: undefined, verifyIssuer: undefined },
  ...{ verifyTrustedRoot: undefined, scanReports: [], scanFailOn: undefined, scanIgnore: undefined },
};
const files: Record<string, string> = {
  'cosign.pub': '-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----\n',
  'cosign.key': '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nx\n',
  'root.json': '{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1","tlogs":[{}]}',
  'scan.json': '{"matches":[],"source":{"type":"image","target":{}},"descriptor":{"name":"grype","version":"1"}}',
  'ignore.yaml': '- {id: CVE-1, until: 2026-01-01, reason: x}\n',
};
let top: string;
let workspace: string;
const open = (request: Partial<GateRequest>) => openGate({ ...nothing, ...request }, workspace);

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'gate-'));
  workspace = join(top, 'workspace');
  await mkdir(workspace);
  await writeFile(join(top, 'outside.pub'), files['cosign.pub'] ?? '');
  await symlink(join(top, 'outside.pub'), join(workspace, 'link.pub'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(workspace, name), text);
});
afterEach(() => rm(top, { recursive: true }));

describe('a gate is opened', () => {
  test('only when something is asked for', async () => {
    expect(await open({})).toBeUndefined();
  });

  test.each([
    {
      name: 'by a key in the workspace',
      request: { verifyKey: 'cosign.pub' },
      expected: { signature: { by: 'key', key: { name: 'cosign.pub' } } },
    },
    {
      name: 'by a key of a service',
      request: { verifyKey: 'azurekms://v.vault.azure.net/k' },
      expected: { signature: { key: { reference: 'azurekms://v.vault.azure.net/k' } } },
    },
    {
      name: 'by an identity and a trusted root',
      request: {
        verifyIdentity: '/https://x/.*/',
        verifyIssuer: 'https://issuer.example',
        verifyTrustedRoot: 'root.json',
      },
      expected: {
        signature: {
          identity: { pattern: 'https://x/.*', issuer: 'https://issuer.example' },
          root: { path: 'root.json', logs: true, certificateLogs: false },
        },
      },
    },
    {
      name: "by an identity that GitHub's issuer vouches for, when no other is named",
      request: { verifyIdentity: 'https://x' },
      expected: { signature: { identity: { issuer: 'https://token.actions.githubusercontent.com' } } },
    },
    {
      name: 'by reports and what is accepted in them',
      request: { scanReports: ['scan.json', './scan.json'], scanIgnore: 'ignore.yaml' },
      expected: {
        scan: { rule: { failOn: 'high', ignores: [{ id: 'CVE-1' }] }, reports: [{}, {}], ignoreFile: 'ignore.yaml' },
      },
    },
  ])('$name', async ({ request, expected }) => {
    expect(await open(request)).toMatchObject(expected);
  });

  test.each<{ request: Partial<GateRequest>; code: string; says: string }>([
    { request: { verifyKey: 'cosign.pub', verifyIdentity: 'x' }, code: 'gate/input-conflict', says: 'Both verify-key' },
    {
      request: { verifyTrustedRoot: 'root.json' },
      code: 'gate/input-conflict',
      says: 'verify-key or verify-identity is not',
    },
    { request: { verifyIssuer: 'https://x' }, code: 'gate/input-conflict', says: 'verify-issuer is set' },
    {
      request: { verifyKey: 'cosign.pub', verifyIssuer: 'https://x' },
      code: 'gate/input-conflict',
      says: 'verify-issuer is set',
    },
    { request: { scanFailOn: 'critical' }, code: 'gate/input-conflict', says: 'scan-fail-on is set' },
    { request: { scanIgnore: 'ignore.yaml' }, code: 'gate/input-conflict', says: 'scan-report is not' },
    { request: { verifyKey: '../outside.pub' }, code: 'gate/input-conflict', says: 'not inside the workspace' },
    { request: { verifyKey: 'link.pub' }, code: 'gate/input-conflict', says: 'not inside the workspace' },
    { request: { scanReports: ['/etc/passwd'] }, code: 'gate/input-conflict', says: 'scan-report' },
    { request: { verifyKey: 'absent.pub' }, code: 'gate/key-unreadable', says: 'no such file' },
    { request: { verifyKey: 'cosign.key' }, code: 'gate/key-unreadable', says: 'a private key' },
    { request: { verifyKey: 'scan.json' }, code: 'gate/key-unreadable', says: 'no public key' },
    { request: { verifyKey: 'k8s://ns/key' }, code: 'gate/key-unreadable', says: 'only azurekms' },
    { request: { verifyKey: 'https://x/cosign.pub' }, code: 'gate/key-unreadable', says: 'only azurekms' },
    {
      request: { verifyIdentity: 'x', verifyTrustedRoot: 'scan.json' },
      code: 'gate/key-unreadable',
      says: 'media type',
    },
    { request: { scanReports: ['absent.json'] }, code: 'gate/scan-unreadable', says: 'no such file' },
    { request: { scanReports: ['.'] }, code: 'gate/scan-unreadable', says: 'EISDIR' },
    {
      request: { scanReports: ['scan.json'], scanIgnore: 'no.yaml' },
      code: 'gate/ignore-invalid',
      says: 'no such file',
    },
  ])('$code: $says', async ({ request, code, says }) => {
    const refused = open(request);
    await expect(refused).rejects.toMatchObject({ code });
    await expect(refused).rejects.toThrow(says);
  });

  test('but not by a report that would not fit into memory', async () => {
    await truncate(join(workspace, 'scan.json'), 60_000_000);
    await expect(open({ scanReports: ['scan.json'] })).rejects.toThrow('it has 60 MB, and 50 MB are the limit');
  });
});
