import type { ContainerRegistry } from '../../world.ts';
import { agentSubject } from '../acr/access.ts';
import { tokenFor, tokenUser } from '../acr/tokens.ts';
import type { Cloud } from '../stand-in.ts';

/** The part of a run request that says with whose rights the run works in its own registry. */
export interface Credentials {
  sourceRegistry?: { loginMode?: string; identity?: string };
}

/** A refresh token of the run's registry, and nobody's password but the run's own. */
export interface RegistryCredential {
  username: string;
  password: string;
}

/**
 * What the agent signs in with: a credential of the registry's own, or, with the identity `[caller]`, the rights of who started
 * the run. In registries with ABAC the former has none.
 */
export async function registryCredential(
  cloud: Cloud,
  registry: ContainerRegistry,
  caller: { objectId: string },
  { sourceRegistry }: Credentials,
): Promise<RegistryCredential | undefined> {
  if (sourceRegistry?.loginMode === 'None') {
    return undefined;
  }
  const subject = sourceRegistry?.identity === '[caller]' ? caller.objectId : agentSubject;
  return { username: tokenUser, password: await tokenFor(cloud, registry, subject, registry.loginServer) };
}

/** A docker configuration with it. */
export function dockerConfig(registry: ContainerRegistry, credential: RegistryCredential | undefined): string {
  const auth = Buffer.from(`${credential?.username}:${credential?.password}`).toString('base64');
  return JSON.stringify({ auths: credential === undefined ? {} : { [registry.loginServer]: { auth } } });
}
