import type { KubernetesEvent, KubernetesObject, Pod } from '../objects.ts';
import type { Resource } from '../resources.ts';
import type { WatchEvent } from '../watch.ts';
import { createRoom } from './room.ts';

/** The newest known state of what is watched, by kind, namespace and name. */
export interface Store {
  apply(resource: Resource, namespace: string, event: WatchEvent<KubernetesObject>): void;
  get(kind: string, namespace: string, name: string): KubernetesObject | undefined;
  all(kind: string, namespace: string): Iterable<KubernetesObject>;
  pods(namespace: string): Iterable<Pod>;
  /** False when we may not watch that kind there. */
  knows(kind: string, namespace: string): boolean;
  /** All events by the uid of the object they are about; those about claims also by `claimKey`. */
  eventsByObject(): Map<string, KubernetesEvent[]>;
  /** See Situation. */
  roomSince(namespace: string, now: number): number;
}

/** `clock` is the API server's, milliseconds since the epoch. */
export function createStore(clock: () => number = Date.now): Store {
  const room = createRoom(clock);
  const buckets = new Map<string, Map<string, KubernetesObject>>();
  const key = (kind: string, namespace: string): string => `${kind}/${namespace}`;
  function all(kind: string, namespace: string): Iterable<KubernetesObject> {
    return buckets.get(key(kind, namespace))?.values() ?? [];
  }
  return {
    apply(resource, namespace, event) {
      const id = key(resource.kind, namespace);
      const bucket = buckets.get(id) ?? new Map<string, KubernetesObject>();
      const isPod = resource.kind === 'Pod';
      if (event.type === 'SYNC') {
        const objects = new Map(event.objects.map((object) => [object.metadata.name, slim(object)]));
        if (isPod) room.changed(namespace, bucket, objects);
        buckets.set(id, objects);
        return;
      }
      const { name } = event.object.metadata;
      const before = bucket.get(name);
      if (event.type === 'DELETED') bucket.delete(name);
      else bucket.set(name, slim(event.object));
      if (isPod && before !== undefined) room.changed(namespace, new Map([[name, before]]), bucket);
    },
    get: (kind, namespace, name) => buckets.get(key(kind, namespace))?.get(name),
    all,
    pods: (namespace) => all('Pod', namespace) as Iterable<Pod>,
    knows: (kind, namespace) => buckets.has(key(kind, namespace)),
    eventsByObject() {
      const index = new Map<string, KubernetesEvent[]>();
      for (const [id, bucket] of buckets) {
        if (!id.startsWith('Event/')) continue;
        for (const event of bucket.values() as Iterable<KubernetesEvent>) {
          const { uid = '', kind, namespace = '', name = '' } = event.involvedObject;
          for (const about of kind === 'PersistentVolumeClaim' ? [uid, claimKey(namespace, name)] : [uid]) {
            const known = index.get(about);
            if (known === undefined) index.set(about, [event]);
            else known.push(event);
          }
        }
      }
      return index;
    },
    roomSince: (namespace, now) => room.since(namespace, all('Pod', namespace) as Iterable<Pod>, now),
  };
}

/** Pods name their claims; nobody tells their uids. */
export function claimKey(namespace: string, name: string): string {
  return `PersistentVolumeClaim/${namespace}/${name}`;
}

// managedFields are often half of an object, and nobody here reads them.
function slim<T extends KubernetesObject>(object: T): T {
  delete (object.metadata as { managedFields?: unknown }).managedFields;
  return object;
}
