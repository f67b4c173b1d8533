import { condition, type KubernetesEvent, occurrence, type Pod } from '../objects.ts';
import { diagnosePods, eventsOf, type Finding, oneLine } from './pods.ts';
import type { DiagnosisRule, Situation } from './rule.ts';

const cause = {
  code: 'scheduling/unschedulable',
  means: 'No node can take a pod, and no node will be added.',
  fix: 'Lower the requests, raise the node pool’s maximum, or correct nodeSelector, affinity and tolerations.',
};

/** The cluster autoscaler looks every 10 s and then says what it does; without it, leaving pods may still make room. */
const graceMs = 30_000;

export const scheduling: DiagnosisRule = {
  causes: [cause],
  diagnose: (situation) => diagnosePods(situation, (pod) => findIn(pod, situation)),
};

function findIn(pod: Pod, situation: Situation): Finding | undefined {
  const scheduled = condition(pod.status?.conditions, 'PodScheduled');
  // SchedulingGated is no error: somebody will open the gate.
  if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') return undefined;
  const message = oneLine(scheduled.message);
  return {
    code: cause.code,
    clause: `no node can take pod ${pod.metadata.name}: ${message}`,
    evidence: [`PodScheduled=False: ${message}`],
    fix: cause.fix,
    doomed: isHopeless(eventsOf(situation.events, pod), scheduled.lastTransitionTime, situation.now),
  };
}

function isHopeless(events: KubernetesEvent[], since: string | undefined, now: number): boolean {
  const last = (reasons: string[]): number =>
    Math.max(0, ...events.filter((event) => reasons.includes(event.reason ?? '')).map((event) => occurrence(event).at));
  const helps = last(['TriggeredScaleUp', 'Nominated']);
  const helpsNot = last(['NotTriggerScaleUp']);
  if (helps > 0 || helpsNot > 0) return helpsNot > helps;
  return now - Date.parse(since ?? '') >= graceMs;
}
