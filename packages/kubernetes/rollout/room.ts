import type { KubernetesObject, Pod } from '../objects.ts';

type Objects = ReadonlyMap<string, KubernetesObject>;

/** Remembers when pods made room for others: on a node, in a quota. */
export interface Room {
  /** To be told of every change of a namespace's pods. */
  changed(namespace: string, before: Objects, after: Objects): void;
  /** When pods last made room by leaving or ending: `now` while one is about to, 0 when none ever did. */
  since(namespace: string, pods: Iterable<Pod>, now: number): number;
}

/** A pod whose deletion takes this much longer than it should makes no room soon: its node is gone, for instance. */
const overdueMs = 10_000;

/** `clock` is the API server's, milliseconds since the epoch. */
export function createRoom(clock: () => number): Room {
  const madeAt = new Map<string, number>();
  return {
    changed(namespace, before, after) {
      for (const [name, pod] of before) {
        const now = after.get(name);
        if (takesRoom(pod) && (now === undefined || !takesRoom(now))) madeAt.set(namespace, clock());
      }
    },
    since(namespace, pods, now) {
      for (const pod of pods)
        if (takesRoom(pod) && Date.parse(pod.metadata.deletionTimestamp ?? '') + overdueMs > now) return now;
      return madeAt.get(namespace) ?? 0;
    },
  };
}

function takesRoom(object: KubernetesObject): boolean {
  const { phase } = (object as Pod).status ?? {};
  return phase !== 'Succeeded' && phase !== 'Failed';
}
