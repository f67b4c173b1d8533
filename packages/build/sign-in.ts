import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import {
  cacheFolder,
  identityOf,
  pluginPath,
  realTime,
  type Session,
  type SignInTools,
  sessionFrom,
} from '@aks-delivery/azure';
import {
  acrCredential,
  createRegistry,
  helperEnvironment,
  helperName,
  lock,
  push,
  type Registry,
  readAttributes,
  writeDockerConfig,
} from '@aks-delivery/oci';
import type { ImageRegistry, Registries } from './image/registries.ts';

/** What a sign-in needs from its surroundings. */
export interface SignInPlace extends Pick<SignInTools, 'mask' | 'fork'> {
  env: Readonly<Record<string, string | undefined>>;
  temp: string;
  signal: AbortSignal;
  /** The program of this process, as it was built. */
  entry: string;
  log: { info(line: string): void };
  /** False for a build that pushes nothing: a pull request from a fork has no sign-in, and base images are mostly public. */
  required: boolean;
}

/** A job that is signed in to its registries. */
export interface SignedIn {
  registries: Registries;
  /** For DOCKER_CONFIG and PATH of this job, and the folder of both to remove; undefined when nothing had to be made. */
  docker: { folder: string; binFolder: string; home: string } | undefined;
}

/** How long a registry may fail for passing reasons. */
const patienceMs = 120_000;

/**
 * Signs the job in to registries by the identity that azure-login left, and gives docker and its kin a credential helper that
 * renews. Nothing is asked before it is needed. Throws UserErrors session/…, docker/….
 */
export async function signIn(hosts: readonly string[], place: SignInPlace): Promise<SignedIn> {
  const session = hosts.length === 0 ? undefined : await sessionOf(place);
  if (session === undefined) return { registries: () => undefined, docker: undefined };
  const { env, temp, signal, mask, fork, log } = place;
  const retries = realTime(patienceMs, signal, log.info);
  const identity = identityOf(session);
  const tools: SignInTools = {
    env,
    retries,
    cacheFolder: cacheFolder(temp),
    signal,
    ...(mask && { mask }),
    ...(fork && { fork }),
  };
  const known = new Map(
    hosts.map((host) => {
      const credential = acrCredential(identity, host, tools);
      return [host, imageRegistry(createRegistry(host, { credential, env, retries }))];
    }),
  );
  const userFolder = env.DOCKER_CONFIG ?? join(env.HOME ?? '', '.docker');
  const served = hostsServed(userFolder);
  const all = [...new Set([...served, ...hosts])];
  const entry = pluginPath(place.entry, 'docker-credential');
  const helper = { node: process.execPath, entry, env: helperEnvironment(identity, all, temp) };
  const made = writeDockerConfig(temp, { userFolder, hosts: all, helper });
  return {
    registries: (host) => known.get(host),
    docker: { ...made, home: dirname(made.folder) },
  };
}

async function sessionOf({ env, signal, log, required }: SignInPlace): Promise<Session | undefined> {
  try {
    return await sessionFrom(env, realTime(patienceMs, signal, log.info));
  } catch (error) {
    if (!required && error instanceof UserError && error.code === 'session/not-signed-in') return undefined;
    throw error;
  }
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

function imageRegistry(registry: Registry): ImageRegistry {
  const { host, connection, manifest, resolve, putManifest, openBlob } = registry;
  return {
    ...{ host, manifest, resolve, putManifest, openBlob },
    requirePush: (repository) => connection.requireAccess([push(repository)], `store images in ${host}/${repository}`),
    isLocked: async (repository, tag) => (await readAttributes(connection, repository, tag))?.writeEnabled === false,
    lock: (repository, digest, tags) => lock(connection, repository, digest, tags),
  };
}
