import type { ContainerRegistry } from '../../world.ts';
import type { Request } from '../http.ts';
import type { Cloud, StandIn } from '../stand-in.ts';
import { distribution, streams } from './distribution.ts';
import { answered, refusals } from './errors.ts';
import { metadata } from './metadata.ts';
import { accessToken, exchange } from './tokens.ts';

/**
 * Azure Container Registry in front of a plain registry: its sign-in, its roles, its locks, and the referrers API. The
 * bytes of images are the plain registry's own business.
 */
export function acr(registry: ContainerRegistry): StandIn {
  async function handle(cloud: Cloud, request: Request) {
    const { method, path } = request;
    if (path === '/oauth2/exchange' && method === 'POST') {
      return exchange(cloud, registry, request);
    }
    if (path === '/oauth2/token' && ['GET', 'POST'].includes(method)) {
      return accessToken(cloud, registry, request);
    }
    if (path.startsWith('/acr/v1/')) {
      return metadata(cloud, registry, request);
    }
    if (path === '/v2' || path.startsWith('/v2/')) {
      return distribution(cloud, registry, request);
    }
    throw refusals.unknownRoute();
  }
  return {
    name: registry.name,
    issuesTokens: true,
    create: (cloud) => ({ handle: (request) => answered(() => handle(cloud, request)), control: [], streams }),
  };
}
