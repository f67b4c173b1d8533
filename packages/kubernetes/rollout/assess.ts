import { type Diagnosis, diagnose } from '../diagnosis/index.ts';
import { oneLine, tells } from '../diagnosis/pods.ts';
import type { Situation } from '../diagnosis/rule.ts';
import type { KubernetesEvent, ObjectRef, Pod } from '../objects.ts';
import type { Readiness } from '../readiness/index.ts';
import { companyOf } from './companions.ts';
import { eventsAbout, type Known, knownOf } from './known.ts';
import type { Store } from './store.ts';
import type { Release } from './targets.ts';

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
  /** See Situation. */
  autoscaled?: boolean | undefined;
}

type Surroundings = Omit<Situation, 'object' | 'replicaSet' | 'pods' | 'events'>;

/** Judges a rollout as a whole. Pure: from what is known now. */
export function assess(release: Release, store: Store, clock: Clock): Assessment {
  const known = release.targets.map((target) => knownOf(target, store, clock.now));
  const events = store.eventsByObject();
  const company = companyOf(known);
  const namespaces = new Set(release.targets.map(({ namespace }) => namespace));
  const roomSince = new Map([...namespaces].map((namespace) => [namespace, store.roomSince(namespace, clock.now)]));
  const objects = known.map((entry) =>
    describe(entry, eventsAbout(entry, events, clock.since), () => ({
      now: clock.now,
      autoscaled: clock.autoscaled,
      ...company(entry),
      roomSince: roomSince.get(entry.target.namespace) ?? 0,
      hasCustomResources: release.hasCustomResources,
    })),
  );
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

function describe(entry: Known, events: KubernetesEvent[], surroundings: () => Surroundings): ObjectProgress {
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
        ...surroundings(),
      })
    : undefined;
  return {
    ref,
    readiness: entry.readiness,
    countsPods: entry.countsPods,
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
