import { isNotFound, type KubernetesClient } from './client.ts';
import type { Resource } from './resources.ts';

export interface Discovery {
  /** Where a kind lives in the API; undefined when the cluster does not serve it. */
  resource(apiVersion: string, kind: string): Promise<Resource | undefined>;
}

interface ResourceList {
  resources: { name: string; kind: string; namespaced: boolean }[];
}

/** Asks the API server which kinds it serves: one request per group and version, remembered. */
export function createDiscovery(client: KubernetesClient, signal?: AbortSignal): Discovery {
  const known = new Map<string, Promise<Resource[]>>();

  async function served(apiVersion: string): Promise<Resource[]> {
    const slash = apiVersion.indexOf('/');
    const group = apiVersion.slice(0, Math.max(slash, 0));
    const version = apiVersion.slice(slash + 1);
    const [first, ...rest] = apiVersion.split('/').map(encodeURIComponent);
    const path = slash < 0 ? `/api/${first}` : `/apis/${[first, ...rest].join('/')}`;
    try {
      const list = await client.send<ResourceList>({ method: 'GET', path, signal }, `list the kinds of ${apiVersion}`);
      return list.resources
        .filter(({ name }) => !name.includes('/')) // subresources, such as deployments/scale
        .map(({ name, kind, namespaced }) => ({ group, version, plural: name, kind, namespaced }));
    } catch (error) {
      if (isNotFound(error)) return [];
      throw error;
    }
  }

  return {
    async resource(apiVersion, kind) {
      const list = known.get(apiVersion) ?? served(apiVersion);
      known.set(apiVersion, list);
      try {
        return (await list).find((entry) => entry.kind === kind);
      } catch (error) {
        known.delete(apiVersion);
        throw error;
      }
    },
  };
}
