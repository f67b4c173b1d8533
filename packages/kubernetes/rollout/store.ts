import type { KubernetesEvent, KubernetesObject, Pod } from '../objects.ts';
import type { Resource } from '../resources.ts';
import type { WatchEvent } from '../watch.ts';

/** The newest known state of what is watched, by kind, namespace and name. */
export interface Store {
  apply(resource: Resource, namespace: string, event: WatchEvent<KubernetesObject>): void;
  get(kind: string, namespace: string, name: string): KubernetesObject | undefined;
  all(kind: string, namespace: string): Iterable<KubernetesObject>;
  pods(namespace: string): Iterable<Pod>;
  /** All events by the uid of the object they are about. */
  eventsByObject(): Map<string, KubernetesEvent[]>;
}

export function createStore(): Store {
  const buckets = new Map<string, Map<string, KubernetesObject>>();
  const key = (kind: string, namespace: string): string => `${kind}/${namespace}`;
  function all(kind: string, namespace: string): Iterable<KubernetesObject> {
    return buckets.get(key(kind, namespace))?.values() ?? [];
  }
  return {
    apply(resource, namespace, event) {
      const id = key(resource.kind, namespace);
      if (event.type === 'SYNC') {
        buckets.set(id, new Map(event.objects.map((object) => [object.metadata.name, slim(object)])));
        return;
      }
      const bucket = buckets.get(id);
      if (event.type === 'DELETED') bucket?.delete(event.object.metadata.name);
      else bucket?.set(event.object.metadata.name, slim(event.object));
    },
    get: (kind, namespace, name) => buckets.get(key(kind, namespace))?.get(name),
    all,
    pods: (namespace) => all('Pod', namespace) as Iterable<Pod>,
    eventsByObject() {
      const index = new Map<string, KubernetesEvent[]>();
      for (const [id, bucket] of buckets) {
        if (!id.startsWith('Event/')) continue;
        for (const event of bucket.values() as Iterable<KubernetesEvent>) {
          const uid = event.involvedObject.uid ?? '';
          const known = index.get(uid);
          if (known === undefined) index.set(uid, [event]);
          else known.push(event);
        }
      }
      return index;
    },
  };
}

// managedFields are often half of an object, and nobody here reads them.
function slim<T extends KubernetesObject>(object: T): T {
  delete (object.metadata as { managedFields?: unknown }).managedFields;
  return object;
}
