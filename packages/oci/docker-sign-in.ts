import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pluginPath } from '@aks-delivery/azure/exec-credential';
import type { Environment } from '@aks-delivery/azure/http';
import type { Identity } from '@aks-delivery/azure/tokens';
import { helperEnvironment } from './acr/credential-helper.ts';
import { type DockerConfig, helperName, writeDockerConfig } from './docker-config.ts';

/** Where a job's own docker folders are made. */
export interface DockerPlace {
  env: Environment;
  temp: string;
  /** The program of this process, as it was built. */
  entry: string;
}

/** A job's own docker folders, and the folder of both, to be removed in post. */
export interface DockerSignIn extends DockerConfig {
  home: string;
}

/**
 * Signs docker and its kin (buildx, helm, oras, cosign) in to registries, beside those that an earlier step of the job has signed in
 * to: by a credential helper that renews, in a DOCKER_CONFIG of the job's own. Throws a UserError `docker/config-unreadable`.
 */
export function signDockerIn(
  hosts: readonly string[],
  identity: Identity,
  { env, temp, entry }: DockerPlace,
): DockerSignIn {
  // Docker, too, takes an empty variable for none; a relative path would find files of the checkout.
  const userFolder = env.DOCKER_CONFIG || join(env.HOME || homedir(), '.docker');
  const all = [...new Set([...hostsServed(userFolder), ...hosts])];
  const helper = {
    node: process.execPath,
    entry: pluginPath(entry, 'docker-credential'),
    env: helperEnvironment(identity, all, temp),
  };
  const made = writeDockerConfig(temp, { userFolder, hosts: all, helper });
  return { ...made, home: dirname(made.folder) };
}

/** The registries that an earlier step of this job is signed in to by our helper. */
function hostsServed(folder: string): string[] {
  const file = join(folder, 'config.json');
  if (!existsSync(file)) return [];
  try {
    const { credHelpers = {} } = JSON.parse(readFileSync(file, 'utf8')) as { credHelpers?: Record<string, string> };
    return Object.entries(credHelpers).flatMap(([host, helper]) => (helper === helperName ? [host] : []));
  } catch {
    // Whoever needs the file says what is wrong with it.
    return [];
  }
}
