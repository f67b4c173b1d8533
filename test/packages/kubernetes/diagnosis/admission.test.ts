import { aMinuteAgo, deployment, justNow, now, pod, warning } from '../objects.ts';
import { diagnoses, statefulSet } from './situation.ts';

const isReady = (name: string, lastTransitionTime: string) =>
  pod(
    name,
    { ready: true, state: { running: {} } },
    { status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime }] } },
  );
const refused = (message: string, at = aMinuteAgo) => ({
  object: deployment({
    conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message, lastTransitionTime: at }],
  }),
});

diagnoses('admission', [
  {
    name: 'a quota that leaves no room',
    input: refused('pods "x" is forbidden: exceeded quota: q, requested: pods=1'),
    expected: { code: 'admission/quota', doomed: true },
  },
  {
    name: 'a quota may become free a moment later',
    input: refused('exceeded quota: q', justNow),
    expected: { code: 'admission/quota', doomed: false },
  },
  {
    name: 'or when old pods have left',
    input: { ...refused('exceeded quota: q'), roomSince: now },
    expected: { code: 'admission/quota', doomed: false },
  },
  {
    name: 'and the controller has to ask once more after they have',
    input: { ...refused('exceeded quota: q'), roomSince: now - 20_000 },
    expected: { code: 'admission/quota', doomed: false },
  },
  {
    name: 'a quota that leaves no room for the last pods',
    input: {
      ...refused('exceeded quota: q'),
      pods: [isReady('p1', aMinuteAgo)],
      events: [warning('p1', 'FailedCreate', 'exceeded quota: q')],
    },
    expected: { code: 'admission/quota', doomed: true },
  },
  {
    name: 'or for the last while the first are on their way: the old ones go when those are ready',
    input: {
      ...refused('exceeded quota: q'),
      pods: [pod('p1', { state: { running: {} } })],
      events: [warning('p1', 'FailedCreate', 'exceeded quota: q')],
    },
    expected: { code: 'admission/quota', doomed: false },
  },
  {
    name: 'a quota that is still being counted',
    input: refused('pods "x" is forbidden: status unknown for quota: q, resources: limits.memory'),
    expected: { code: 'admission/quota-unknown', doomed: false },
  },
  {
    name: 'a LimitRange with a maximum',
    input: refused('pods "x" is forbidden: maximum memory usage per Container is 32Mi, but limit is 64Mi'),
    expected: { code: 'admission/limit-range', doomed: true },
  },
  {
    name: 'a LimitRange with a ratio',
    input: refused('pods "x" is forbidden: cpu max limit to request ratio per Container is 2, but provided ratio is 5'),
    expected: { code: 'admission/limit-range', doomed: true },
  },
  {
    name: 'a ValidatingAdmissionPolicy',
    input: refused(
      `pods "x" is forbidden: ValidatingAdmissionPolicy 'team' with binding 'team' denied request: no team`,
    ),
    expected: { code: 'admission/policy', doomed: true },
  },
  {
    name: 'a webhook that denies',
    input: refused('admission webhook "policy" denied the request: no latest'),
    expected: { code: 'admission/webhook', doomed: true },
  },
  {
    name: 'a webhook that is away may come back',
    input: refused('failed calling webhook "policy": connection refused'),
    expected: { code: 'admission/webhook-unavailable', doomed: false },
  },
  {
    name: 'pod security',
    input: refused('violates PodSecurity "restricted:latest"'),
    expected: { code: 'admission/pod-security', doomed: true },
  },
  {
    name: 'a StatefulSet tells of a refusal only by events',
    input: {
      object: statefulSet,
      events: [warning('s', 'FailedCreate', 'create Pod db-0 failed: exceeded quota: q', aMinuteAgo)],
    },
    expected: { code: 'admission/quota', doomed: true },
  },
]);
