import {
  type ContainerSpec,
  type ContainerStatus,
  display,
  type KubernetesEvent,
  occurrence,
  type Pod,
  refOf,
} from '../objects.ts';
import type { Diagnosis, Situation } from './rule.ts';

export interface Container {
  status: ContainerStatus;
  spec: ContainerSpec | undefined;
  init: boolean;
}

/** A pod's containers that have a status, init containers first, as they run. */
export function containersOf(pod: Pod): Container[] {
  const list = (
    statuses: ContainerStatus[] | undefined,
    specs: ContainerSpec[] | undefined,
    init: boolean,
  ): Container[] =>
    (statuses ?? []).map((status) => ({ status, spec: specs?.find((entry) => entry.name === status.name), init }));
  return [
    ...list(pod.status?.initContainerStatuses, pod.spec?.initContainers, true),
    ...list(pod.status?.containerStatuses, pod.spec?.containers, false),
  ];
}

/** What a rule found in one pod. */
export interface Finding {
  code: string;
  /** Completes "Deployment/shop: ". */
  clause: string;
  container?: Container;
  evidence: string[];
  fix: string;
  doomed: boolean;
}

/**
 * Looks at each pod and turns the findings into a diagnosis of the workload. It is doomed when every pod is (Krane's rule:
 * one sick node does not doom a rollout), but a StatefulSet goes pod by pod, so one that is stuck blocks the rest. Pods that
 * use a claim are diagnosed with their own workload, not with the claim.
 */
export function diagnosePods(situation: Situation, find: (pod: Pod) => Finding | undefined): Diagnosis | undefined {
  const { kind } = situation.object;
  if (kind === 'PersistentVolumeClaim') return undefined;
  const found = situation.pods.flatMap((pod) => {
    const finding = find(pod);
    return finding === undefined ? [] : [{ pod, finding }];
  });
  const hopeless = found.filter(({ finding }) => finding.doomed);
  const [worst] = hopeless.length > 0 ? hopeless : found;
  if (worst === undefined) return undefined;
  const { pod, finding } = worst;
  // The pods of a Job's earlier attempts stay.
  const living = situation.pods.filter(({ status }) => kind !== 'Job' || status?.phase !== 'Failed');
  const needed = kind === 'StatefulSet' ? 1 : living.length;
  const object = refOf(situation.object);
  return {
    code: finding.code,
    sentence: `${display(object)}: ${finding.clause.replace(/\.+$/, '')}.`,
    object,
    ...(finding.container === undefined
      ? {}
      : {
          container: {
            pod: pod.metadata.name,
            namespace: pod.metadata.namespace ?? 'default',
            name: finding.container.status.name,
          },
        }),
    evidence: [...finding.evidence, ...eventLines(situation.events, pod)],
    fix: finding.fix,
    doomed: hopeless.length > 0 && hopeless.length >= needed,
  };
}

/** `container "app"` or `init container "migrate"`. */
export function nameOf({ status, init }: Container): string {
  return `${init ? 'init container' : 'container'} "${status.name}"`;
}

export function eventsOf(events: readonly KubernetesEvent[], pod: Pod): KubernetesEvent[] {
  return events.filter((event) => event.involvedObject.uid === pod.metadata.uid);
}

const eventLimit = 8;

/** False for warnings such as "Error: ImagePullBackOff", which only repeat the state of the container. */
export function tells(event: KubernetesEvent): boolean {
  return event.type === 'Warning' && !/^Error: \w+$/.test(event.message ?? '');
}

/** The newest warnings about an object, one readable line each, and each text once. */
export function eventLines(events: readonly KubernetesEvent[], object?: { metadata: { uid?: string } }): string[] {
  const lines = new Map<string, string>();
  for (const event of events) {
    if (!tells(event) || (object !== undefined && event.involvedObject.uid !== object.metadata.uid)) continue;
    const { count } = occurrence(event);
    const { kind, name } = event.involvedObject;
    const line = `event ${event.reason ?? ''}${count > 1 ? ` (${count}×)` : ''} on ${kind}/${name}: ${oneLine(event.message)}`;
    const key = `${event.reason} ${gist(event.message)}`;
    if (!lines.has(key)) lines.set(key, line);
  }
  return [...lines.values()].slice(0, eventLimit);
}

/** A message without the names of the moment: retries make the same event for ever new pod names. */
export function gist(message: string | undefined): string {
  return (message ?? '').replace('(combined from similar events): ', '').replace(/"[^"]*"/g, '""');
}

/** A message of the cluster, on one line and bounded. The pull rate limit's text names the user's account. */
export function oneLine(message: string | undefined, limit = 400): string {
  const text = (message ?? '')
    .replace(/reached your pull rate limit as \S+/i, 'reached your pull rate limit as (hidden)')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
