import { condition, type Deployment, display, occurrence, refOf } from '../objects.ts';
import { eventLines, oneLine } from './pods.ts';
import type { DiagnosisRule, Situation } from './rule.ts';

interface AdmissionRefusal {
  code: string;
  pattern: RegExp;
  means: string;
  clause: string;
  fix: string;
  passing?: true;
}

const denied: AdmissionRefusal = {
  code: 'admission/denied',
  pattern: /(?:)/,
  means: 'The API server refuses to create the pods.',
  clause: 'the API server refuses its pods',
  fix: 'Read the message; it names the rule.',
};

const refusals: AdmissionRefusal[] = [
  {
    code: 'admission/quota-unknown',
    pattern: /status unknown for quota/i,
    means: 'The use of a new ResourceQuota is still being counted, and until then nothing is let in.',
    clause: "the namespace's quota is still being counted",
    fix: 'Run the job again; if it stays so, look at the controller manager.',
    passing: true,
  },
  {
    code: 'admission/quota',
    pattern: /exceeded quota|failed quota|must specify .*(limits|requests)/i,
    means: "The namespace's ResourceQuota leaves no room for the pods.",
    clause: "the namespace's quota refuses its pods",
    fix: 'Raise the ResourceQuota, lower requests or replicas, or give every container the limits that the quota asks for.',
  },
  {
    code: 'admission/limit-range',
    pattern: /(maximum|minimum) \S+ usage per |max limit to request ratio per /i,
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
  denied,
];

/** Which rule of admission a message of the API server tells of. `passing` ones may be gone a moment later. */
export function refusalFor(message: string): AdmissionRefusal {
  return refusals.find(({ pattern }) => pattern.test(message)) ?? denied;
}

/** What is refused may become allowed a moment later: old pods leave a quota, a ServiceAccount is being created. */
const graceMs = 5_000;

/** Quota and admission: there are no pods and no logs, only a condition (Deployment) or FailedCreate events (the others). */
export const admission: DiagnosisRule = {
  causes: refusals.map(({ code, means, fix }) => ({ code, means, fix })),
  diagnose(situation) {
    const said = refusalOf(situation);
    if (said === undefined) return undefined;
    const refusal = refusalFor(said.message);
    const object = refOf(situation.object);
    return {
      code: refusal.code,
      sentence: `${display(object)}: ${refusal.clause}: ${oneLine(said.message).replace(/\.$/, '')}.`,
      object,
      evidence: [oneLine(said.message, evidenceLimit), ...eventLines(situation.events)],
      fix: refusal.fix,
      doomed: refusal.passing !== true && isFinal(said, situation),
    };
  },
};

/** Pod security lists every field that it misses. */
const evidenceLimit = 1_000;

interface Saying {
  message: string;
  since: number;
  last: number;
}

// Pods that are not ready yet may be what the old ones wait for before they leave.
function isFinal({ since, last }: Saying, { pods, now, roomSince }: Situation): boolean {
  const ready = pods.map(({ status }) => condition(status?.conditions, 'Ready'));
  if (ready.some((entry) => entry?.status !== 'True') || last < roomSince) return false;
  const readySince = ready.map((entry) => Date.parse(entry?.lastTransitionTime ?? ''));
  return now - Math.max(since, roomSince, ...readySince) >= graceMs;
}

function refusalOf({ object, pods, events }: Situation): Saying | undefined {
  const failure = condition((object as Deployment).status?.conditions, 'ReplicaFailure');
  const event = events.find(({ reason }) => reason === 'FailedCreate');
  const last = event === undefined ? 0 : occurrence(event).at;
  // A Deployment keeps the condition of an older ReplicaSet for a while; with pods there, an event must confirm it.
  if (failure?.status === 'True' && (pods.length === 0 || event !== undefined)) {
    const since = Date.parse(failure.lastTransitionTime ?? '');
    return { message: failure.message ?? '', since, last: Math.max(since, last) };
  }
  if (event === undefined || pods.length > 0) return undefined;
  const first = Date.parse(event.firstTimestamp ?? event.eventTime ?? event.metadata.creationTimestamp ?? '');
  return { message: event.message ?? '', since: first, last };
}
