import type { Pod } from '../objects.ts';
import { containersOf, diagnosePods, eventsOf, type Finding, nameOf, oneLine } from './pods.ts';
import type { DiagnosisRule, Situation } from './rule.ts';

const causes = {
  object: {
    code: 'config/missing-object',
    means: 'A pod refers to a ConfigMap or Secret that does not exist.',
    fix: 'Create it in this namespace, add it to the chart, or mark the reference as optional.',
  },
  key: {
    code: 'config/missing-key',
    means: 'A ConfigMap or Secret lacks the key that a pod reads.',
    fix: 'Add the key, or correct its name in the chart.',
  },
  security: {
    code: 'config/security-context',
    means: "The image contradicts the pod's security context.",
    fix: 'Set a numeric USER in the Dockerfile, or runAsUser in the chart.',
  },
  container: {
    code: 'config/container',
    means: 'The container runtime refuses the settings of a container.',
    fix: 'Correct the setting that the message names.',
  },
} as const;

/** The kubelet's caches start empty; it says so once and tries again. */
const passing = /failed to sync .* cache/i;

/** A Secret or ConfigMap may be applied a moment after the pod that needs it. */
const graceMs = 5_000;

export const config: DiagnosisRule = {
  causes: Object.values(causes),
  diagnose: (situation) => diagnosePods(situation, (pod) => inStatus(pod, situation) ?? inMounts(pod, situation)),
};

function inStatus(pod: Pod, situation: Situation): Finding | undefined {
  for (const container of containersOf(pod)) {
    const waiting = container.status.state?.waiting;
    if (waiting?.reason !== 'CreateContainerConfigError' && waiting?.reason !== 'CreateContainerError') continue;
    const message = oneLine(waiting.message);
    if (passing.test(message)) continue;
    const kind = kindOf(message);
    return {
      code: causes[kind].code,
      clause: `${nameOf(container)} of pod ${pod.metadata.name} cannot be created: ${message}`,
      evidence: [`${waiting.reason}: ${message}`],
      fix: causes[kind].fix,
      doomed: isHopeless(kind, pod, situation),
    };
  }
  return undefined;
}

function inMounts(pod: Pod, situation: Situation): Finding | undefined {
  // A container that has started has its volumes: an older event no longer matters.
  if (
    containersOf(pod).some(
      ({ status }) =>
        status.state?.waiting?.reason !== 'ContainerCreating' && status.state?.waiting?.reason !== 'PodInitializing',
    )
  )
    return undefined;
  const event = eventsOf(situation.events, pod).find(({ reason }) => reason === 'FailedMount');
  const message = oneLine(event?.message);
  if (event === undefined || passing.test(message)) return undefined;
  const kind = kindOf(message);
  if (kind !== 'object' && kind !== 'key') return undefined;
  return {
    code: causes[kind].code,
    clause: `pod ${pod.metadata.name} cannot mount a volume: ${message}`,
    evidence: [],
    fix: causes[kind].fix,
    doomed: isHopeless(kind, pod, situation),
  };
}

function kindOf(message: string): keyof typeof causes {
  if (/(couldn't find key|references non-existent .*key)/i.test(message)) return 'key';
  if (/(configmap|secret)s? "[^"]*" not found/i.test(message)) return 'object';
  if (/runAsNonRoot|non-numeric user|run as root/i.test(message)) return 'security';
  return 'container';
}

function isHopeless(kind: keyof typeof causes, pod: Pod, { now, hasCustomResources }: Situation): boolean {
  if (kind === 'security') return true;
  if (kind === 'container') return false;
  const started = Date.parse(pod.status?.startTime ?? pod.metadata.creationTimestamp ?? '');
  return !hasCustomResources && now - started >= graceMs;
}
