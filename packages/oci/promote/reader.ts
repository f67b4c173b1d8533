import { delimiter } from 'node:path';
import type { Environment } from '@aks-delivery/azure/http';
import type { Identity } from '@aks-delivery/azure/tokens';
import { isAcr } from '../acr/hosts.ts';
import { type DockerPlace, signDockerIn } from '../docker-sign-in.ts';
import type { Promotion } from './request.ts';

/**
 * The environment for another program that reads the source as the identity of azure-login does, and the folder that it needs (to be
 * removed in post). A source that is not Azure's is read as the job is. Throws a UserError `docker/config-unreadable`.
 */
export function signInForReading(
  { source }: Promotion,
  identity: Identity,
  place: DockerPlace,
): { env: Environment; home: string | undefined } {
  if (!isAcr(source.registry)) return { env: place.env, home: undefined };
  const { folder, binFolder, home } = signDockerIn([source.registry], identity, place);
  const path = [binFolder, place.env.PATH].filter(Boolean).join(delimiter);
  return { env: { ...place.env, DOCKER_CONFIG: folder, PATH: path }, home };
}
