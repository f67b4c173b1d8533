import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAuthority } from '../../../lab/cloud/certificates.ts';
import { controlClient } from '../../../lab/cloud/client.ts';
import { startCloud } from '../../../lab/cloud/cloud.ts';
import { deployRun } from './harness.ts';

const entry = join(import.meta.dirname, '../../../lab/cloud/main.ts');

let folder: string;
let certificateAuthority: string;
let config: Record<string, unknown>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stand-ins-'));
  const authority = await createAuthority('Lab CA');
  const server = await authority.issue({ commonName: 'lab', ipAddresses: ['127.0.0.1'], usage: 'server' });
  certificateAuthority = authority.certificate;
  const tls = {
    certificateFile: join(folder, 'server.pem'),
    privateKeyFile: join(folder, 'server.key'),
    certificateAuthorityFile: join(folder, 'ca.pem'),
  };
  await writeFile(tls.certificateFile, server.certificate);
  await writeFile(tls.privateKeyFile, server.privateKey, { mode: 0o600 });
  await writeFile(tls.certificateAuthorityFile, authority.certificate);
  config = { address: '127.0.0.1', tls, controlToken: 'token', stateFolder: folder };
});
afterAll(() => rm(folder, { recursive: true }));

async function start(content: unknown): Promise<ChildProcess> {
  const file = join(folder, 'config.json');
  await writeFile(file, JSON.stringify(content), { mode: 0o600 });
  return spawn(process.execPath, [entry, file], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts the cloud, asks for the key of GitHub's stand-in and stops it. */
async function keyOfOneLife(): Promise<{ key: unknown; code: number | null }> {
  const child = await start(config);
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [line] = (await once(lines, 'line')) as [string];
  const urls = JSON.parse(line.replace(/^ready /, '')) as Record<string, string>;
  const control = controlClient({ urls, controlToken: 'token', certificateAuthority });
  const { requestUrl } = await control.registerRun(deployRun);
  expect(requestUrl).toContain(`${urls.github}/oidc/token?`);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  return { key: (await stat(join(folder, 'github-signing-key.json'))).ino, code };
}

describe('the process of the stand-ins', () => {
  test('prints one ready line, ends cleanly on SIGTERM and keeps its keys (0600) over a restart', async () => {
    const [first, second] = [await keyOfOneLife(), await keyOfOneLife()];
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.key).toBe(second.key);
    expect((await stat(join(folder, 'entra-signing-key.json'))).mode & 0o777).toBe(0o600);
  });

  test.each([
    { name: 'a missing field', change: { controlToken: undefined }, says: 'missing fields: controlToken' },
    { name: 'an unknown field', change: { adress: 'x' }, says: 'unknown: adress' },
    { name: 'a listener on all addresses', change: { address: '0.0.0.0' }, says: 'must not listen on all addresses' },
  ])('refuses $name in one sentence', async ({ change, says }) => {
    const child = await start({ ...config, ...change });
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(1);
    expect(errors).toContain(says);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  test('a taken port is the system error, and nothing is left listening', async () => {
    const authority = await createAuthority('Lab CA');
    const server = await authority.issue({ commonName: 'lab', ipAddresses: ['127.0.0.1'], usage: 'server' });
    const tls = { ...server, certificateAuthority: authority.certificate };
    const base = { address: '127.0.0.1', tls, controlToken: 'token' };
    const running = await startCloud(base);
    const port = Number(new URL(running.urls.arm ?? '').port);
    await expect(startCloud({ ...base, ports: { arm: port } })).rejects.toThrow('EADDRINUSE');
    await running.close();
  });
});
