import { isNotFound, type KubernetesClient, queryOf } from '../client.ts';
import type { Fields } from '../fields.ts';
import { pathOf, type Resource } from '../resources.ts';

/** Where one object lives. */
export interface Place {
  resource: Resource;
  namespace: string | undefined;
  name: string;
}

/** One object, and what the API server would make of it. Nothing is stored; refusals are thrown as ApiErrors. */
export interface DryRuns {
  /** The live object, undefined when it does not exist. */
  read(place: Place): Promise<Fields | undefined>;
  create(place: Place, body: Fields): Promise<Fields>;
  /** A server-side apply that takes over the fields of others. */
  apply(place: Place, body: Fields): Promise<Fields>;
  /** A server-side apply that respects the fields of others: a 409 names them. */
  applyPolitely(place: Place, body: Fields): Promise<Fields>;
  replace(place: Place, body: Fields): Promise<Fields>;
}

/** `dryRun=All`: admission, validation and defaults as for the real request (API concepts, "Dry-run"). */
export function dryRuns(client: KubernetesClient, fieldManager: string, signal: AbortSignal): DryRuns {
  const query = queryOf({ dryRun: 'All', fieldManager });
  const pathTo = ({ resource, namespace, name }: Place): string => pathOf(resource, namespace, name);
  const apply = (place: Place, body: Fields, force: boolean): Promise<Fields> =>
    client.send(
      {
        method: 'PATCH',
        path: `${pathTo(place)}${query}&force=${force}`,
        // JSON is YAML, too.
        headers: { 'content-type': 'application/apply-patch+yaml' },
        body: JSON.stringify(body),
        signal,
      },
      `apply ${nameOf(place)}`,
    );
  return {
    async read(place) {
      try {
        return await client.send({ method: 'GET', path: pathTo(place), signal }, `get ${nameOf(place)}`);
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    create: (place, body) =>
      client.send(
        {
          method: 'POST',
          path: pathOf(place.resource, place.namespace) + query,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal,
        },
        `create ${nameOf(place)}`,
      ),
    apply: (place, body) => apply(place, body, true),
    applyPolitely: (place, body) => apply(place, body, false),
    replace: (place, body) =>
      client.send(
        {
          method: 'PUT',
          path: pathTo(place) + query,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal,
        },
        `update ${nameOf(place)}`,
      ),
  };
}

function nameOf({ resource, name }: Place): string {
  return `${resource.kind} ${name}`;
}
