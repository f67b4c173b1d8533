import { condition, type KubernetesEvent, occurrence, type Pod } from '../objects.ts';
import { diagnosePods, eventsOf, type Finding, oneLine } from './pods.ts';
import type { DiagnosisRule, Situation } from './rule.ts';

export const unschedulable = 'scheduling/unschedulable';

const cause = {
  code: unschedulable,
  means: 'No node can take a pod, and no node will be added.',
  fix: 'Lower the requests, raise the node pool’s maximum, or correct nodeSelector, affinity and tolerations.',
};

/**
 * An autoscaler looks every 10 s and then says what it does, some time after the pods that it looked at. Without one, and with
 * no pod leaving, only pods of other namespaces may still make room.
 */
const graceMs = { autoscaled: 60_000, unknown: 30_000, fixed: 6_000 };

export const scheduling: DiagnosisRule = {
  causes: [cause],
  diagnose: (situation) => diagnosePods(situation, (pod) => findIn(pod, situation)),
};

function findIn(pod: Pod, situation: Situation): Finding | undefined {
  const scheduled = condition(pod.status?.conditions, 'PodScheduled');
  // SchedulingGated is no error: somebody will open the gate.
  if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') return undefined;
  const message = oneLine(scheduled.message);
  // A claim that is not bound yet makes pods unschedulable, too; see the rule for volumes.
  if (/PersistentVolumeClaim/i.test(message)) return undefined;
  return {
    code: cause.code,
    clause: `no node can take pod ${pod.metadata.name}: ${message}`,
    evidence: [`PodScheduled=False: ${message}`],
    fix: cause.fix,
    doomed:
      pod.status?.nominatedNodeName === undefined &&
      isHopeless(pod, Date.parse(scheduled.lastTransitionTime ?? ''), situation),
  };
}

function isHopeless(pod: Pod, since: number, { now, events, roomSince, autoscaled }: Situation): boolean {
  if (roomSince === now) return false;
  const last = (help: (event: KubernetesEvent) => boolean): number =>
    Math.max(
      0,
      ...eventsOf(events, pod)
        .filter(help)
        .map((event) => occurrence(event).at),
    );
  const helps = last(({ reason }) => reason === 'TriggeredScaleUp' || reason === 'Nominated');
  const helpsNot = last(
    ({ reason, reportingComponent }) =>
      reason === 'NotTriggerScaleUp' || (reason === 'FailedScheduling' && reportingComponent === 'karpenter'),
  );
  if (helps > 0 || helpsNot > 0) return helpsNot > helps;
  const grace = autoscaled === undefined ? graceMs.unknown : autoscaled ? graceMs.autoscaled : graceMs.fixed;
  return now - Math.max(since, roomSince) >= grace;
}
