import { concurrently } from '@aks-delivery/action/concurrently';
import type { KubernetesClient } from '../client.ts';
import { createDiscovery } from '../discovery.ts';
import { redactor } from '../redact.ts';
import type { Difference, Manifested } from './model.ts';
import { differenceOfApplied, differenceOfRemoved, type Scene } from './object.ts';
import { dryRuns } from './requests.ts';
import { valuesOf } from './secrets.ts';

export type { Change, Difference, Manifested, Refusal } from './model.ts';
export { differenceCauses } from './refusal.ts';

export interface Wanted {
  /** What is to be applied. */
  objects: readonly Manifested[];
  /** What the last release applied; empty for a first install. */
  previous: readonly Manifested[];
  /** Where objects go that name no namespace. */
  namespace: string;
  /** A missing namespace will be made, so that what belongs there is sure to be created. */
  createsNamespace: boolean;
  /** Values that must not be shown; those of the manifests' own Secrets are hidden anyway. */
  secrets: readonly string[];
  /** Who the real apply is done as, e.g. `helm`. */
  fieldManager: string;
  /** False when the real apply is a server-side one that stops at fields of other managers. */
  takesFields: boolean;
  signal: AbortSignal;
}

const requestsInFlight = 8;

/**
 * What applying the manifests will change in the live cluster, object by object, and what the API server would refuse. Asks
 * with dry runs only: nothing is touched. Throws when the credential is not accepted or the server cannot be reached.
 */
export async function liveDifference(client: KubernetesClient, wanted: Wanted): Promise<Difference> {
  const { objects, previous, namespace, createsNamespace, fieldManager, takesFields, signal } = wanted;
  const own = [...objects, ...previous].flatMap((object) => (object.kind === 'Secret' ? valuesOf(object.body) : []));
  const brought = new Set(objects.map(({ kind, name }) => `${kind}/${name}`));
  const scene: Scene = {
    server: dryRuns(client, fieldManager, signal),
    discovery: createDiscovery(client, signal),
    namespace,
    createsNamespace,
    fieldManager,
    takesFields,
    hide: redactor([...wanted.secrets, ...own]),
    brings: (kind, name) => brought.has(`${kind}/${name}`),
  };
  const identity = (object: Manifested): string =>
    [groupOf(object), object.kind, object.namespace ?? namespace, object.name].join(' ');
  const before = new Map(previous.map((object) => [identity(object), object]));
  const after = new Set(objects.map(identity));
  const tasks = [
    ...objects.map((object) => () => differenceOfApplied(object, before.get(identity(object)), scene)),
    ...previous
      .filter((object) => !after.has(identity(object)))
      .map((object) => () => differenceOfRemoved(object, scene)),
  ];
  const results = await concurrently(tasks, requestsInFlight, (task) => task());
  return {
    changes: results.flatMap(({ change }) => change ?? []),
    refusals: results.flatMap(({ refusal }) => refusal ?? []),
  };
}

/** An object stays the same when a chart moves it to another version of its API. */
function groupOf({ apiVersion }: Manifested): string {
  return apiVersion.slice(0, Math.max(apiVersion.indexOf('/'), 0));
}
