import { UserError } from '@aks-delivery/action/errors';
import { cacheFolder, identityOf, realTime, type Session, type SignInTools, sessionFrom } from '@aks-delivery/azure';
import { azureRegistries } from '@aks-delivery/azure/container-registry';
import { explainTasks } from '@aks-delivery/azure/explain/tasks';
import { resourceManager } from '@aks-delivery/azure/resource-manager';
import {
  acrCredential,
  createRegistry,
  type DockerSignIn,
  lock,
  push,
  type Registry,
  readAttributes,
  rolesByRepository,
  signDockerIn,
} from '@aks-delivery/oci';
import type { ImageRegistry, Registries } from './image/registries.ts';
import type { AzureAccess } from './plan.ts';

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
  /** Undefined without a sign-in. */
  azure: AzureAccess | undefined;
  /** For DOCKER_CONFIG and PATH of this job, and the folder of both to remove; undefined when nothing had to be made. */
  docker: DockerSignIn | undefined;
}

/** How long a registry may fail for passing reasons. */
const patienceMs = 120_000;
/** How long a canceled job has for its last words; the runner kills it after 7.5 s. */
const farewellMs = 5_000;

/**
 * Signs the job in to registries by the identity that azure-login left, and gives docker and its kin a credential helper that
 * renews. Nothing is asked before it is needed. Throws UserErrors session/…, docker/….
 */
export async function signIn(hosts: readonly string[], place: SignInPlace): Promise<SignedIn> {
  const session = hosts.length === 0 ? undefined : await sessionOf(place);
  if (session === undefined) return { registries: () => undefined, azure: undefined, docker: undefined };
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
  const { clientId } = session;
  const azure = azureRegistries(session, tools, (error) => explainTasks(error, clientId));
  const known = new Map(
    hosts.map((host) => {
      const credential = acrCredential(identity, host, tools);
      const options = { credential, env, retries, rolesByRepository: rolesByRepository(host, session, tools) };
      return [host, imageRegistry(createRegistry(host, options))];
    }),
  );
  return {
    registries: (host) => known.get(host),
    azure: {
      registries: azure,
      afterCancel: resourceManager(session, { ...tools, retries: realTime(farewellMs) }),
      clientId,
    },
    docker: signDockerIn(hosts, identity, place),
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

function imageRegistry(registry: Registry): ImageRegistry {
  const { host, connection, manifest, resolve, putManifest, json } = registry;
  return {
    ...{ host, manifest, resolve, putManifest, json },
    requirePush: (repository) => connection.requireAccess([push(repository)], `store images in ${host}/${repository}`),
    isLocked: async (repository, tag) => (await readAttributes(connection, repository, tag))?.writeEnabled === false,
    lock: (repository, digest, tags) => lock(connection, repository, digest, tags),
  };
}
