import { condition, type Deployment, display, type KubernetesEvent, refOf } from '../objects.ts';
import { eventLines, oneLine } from './pods.ts';
import type { DiagnosisRule, Situation } from './rule.ts';

interface Refusal {
  code: string;
  pattern: RegExp;
  means: string;
  clause: string;
  fix: string;
  passing?: true;
}

const refusals: Refusal[] = [
  {
    code: 'admission/quota',
    pattern: /exceeded quota|must specify .*(limits|requests)/i,
    means: "The namespace's ResourceQuota leaves no room for the pods.",
    clause: "the namespace's quota refuses its pods",
    fix: 'Raise the ResourceQuota, lower requests or replicas, or give every container the limits that the quota asks for.',
  },
  {
    code: 'admission/limit-range',
    pattern: /(maximum|minimum) (cpu|memory|storage|.* to .* ratio)/i,
    means: "The namespace's LimitRange refuses the pods.",
    clause: "the namespace's LimitRange refuses its pods",
    fix: 'Bring requests and limits into the range that the message names.',
  },
  {
    code: 'admission/pod-security',
    pattern: /violates PodSecurity/i,
    means: "The namespace's pod security level refuses the pods.",
    clause: "the namespace's pod security level refuses its pods",
    fix: 'Set the securityContext fields that the message lists.',
  },
  {
    code: 'admission/webhook-unavailable',
    pattern: /failed calling webhook/i,
    means: 'An admission webhook does not answer.',
    clause: 'an admission webhook that must be asked does not answer',
    fix: 'Look at the pods behind the webhook that the message names.',
    passing: true,
  },
  {
    code: 'admission/webhook',
    pattern: /admission webhook .* denied/i,
    means: 'An admission webhook (a policy engine, for instance) refuses the pods.',
    clause: 'an admission webhook refuses its pods',
    fix: 'Change what the policy objects to; its message names the rule.',
  },
  {
    code: 'admission/policy',
    pattern: /ValidatingAdmissionPolicy/i,
    means: 'A ValidatingAdmissionPolicy refuses the pods.',
    clause: 'a ValidatingAdmissionPolicy refuses its pods',
    fix: 'Change what the policy objects to; its message names the rule.',
  },
  {
    code: 'admission/service-account',
    pattern: /serviceaccount "[^"]*" not found/i,
    means: "The pods' ServiceAccount does not exist.",
    clause: "its pods' ServiceAccount does not exist",
    fix: 'Create the ServiceAccount, or correct serviceAccountName.',
  },
  {
    code: 'admission/denied',
    pattern: /(?:)/,
    means: 'The API server refuses to create the pods.',
    clause: 'the API server refuses its pods',
    fix: 'Read the message; it names the rule.',
  },
];

/** What is refused may become allowed a moment later: old pods leave a quota, a ServiceAccount is being created. */
const graceMs = 5_000;

/** Quota and admission: there are no pods and no logs, only a condition (Deployment) or FailedCreate events (the others). */
export const admission: DiagnosisRule = {
  causes: refusals.map(({ code, means, fix }) => ({ code, means, fix })),
  diagnose(situation) {
    const said = refusalOf(situation);
    if (said === undefined) return undefined;
    const refusal = refusals.find(({ pattern }) => pattern.test(said.message));
    if (refusal === undefined) return undefined;
    const object = refOf(situation.object);
    return {
      code: refusal.code,
      sentence: `${display(object)}: ${refusal.clause}: ${oneLine(said.message)}.`,
      object,
      evidence: [oneLine(said.message), ...eventLines(situation.events)],
      fix: refusal.fix,
      doomed: situation.pods.length === 0 && refusal.passing !== true && situation.now - said.since >= graceMs,
    };
  },
};

function refusalOf({ object, pods, events }: Situation): { message: string; since: number } | undefined {
  const failure = condition((object as Deployment).status?.conditions, 'ReplicaFailure');
  const event = events.find(({ reason }) => reason === 'FailedCreate');
  const age = (entry: KubernetesEvent): number =>
    Date.parse(entry.firstTimestamp ?? entry.eventTime ?? entry.metadata.creationTimestamp ?? '');
  // A Deployment keeps the condition of an older ReplicaSet for a while; with pods there, an event must confirm it.
  if (failure?.status === 'True' && (pods.length === 0 || event !== undefined)) {
    return { message: failure.message ?? '', since: Date.parse(failure.lastTransitionTime ?? '') };
  }
  return event === undefined || pods.length > 0 ? undefined : { message: event.message ?? '', since: age(event) };
}
