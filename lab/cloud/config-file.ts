import { readFile } from 'node:fs/promises';
import type { CloudConfig } from './cloud.ts';

/**
 * The file that the lab's supervisor writes (0600: it holds the control token and cluster keys). It is a
 * {@link CloudConfig} in JSON, but names the files of the stand-ins' own certificates.
 */
export interface CloudConfigFile extends Omit<CloudConfig, 'tls'> {
  tls: { certificateFile: string; privateKeyFile: string; certificateAuthorityFile: string };
}

const required = ['address', 'tls', 'controlToken'];
const allowed = [
  ...required,
  'addresses',
  'ports',
  'stateFolder',
  'clusters',
  'registries',
  'builder',
  'world',
  'tokenLifetimeSeconds',
];

/**
 * Reads a configuration file and the certificates it names.
 * @throws Error when a file cannot be read, is not JSON, or has missing or unknown fields
 */
export async function readConfig(path: string): Promise<CloudConfig> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  const names = Object.keys(value ?? {});
  const missing = required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !allowed.includes(name));
  if (missing.length > 0 || unknown.length > 0) {
    throw new Error(
      `${path}: missing fields: ${missing.join(', ') || 'none'}; unknown: ${unknown.join(', ') || 'none'}.`,
    );
  }
  const { tls, ...rest } = value as CloudConfigFile;
  const [certificate, privateKey, certificateAuthority] = await Promise.all([
    readFile(tls.certificateFile, 'utf8'),
    readFile(tls.privateKeyFile, 'utf8'),
    readFile(tls.certificateAuthorityFile, 'utf8'),
  ]);
  return { ...rest, tls: { certificate, privateKey, certificateAuthority } };
}
