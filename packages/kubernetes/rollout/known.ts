import { type KubernetesEvent, type KubernetesObject, occurrence, type Pod } from '../objects.ts';
import { type Readiness, readiness } from '../readiness/index.ts';
import type { Companion } from './companions.ts';
import { newestReplicaSet, podsOf } from './lineage.ts';
import { justStarted, podsLag } from './stability.ts';
import { claimKey, type Store } from './store.ts';
import type { Target } from './targets.ts';

/** What is known now about one object of a release. */
export interface Known extends Companion {
  target: Target;
  replicaSet: KubernetesObject | undefined;
}

/** `now` is the API server's clock. */
export function knownOf(target: Target, store: Store, now: number): Known {
  return settle(look(target, store), store, now);
}

function look(target: Target, store: Store): Known {
  const found = store.get(target.resource.kind, target.namespace, target.name);
  const object = found !== undefined && isTooOld(found, target) ? undefined : found;
  const { countsPods } = target.rule;
  if (object === undefined) {
    // With notBefore, what is not there has not been made yet.
    const gone: Readiness =
      target.mayVanish && target.notBefore === undefined
        ? { status: 'ready', ready: 0, desired: 0, message: 'finished and removed (ttlSecondsAfterFinished)' }
        : { status: 'progressing', ready: 0, desired: 1, message: 'does not exist yet' };
    return { target, object, replicaSet: undefined, pods: [], readiness: gone, countsPods };
  }
  const replicaSet = object.kind === 'Deployment' ? newestReplicaSet(object, store) : undefined;
  const pods = podsOf(object, replicaSet, store);
  return { target, object, replicaSet, pods, readiness: readiness(target.rule, object, pods), countsPods };
}

/** Creation times are whole seconds. */
function isTooOld({ metadata }: KubernetesObject, { notBefore = 0 }: Target): boolean {
  return Date.parse(metadata.creationTimestamp ?? '') < Math.floor(notBefore / 1000) * 1000;
}

// "Ready" says little about a container without a readiness probe: it is ready as soon as it runs, also when it ends at once.
function settle(entry: Known, store: Store, now: number): Known {
  const { object, pods, readiness, countsPods } = entry;
  if (readiness.status !== 'ready' || !countsPods || object === undefined) return entry;
  const namespace = object.metadata.namespace ?? '';
  const seesPods =
    store.knows('Pod', namespace) && (object.kind !== 'Deployment' || store.knows('ReplicaSet', namespace));
  if (!(seesPods && podsLag(object, pods, readiness.desired)) && !justStarted(pods, now)) return entry;
  return { ...entry, readiness: { ...entry.readiness, status: 'progressing', message: 'has just started' } };
}

/** The events since a rollout began about an object, its new pods and their claims; newest first. `events` are by object. */
export function eventsAbout(
  { object, replicaSet, pods }: Known,
  events: Map<string, KubernetesEvent[]>,
  since: number,
): KubernetesEvent[] {
  const uids = [object, replicaSet, ...pods].map((entry) => entry?.metadata.uid ?? '-');
  return [...uids, ...(object?.kind === 'PersistentVolumeClaim' ? [] : claimsOf(pods))]
    .flatMap((key) => events.get(key) ?? [])
    .filter((event) => occurrence(event).at >= since)
    .sort((a, b) => occurrence(b).at - occurrence(a).at);
}

function claimsOf(pods: readonly Pod[]): Set<string> {
  const keys = pods.flatMap(({ metadata, spec }) =>
    (spec?.volumes ?? []).flatMap(({ persistentVolumeClaim: claim }) =>
      claim === undefined ? [] : claimKey(metadata.namespace ?? '', claim.claimName),
    ),
  );
  return new Set(keys);
}
