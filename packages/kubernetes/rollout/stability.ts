import { containersOf } from '../diagnosis/pods.ts';
import { condition, type KubernetesObject, type Pod, type StatefulSet } from '../objects.ts';

const firstRunMs = 3_000;
/** A container that has ended before must outlast the first pause of the kubelet's back-off. */
const laterRunMs = 10_000;

/**
 * True while a container that nobody probes has not run long enough to be believed. Containers with a readiness probe, and
 * pods that are done, are taken at their word. `now` is the API server's clock.
 */
export function justStarted(pods: readonly Pod[], now: number): boolean {
  return pods.some((pod) =>
    containersOf(pod).some(({ spec, status, init }) => {
      const startedAt = status.state?.running?.startedAt;
      if (init || startedAt === undefined || spec?.readinessProbe !== undefined) return false;
      return now - Date.parse(startedAt) < ((status.restartCount ?? 0) > 0 ? laterRunMs : firstRunMs);
    }),
  );
}

/**
 * True when a workload that calls itself ready has fewer ready pods of its new revision than that takes: each kind is watched
 * on its own, so the news of its pods are still under way.
 */
export function podsLag(object: KubernetesObject, pods: readonly Pod[], desired: number): boolean {
  const strategy = (object as StatefulSet).spec?.updateStrategy;
  if (strategy?.type === 'OnDelete') return false;
  const ready = pods.filter(
    ({ status }) => status?.phase === 'Succeeded' || condition(status?.conditions, 'Ready')?.status === 'True',
  );
  return ready.length < desired - (strategy?.rollingUpdate?.partition ?? 0);
}
