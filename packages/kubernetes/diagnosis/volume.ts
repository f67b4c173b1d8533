import { condition, display, type KubernetesEvent, occurrence, type Pod, refOf } from '../objects.ts';
import { containersOf, diagnosePods, eventLines, eventsOf, type Finding, oneLine } from './pods.ts';
import type { Diagnosis, DiagnosisRule, Situation } from './rule.ts';

const causes = {
  claim: {
    code: 'volume/missing-claim',
    means: 'A pod uses a PersistentVolumeClaim that does not exist.',
    fix: 'Add the claim to the chart, or correct claimName.',
  },
  volume: {
    code: 'volume/not-provisioned',
    means: 'A PersistentVolumeClaim gets no volume.',
    fix: 'Correct storageClassName (`kubectl get storageclass` lists the classes), size and access modes of the claim.',
  },
  mount: {
    code: 'volume/not-mounted',
    means: 'A volume cannot be attached to its node, or not be mounted.',
    fix: 'Look at what the event names: a disk can be attached to one node only, so the pod that has it must go first.',
  },
} as const;

/** A storage class or claim may be applied a moment later. */
const graceMs = 5_000;

/** What the volume controller itself says: no class, or none of that name. A provisioner tries again and again. */
const certain = /storageclass\S* "[^"]*" not found|no persistent volumes available for this claim/i;

export const volume: DiagnosisRule = {
  causes: Object.values(causes),
  diagnose: (situation) =>
    situation.object.kind === 'PersistentVolumeClaim'
      ? ofClaim(situation)
      : diagnosePods(situation, (pod) => unbound(pod, situation) ?? unmounted(pod, situation)),
};

function ofClaim(situation: Situation): Diagnosis | undefined {
  const object = refOf(situation.object);
  const refusal = refusalOf(situation.events);
  if (refusal === undefined) return undefined;
  return {
    code: causes.volume.code,
    sentence: `${display(object)} gets no volume: ${oneLine(refusal.message)}.`,
    object,
    evidence: eventLines(situation.events, situation.object),
    fix: causes.volume.fix,
    doomed: isCertain(refusal, situation),
  };
}

function unbound(pod: Pod, situation: Situation): Finding | undefined {
  const scheduled = condition(pod.status?.conditions, 'PodScheduled');
  if (scheduled?.status !== 'False') return undefined;
  const message = oneLine(scheduled.message);
  const missing = /persistentvolumeclaim "([^"]*)" not found/.exec(message)?.[1];
  if (missing !== undefined) {
    const since = Date.parse(scheduled.lastTransitionTime ?? '');
    return {
      code: causes.claim.code,
      clause: `pod ${pod.metadata.name} uses the PersistentVolumeClaim ${missing}, which does not exist`,
      evidence: [`PodScheduled=False: ${message}`],
      fix: causes.claim.fix,
      doomed: situation.now - since >= graceMs && !situation.hasCustomResources,
    };
  }
  if (!/unbound immediate PersistentVolumeClaims/.test(message)) return undefined;
  const names = pod.spec?.volumes?.flatMap(({ persistentVolumeClaim: claim }) => claim?.claimName ?? []) ?? [];
  const events = situation.events.filter(
    ({ involvedObject: { kind, name } }) => kind === 'PersistentVolumeClaim' && names.includes(name ?? ''),
  );
  const refusal = refusalOf(events);
  return {
    code: causes.volume.code,
    clause:
      refusal === undefined
        ? `pod ${pod.metadata.name} waits for a volume for its PersistentVolumeClaim ${names.join(', ')}`
        : `PersistentVolumeClaim ${refusal.involvedObject.name ?? ''} gets no volume: ${oneLine(refusal.message)}`,
    evidence: eventLines(events),
    fix: causes.volume.fix,
    doomed: refusal !== undefined && isCertain(refusal, situation),
  };
}

function unmounted(pod: Pod, { events }: Situation): Finding | undefined {
  // A container that has started has its volumes: an older event no longer matters.
  const starts = /^(ContainerCreating|PodInitializing)$/;
  if (containersOf(pod).some(({ status }) => !starts.test(status.state?.waiting?.reason ?? ''))) return undefined;
  const event = eventsOf(events, pod).find(({ reason }) => reason === 'FailedMount' || reason === 'FailedAttachVolume');
  if (event === undefined) return undefined;
  return {
    code: causes.mount.code,
    clause: `pod ${pod.metadata.name} has to wait for a volume: ${oneLine(event.message)}`,
    evidence: [],
    fix: causes.mount.fix,
    doomed: false,
  };
}

function refusalOf(events: readonly KubernetesEvent[]): KubernetesEvent | undefined {
  return events.find(({ reason }) => reason === 'ProvisioningFailed' || reason === 'FailedBinding');
}

function isCertain(refusal: KubernetesEvent, { now, hasCustomResources }: Situation): boolean {
  const first = Date.parse(refusal.firstTimestamp ?? '');
  const since = Number.isNaN(first) ? occurrence(refusal).at : first;
  return certain.test(refusal.message ?? '') && !hasCustomResources && now - since >= graceMs;
}
