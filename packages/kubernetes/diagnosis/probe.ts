import type { KubernetesEvent, Pod, Probe } from '../objects.ts';
import { loopEnd, ranInVain } from './patience.ts';
import { type Container, containersOf, diagnosePods, eventsOf, type Finding, nameOf, oneLine } from './pods.ts';
import type { DiagnosisRule, Situation } from './rule.ts';

type ProbeKind = 'startup' | 'liveness' | 'readiness';

const causes = {
  startup: {
    code: 'probe/startup',
    means: 'A container is restarted because its startup probe fails.',
    fix: 'Correct path and port of the startupProbe, or give the start more time (failureThreshold × periodSeconds).',
  },
  liveness: {
    code: 'probe/liveness',
    means: 'A container is restarted because its liveness probe fails.',
    fix: 'Correct path and port of the livenessProbe; for a slow start use a startupProbe.',
  },
  readiness: {
    code: 'probe/readiness',
    means: 'A container runs, and its readiness probe fails.',
    fix: 'Correct path and port of the readinessProbe, or find out in the log why the application says that it is not ready.',
  },
} as const;

export const probe: DiagnosisRule = {
  causes: Object.values(causes),
  diagnose: (situation) => diagnosePods(situation, (pod) => findIn(pod, situation)),
};

function findIn(pod: Pod, situation: Situation): Finding | undefined {
  const events = eventsOf(situation.events, pod);
  for (const container of containersOf(pod)) {
    if (container.status.ready === true) continue;
    const { state } = container.status;
    const about = events.filter((entry) => isAbout(entry, container, pod));
    // A probe that kills is the cause, also when the readiness probe failed after it.
    const killer = about.map(killerOf).find((entry) => entry !== undefined);
    const kind = killer ?? (state?.running === undefined ? undefined : 'readiness');
    const event = about.find((entry) => entry.reason === 'Unhealthy' && probeKind(entry) === kind);
    if (event === undefined || kind === undefined) continue;
    // A failed readiness probe may succeed at any time; a container that a probe had killed twice will be killed again.
    const ended = loopEnd(container.status);
    return {
      code: causes[kind].code,
      clause: `the ${kind} probe${target(container.spec?.[`${kind}Probe`])} of ${nameOf(container)} in pod ${pod.metadata.name} fails: ${answer(event)}`,
      container,
      evidence: [oneLine(event.message)],
      fix: causes[kind].fix,
      doomed: killer !== undefined && ended !== undefined && ranInVain(pod, container, ended, situation),
    };
  }
  return undefined;
}

// An event names its container only in a field path; with one container there is nothing to tell apart.
function isAbout(event: KubernetesEvent, container: Container, pod: Pod): boolean {
  const path = (event.involvedObject as { fieldPath?: string }).fieldPath;
  return path === undefined ? containersOf(pod).length === 1 : path.includes(`{${container.status.name}}`);
}

function probeKind(event: KubernetesEvent): ProbeKind | undefined {
  return /^(startup|liveness|readiness) probe/i.exec(event.message ?? '')?.[1]?.toLowerCase() as ProbeKind | undefined;
}

function killerOf({ reason, message }: KubernetesEvent): ProbeKind | undefined {
  const probe = reason === 'Killing' ? /failed (startup|liveness) probe, will be restarted/.exec(message ?? '') : null;
  return probe?.[1] as ProbeKind | undefined;
}

function answer(event: KubernetesEvent): string {
  return oneLine(event.message?.replace(/^\w+ probe (failed|errored)[^:]*: ?/i, ''), 200);
}

function target(spec: Probe | undefined): string {
  if (spec?.httpGet !== undefined) return ` (GET ${spec.httpGet.path ?? '/'} on port ${spec.httpGet.port ?? ''})`;
  if (spec?.tcpSocket !== undefined) return ` (TCP port ${spec.tcpSocket.port ?? ''})`;
  if (spec?.grpc !== undefined) return ` (gRPC port ${spec.grpc.port ?? ''})`;
  return spec?.exec === undefined ? '' : ` (${oneLine(spec.exec.command?.join(' '), 80)})`;
}
