import { loopEnd } from '../diagnosis/patience.ts';
import { condition, type Job, type KubernetesObject, type Pod } from '../objects.ts';
import type { Readiness } from '../readiness/index.ts';

/** A workload of the release, as far as others may wait for it. */
export interface Companion {
  object: KubernetesObject | undefined;
  pods: readonly Pod[];
  readiness: Readiness;
  countsPods: boolean;
}

/** What a container that crashes may be waiting for. See Situation. */
export interface Company {
  othersSettledAt: number | undefined;
  othersCrash: boolean;
}

/** A database that nobody probes is "ready" at once, and answers when it does. */
const unprobedMs = 20_000;

/** For each workload of a release, how the others fare. */
export function companyOf(workloads: readonly Companion[]): (workload: Companion) => Company {
  const underWay = workloads.filter(
    ({ countsPods, object, readiness }) => readiness.status === 'progressing' && (countsPods || object?.kind === 'Job'),
  );
  const moving = new Set(underWay);
  const settledAt = Math.max(0, ...workloads.filter((entry) => !moving.has(entry)).flatMap(settledTimes));
  const calm = underWay.filter(({ pods }) => pods.length === 0 || !pods.every((pod) => crashedAfter(pod, settledAt)));
  return (workload) => ({
    othersSettledAt: underWay.every((other) => other === workload) ? settledAt : undefined,
    othersCrash: calm.every((other) => other === workload),
  });
}

function settledTimes({ object, pods }: Companion): number[] {
  const times = [Date.parse((object as Job | undefined)?.status?.completionTime ?? ''), ...pods.map(readyAt)];
  return times.filter((time) => !Number.isNaN(time));
}

function readyAt({ spec, status }: Pod): number {
  const since = Date.parse(condition(status?.conditions, 'Ready')?.lastTransitionTime ?? '');
  const probed = spec?.containers?.every(({ readinessProbe }) => readinessProbe !== undefined) ?? false;
  return since + (probed ? 0 : unprobedMs);
}

function crashedAfter({ status }: Pod, time: number): boolean {
  return [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])].some(
    (container) => Date.parse(loopEnd(container)?.startedAt ?? '') >= time,
  );
}
