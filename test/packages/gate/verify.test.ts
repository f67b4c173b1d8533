import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, type SignatureRule } from '@aks-delivery/gate/signature/rule';
import { verifySignature } from '@aks-delivery/gate/signature/verify';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { reference } from './findings.ts';

const identity = identityOf('https://github.com/contoso/x', 'https://issuer.example');
const root = { path: 'root.json', absolute: '/w/root.json', logs: false, certificateLogs: false, timestamps: true };
let folder: string;
let lines: string[];

/** Puts a program on PATH that writes down its arguments and ends as `script` says. */
async function cosign(script: string): Promise<void> {
  const program = join(folder, 'cosign');
  await writeFile(program, `#!/bin/sh\necho "$*" >>"${folder}/calls"\nenv >"${folder}/env"\n${script}\n`);
  await chmod(program, 0o700);
}

const calls = async (): Promise<string[]> => (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n');
const verify = (rule: SignatureRule, env: Record<string, string> = {}) =>
  verifySignature(rule, reference, {
    env: { PATH: `${folder}:/usr/bin:/bin`, ...env },
    signal: new AbortController().signal,
    log: { info: (line) => lines.push(line) },
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cosign-'));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true }));

describe('a signature is verified', () => {
  test('by digest, with the credentials of the job, without settings from variables', async () => {
    await cosign(`echo '[{"critical":{}}]'`);
    const key = { name: 'cosign.pub', reference: '/w/cosign.pub' };
    const verified = await verify({ by: 'key', key }, { DOCKER_CONFIG: '/d', COSIGN_INSECURE_IGNORE_TLOG: 'true' });
    expect(verified).toEqual({
      signer: 'cosign.pub',
      issuer: undefined,
      without: { log: false, certificateLog: false },
    });
    expect(await calls()).toEqual([`verify --output=json --key=/w/cosign.pub ${reference}`]);
    const env = await readFile(join(folder, 'env'), 'utf8');
    expect(env).toContain('DOCKER_CONFIG=/d');
    expect(env).not.toContain('COSIGN_');
  });

  test('with signed timestamps where the trusted root has no log, and says so; not that a log was checked', async () => {
    await cosign(`echo 'transparency log was verified' >&2; echo '[{}]'`);
    const verified = await verify({ by: 'identity', identity, root });
    expect(verified.without).toEqual({ log: true, certificateLog: true });
    expect((await calls())[0]).toContain('--use-signed-timestamps --insecure-ignore-tlog=true');
    expect(lines).toEqual(['root.json lists no transparency log, so none is asked for the signature.']);
  });

  test('once more with signed timestamps where the log gives no time', async () => {
    await cosign(
      `case "$*" in *--use-signed-timestamps*) echo '[{}]';; *) echo 'threshold not met for verified log entry integrated timestamps: 0 < 1' >&2; exit 1;; esac`,
    );
    expect(await verify({ by: 'identity', identity })).toMatchObject({
      signer: identity.name,
      issuer: 'https://issuer.example',
    });
    expect(await calls()).toHaveLength(2);
  });
});

test('a signature that is not there ends it', async () => {
  await cosign('echo "Error: no signatures found" >&2; exit 10');
  await expect(verify({ by: 'identity', identity })).rejects.toMatchObject({ code: 'gate/unsigned' });
});

test('so does a cosign that is not there, with the step that brings it', async () => {
  const missing = verify({ by: 'identity', identity });
  await expect(missing).rejects.toMatchObject({ code: 'gate/cosign-missing' });
  await expect(missing).rejects.toMatchObject({ fix: expect.stringContaining('sigstore/cosign-installer') });
});
