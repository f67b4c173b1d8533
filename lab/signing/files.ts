import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Lab } from '../lab.ts';
import { ports, url } from '../network.ts';
import { keyPassword, signingFiles } from './references.ts';
import {
  fulcioCertificates,
  fulcioReady,
  fulcioUrl,
  timestampCertificates,
  timestampReady,
  timestampUrl,
} from './services.ts';

const execute = promisify(execFile);

/** cosign asks Sigstore's own servers about each service that is not named or excluded. */
const nothingElse = {
  signing: ['--no-default-fulcio', '--no-default-oidc', '--no-default-rekor', '--no-default-tsa'],
  trust: ['--no-default-ctfe', '--no-default-fulcio', '--no-default-rekor', '--no-default-tsa'],
} as const;

/**
 * Writes what cosign needs to sign without a key and to verify: where Fulcio and the timestamp authority are, and their
 * certificates. Does nothing as long as one of the two is missing: the other calls it, too. Both make new keys when they
 * are restarted, so it is called again then.
 */
export async function writeTrust(lab: Lab): Promise<void> {
  const answer = await Promise.all([fulcioReady(), timestampReady()]);
  if (answer.includes(false)) return;
  await inScratch(async (scratch) => {
    const file = (name: string) => join(scratch, name);
    await writeFile(file('fulcio.pem'), await fulcioCertificates());
    await writeFile(file('timestamp.pem'), await timestampCertificates());
    const since = 'start-time=2020-01-01T00:00:00Z,operator=lab,api-version=1';
    await cosign(lab, [
      ...['signing-config', 'create', ...nothingElse.signing],
      ...['--fulcio', `url=${fulcioUrl},${since}`],
      ...['--oidc-provider', `url=${url('https', ports.github)},${since}`],
      ...['--tsa', `url=${timestampUrl},${since}`, '--tsa-config', 'ANY'],
      ...['--out', file('signing-config')],
    ]);
    await cosign(lab, [
      ...['trusted-root', 'create', ...nothingElse.trust],
      ...['--fulcio', `url=${fulcioUrl},certificate-chain=${file('fulcio.pem')}`],
      ...['--tsa', `url=${timestampUrl},certificate-chain=${file('timestamp.pem')}`],
      ...['--out', file('trusted-root')],
    ]);
    await rename(file('signing-config'), signingFiles.config);
    await rename(file('trusted-root'), signingFiles.trustedRoot);
  });
}

/** Writes a key pair for signing with a key. */
export async function writeKeyPair(lab: Lab): Promise<void> {
  if (existsSync(signingFiles.publicKey)) return; // from before a restart
  await inScratch(async (scratch) => {
    await cosign(lab, ['generate-key-pair', '--output-key-prefix', join(scratch, 'pair')]);
    await rename(join(scratch, 'pair.key'), signingFiles.privateKey);
    await rename(join(scratch, 'pair.pub'), signingFiles.publicKey);
  });
}

async function inScratch(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = dirname(signingFiles.config);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const scratch = await mkdtemp(join(folder, '.new-'));
  await work(scratch).finally(() => rm(scratch, { recursive: true }));
}

const cosign = (lab: Lab, args: readonly string[]) =>
  execute(lab.binary('sigstore', 'cosign'), args, {
    env: { COSIGN_PASSWORD: keyPassword, HOME: dirname(signingFiles.config) },
    timeout: 20_000,
  });
