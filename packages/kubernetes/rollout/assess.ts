import { type Diagnosis, diagnose } from '../diagnosis/index.ts';
import { oneLine, tells } from '../diagnosis/pods.ts';
import {
  condition,
  type KubernetesEvent,
  type KubernetesObject,
  type ObjectRef,
  occurrence,
  type Pod,
} from '../objects.ts';
import { type Readiness, readiness } from '../readiness/index.ts';
import { newestReplicaSet, podsOf } from './lineage.ts';
import { justStarted } from './stability.ts';
import type { Store } from './store.ts';
import type { Release, Target } from './targets.ts';

/** How far one object of the release is, and why not further. */
export interface ObjectProgress {
  ref: ObjectRef;
  readiness: Readiness;
  countsPods: boolean;
  pods: readonly Pod[];
  /** `Reason: message` of the newest warning about it or its new pods, since the rollout began. */
  warning?: string;
  diagnosis?: Diagnosis;
}

export interface Assessment {
  verdict: 'ready' | 'progressing' | 'failed';
  objects: ObjectProgress[];
  /** Pods that are ready and pods that are wanted, over all workloads. */
  ready: number;
  desired: number;
  /** With verdict `failed`: why. */
  diagnosis?: Diagnosis;
}

export interface Clock {
  /** The API server's clock, milliseconds since the epoch. */
  now: number;
  /** Events before it belong to earlier rollouts. */
  since: number;
}

interface Known {
  target: Target;
  object: KubernetesObject | undefined;
  replicaSet: KubernetesObject | undefined;
  pods: Pod[];
  readiness: Readiness;
}

/** Judges a rollout as a whole. Pure: from what is known now. */
export function assess(release: Release, store: Store, clock: Clock): Assessment {
  const known = release.targets.map((target) => settle(look(target, store), clock.now));
  const events = store.eventsByObject();
  const underWay = known.filter((entry) => entry.target.rule.countsPods && entry.readiness.status === 'progressing');
  const objects = known.map((entry) => {
    const about = eventsAbout(entry, events, clock.since);
    const others = known.filter((other) => other !== entry);
    const settled = underWay.every((other) => other === entry) ? settledAt(others) : undefined;
    return describe(entry, about, clock.now, settled, release.hasCustomResources);
  });
  const counted = objects.filter(({ countsPods }) => countsPods);
  const failed = objects.find(
    ({ readiness, diagnosis }) => readiness.status === 'failed' || diagnosis?.doomed === true,
  );
  const verdict =
    failed !== undefined
      ? 'failed'
      : objects.every(({ readiness }) => readiness.status === 'ready')
        ? 'ready'
        : 'progressing';
  return {
    verdict,
    objects,
    ready: counted.reduce((sum, entry) => sum + entry.readiness.ready, 0),
    desired: counted.reduce((sum, entry) => sum + entry.readiness.desired, 0),
    ...(failed === undefined ? {} : { diagnosis: failed.diagnosis ?? unexplained(failed) }),
  };
}

function look(target: Target, store: Store): Known {
  const object = store.get(target.resource.kind, target.namespace, target.name);
  if (object === undefined) {
    const gone: Readiness = target.mayVanish
      ? { status: 'ready', ready: 0, desired: 0, message: 'finished and removed (ttlSecondsAfterFinished)' }
      : { status: 'progressing', ready: 0, desired: 1, message: 'does not exist yet' };
    return { target, object, replicaSet: undefined, pods: [], readiness: gone };
  }
  const replicaSet = object.kind === 'Deployment' ? newestReplicaSet(object, store) : undefined;
  const pods = podsOf(object, replicaSet, store);
  return { target, object, replicaSet, pods, readiness: readiness(target.rule, object, pods) };
}

/** When the last pod of these workloads became ready. */
function settledAt(workloads: readonly Known[]): number {
  const times = workloads
    .flatMap(({ pods }) => pods)
    .map((pod) => Date.parse(condition(pod.status?.conditions, 'Ready')?.lastTransitionTime ?? ''));
  return Math.max(0, ...times.filter((time) => !Number.isNaN(time)));
}

// "Ready" says little about a container without a readiness probe: it is ready as soon as it runs, also when it ends at once.
function settle(entry: Known, now: number): Known {
  if (entry.readiness.status !== 'ready' || !entry.target.rule.countsPods || !justStarted(entry.pods, now))
    return entry;
  return { ...entry, readiness: { ...entry.readiness, status: 'progressing', message: 'has just started' } };
}

function eventsAbout(
  { object, replicaSet, pods }: Known,
  events: Map<string, KubernetesEvent[]>,
  since: number,
): KubernetesEvent[] {
  return [object, replicaSet, ...pods]
    .flatMap((entry) => events.get(entry?.metadata.uid ?? '-') ?? [])
    .filter((event) => occurrence(event).at >= since)
    .sort((a, b) => occurrence(b).at - occurrence(a).at);
}

function describe(
  entry: Known,
  events: KubernetesEvent[],
  now: number,
  othersSettledAt: number | undefined,
  hasCustomResources: boolean,
): ObjectProgress {
  const { target, object, replicaSet, pods } = entry;
  const warning = events.find(tells);
  const ref = {
    kind: target.resource.kind,
    name: target.name,
    ...(target.namespace === '' ? {} : { namespace: target.namespace }),
  };
  // A controller that has not seen the new spec still shows the old pods: nothing can be said about the new ones.
  const judged =
    object !== undefined &&
    entry.readiness.status !== 'ready' &&
    !entry.readiness.message.startsWith('the controller has not seen');
  const diagnosis = judged
    ? diagnose({
        object,
        ...(replicaSet === undefined ? {} : { replicaSet }),
        pods,
        events,
        now,
        othersSettledAt,
        hasCustomResources,
      })
    : undefined;
  return {
    ref,
    readiness: entry.readiness,
    countsPods: target.rule.countsPods,
    pods,
    ...(warning === undefined ? {} : { warning: `${warning.reason ?? ''}: ${oneLine(warning.message, 200)}` }),
    ...(diagnosis === undefined ? {} : { diagnosis }),
  };
}

function unexplained({ ref, readiness }: ObjectProgress): Diagnosis {
  return {
    code: 'rollout/failed',
    sentence: `${ref.kind}/${ref.name} failed: ${oneLine(readiness.message)}.`,
    object: ref,
    evidence: [],
    fix: 'Look at the object’s status and events with kubectl describe.',
    doomed: true,
  };
}
