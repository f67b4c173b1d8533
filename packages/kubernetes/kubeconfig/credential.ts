import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { entriesOf, type Fields, isFields, textOf } from '../fields.ts';
import { notValid } from './file.ts';

/** A program that prints an ExecCredential (client.authentication.k8s.io/v1). `env` is added to the caller's environment. */
export interface ExecPlugin {
  command: string;
  args: string[];
  env: Record<string, string>;
}

/** How to prove who we are to one API server. Certificates and keys are PEM text. */
export type ClusterCredential =
  | { token: string }
  | { clientCertificate: string; clientKey: string }
  | { exec: ExecPlugin };

/** An entry of a kubeconfig, and the folder that its relative paths start from. */
export interface Entry {
  fields: Fields;
  folder: string;
}

/**
 * How a user of a kubeconfig proves who he is, in kubectl's own precedence: a certificate can stand beside a token, but one proof is enough
 * for us. Throws UserErrors `kubeconfig/no-credential`, `kubeconfig/not-valid`.
 */
export function credentialOf(user: Entry, name: string): ClusterCredential {
  const certificate = pem(user, 'client-certificate', name);
  const key = pem(user, 'client-key', name);
  if (certificate !== undefined && key !== undefined) return { clientCertificate: certificate, clientKey: key };
  const token = textOf(user.fields, 'token');
  if (token !== undefined) return { token };
  const tokenFile = textOf(user.fields, 'tokenFile');
  if (tokenFile !== undefined) return { token: readReferenced(resolve(user.folder, tokenFile), name).trim() };
  const exec = user.fields.exec;
  if (isFields(exec)) return { exec: execOf(exec, user.folder, name) };
  throw new UserError({
    code: 'kubeconfig/no-credential',
    message: `User "${name}" of the kubeconfig has no token, no client certificate with key and no exec plugin.`,
    fix: 'Use a kubeconfig that the aks-context action wrote, or one with a token, a client certificate or an exec plugin.',
  });
}

function execOf(exec: Fields, folder: string, name: string): ExecPlugin {
  const command = textOf(exec, 'command');
  if (command === undefined) throw notValid(`User ${name}`, 'its exec plugin has no command');
  const args = Array.isArray(exec.args) ? (exec.args as unknown[]).map(String) : [];
  const env: Record<string, string> = {};
  for (const entry of entriesOf(exec.env)) {
    const variable = textOf(entry, 'name');
    if (variable !== undefined) env[variable] = textOf(entry, 'value') ?? '';
  }
  // A command with a slash is relative to the kubeconfig; a bare name is looked up in PATH (kubectl's rule).
  return { command: command.includes('/') ? resolve(folder, command) : command, args, env };
}

/** The PEM text under `<key>-data`, or in the file that `key` names. Throws a UserError `kubeconfig/not-valid`. */
export function pem(entry: Entry, key: string, owner: string): string | undefined {
  const data = textOf(entry.fields, `${key}-data`);
  if (data !== undefined) return Buffer.from(data, 'base64').toString('utf8');
  const path = textOf(entry.fields, key);
  return path === undefined ? undefined : readReferenced(resolve(entry.folder, path), owner);
}

function readReferenced(path: string, owner: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw notValid(`"${owner}" in the kubeconfig`, `${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
