import type { KubernetesEvent, Pod, Probe } from '../objects.ts';
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
    if (container.status.ready === true || container.status.state?.terminated?.exitCode === 0) continue;
    const event = events.find((entry) => entry.reason === 'Unhealthy' && isAbout(entry, container, pod));
    const kind = event === undefined ? undefined : probeKind(event);
    if (event === undefined || kind === undefined) continue;
    // A failed readiness probe may succeed at any time; a container that a probe had killed twice will be killed again.
    const loops = container.status.state?.waiting?.reason === 'CrashLoopBackOff';
    const killed = events.some((entry) => entry.reason === 'Killing' && /will be restarted/.test(entry.message ?? ''));
    if (kind !== 'readiness' && !killed) continue;
    return {
      code: causes[kind].code,
      clause: `the ${kind} probe${target(container.spec?.[`${kind}Probe`])} of ${nameOf(container)} in pod ${pod.metadata.name} fails: ${answer(event)}`,
      container,
      evidence: [oneLine(event.message)],
      fix: causes[kind].fix,
      doomed: kind !== 'readiness' && loops,
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

function answer(event: KubernetesEvent): string {
  return oneLine(event.message?.replace(/^\w+ probe (failed|errored)[^:]*: ?/i, ''), 200);
}

function target(spec: Probe | undefined): string {
  if (spec?.httpGet !== undefined) return ` (GET ${spec.httpGet.path ?? '/'} on port ${spec.httpGet.port ?? ''})`;
  if (spec?.tcpSocket !== undefined) return ` (TCP port ${spec.tcpSocket.port ?? ''})`;
  if (spec?.grpc !== undefined) return ` (gRPC port ${spec.grpc.port ?? ''})`;
  return spec?.exec === undefined ? '' : ` (${oneLine(spec.exec.command?.join(' '), 80)})`;
}
