/** One way in which a release fails: the chart in test/fixtures/charts of the same name shows it. */
export interface Failure {
  readonly chart: string;
  readonly cause: string;
  /** What a person must find in the summary. */
  readonly evidence: readonly string[];
  /** What the cluster shows, as JSON of an object, once it is certain. */
  readonly shows: RegExp;
  /** For what may pass, and so is named only when the time is over. */
  readonly timeoutSeconds?: number;
  /** True when the chart's own image is what is wrong. */
  readonly ownImage?: true;
  /** True when the namespace refuses pods, by what stands in cluster.yaml beside the chart. */
  readonly refusesPods?: true;
}

/** The second end of a container: the kubelet calls it CrashLoopBackOff only for moments. */
const crashLoop = /"reason":"CrashLoopBackOff"|"state":\{"terminated":.*"restartCount":[1-9]/;

export const failures: readonly Failure[] = [
  {
    chart: 'image-not-found',
    ownImage: true,
    cause: 'image/not-found',
    evidence: ['contososhop.azurecr.io/shop:never-pushed', 'not found'],
    shows: /"reason":"ErrImagePull"/,
  },
  {
    chart: 'image-unauthorized',
    ownImage: true,
    cause: 'image/unauthorized',
    evidence: ['contosovault.azurecr.io/shop:1', '401 Unauthorized', 'AcrPull'],
    shows: /"reason":"ErrImagePull"/,
  },
  {
    chart: 'image-invalid-name',
    ownImage: true,
    cause: 'image/invalid-name',
    evidence: ['contososhop.azurecr.io/Shop:1', 'lower case'],
    shows: /"reason":"InvalidImageName"/,
  },
  {
    chart: 'crash',
    cause: 'crash/exit-code',
    evidence: ['exit code 3', 'crashing because CRASH_AFTER says so'],
    shows: crashLoop,
  },
  { chart: 'out-of-memory', cause: 'crash/out-of-memory', evidence: ['OOMKilled', 'exit code 137'], shows: crashLoop },
  {
    chart: 'start-failed',
    cause: 'crash/start-failed',
    evidence: ['/migrate', 'no such file'],
    shows: /"reason":"StartError"/,
  },
  {
    chart: 'init-container',
    cause: 'crash/exit-code',
    evidence: ['init container "migrate"', 'exit code 3', 'crashing because CRASH_AFTER says so'],
    shows: crashLoop,
  },
  {
    chart: 'missing-config-map',
    cause: 'config/missing-object',
    evidence: ['configmap "settings" not found'],
    shows: /"reason":"CreateContainerConfigError"/,
  },
  {
    chart: 'missing-secret',
    cause: 'config/missing-object',
    evidence: ['secret "database" not found'],
    shows: /"reason":"FailedMount"/,
  },
  {
    chart: 'missing-key',
    cause: 'config/missing-key',
    evidence: ["couldn't find key version in ConfigMap", 'settings'],
    shows: /"reason":"CreateContainerConfigError"/,
  },
  {
    chart: 'unschedulable',
    cause: 'scheduling/unschedulable',
    evidence: ['0/1 nodes are available', "didn't match Pod's node affinity/selector"],
    shows: /"reason":"Unschedulable"/,
  },
  {
    chart: 'probe-readiness',
    cause: 'probe/readiness',
    evidence: ['GET /is-ready on port 8080', 'statuscode: 404'],
    shows: /Readiness probe failed/,
    timeoutSeconds: 10,
  },
  {
    chart: 'probe-liveness',
    cause: 'probe/liveness',
    evidence: ['GET /is-alive on port 8080', 'statuscode: 404'],
    shows: crashLoop,
  },
  {
    chart: 'probe-startup',
    cause: 'probe/startup',
    evidence: ['TCP port 9090', 'connection refused'],
    shows: crashLoop,
  },
  {
    chart: 'quota',
    cause: 'admission/quota',
    evidence: ['exceeded quota: small', 'limits.memory=64Mi'],
    shows: /exceeded quota/,
    refusesPods: true,
  },
  {
    chart: 'limit-range',
    cause: 'admission/limit-range',
    evidence: ['maximum memory usage per Container is 32Mi'],
    shows: /maximum memory usage/,
    refusesPods: true,
  },
  {
    chart: 'webhook',
    cause: 'admission/webhook',
    evidence: ['policy.contoso.example', 'images must be signed'],
    shows: /denied the request/,
    refusesPods: true,
  },
  {
    chart: 'webhook-unavailable',
    cause: 'admission/webhook-unavailable',
    evidence: ['policy.contoso.example', 'policy-engine'],
    shows: /failed calling webhook/,
    timeoutSeconds: 10,
    refusesPods: true,
  },
  {
    chart: 'policy',
    cause: 'admission/policy',
    evidence: ['every pod needs the label team'],
    shows: /denied request/,
    refusesPods: true,
  },
  {
    chart: 'pod-security',
    cause: 'admission/pod-security',
    evidence: ['restricted', 'allowPrivilegeEscalation'],
    shows: /violates PodSecurity/,
    refusesPods: true,
  },
  {
    chart: 'volume',
    cause: 'volume/not-provisioned',
    evidence: ['storageclass.storage.k8s.io "fast" not found'],
    shows: /"reason":"ProvisioningFailed"/,
  },
  {
    chart: 'job',
    cause: 'job/failed',
    evidence: ['exit code 3', 'crashing because CRASH_AFTER says so'],
    shows: /"type":"Failed"/,
  },
  {
    chart: 'progress-deadline',
    cause: 'rollout/progress-deadline',
    evidence: ['has timed out progressing'],
    shows: /"reason":"ProgressDeadlineExceeded"/,
  },
];

/** Hooks run while Helm does, before the rollout. */
export const hookFailures: readonly Omit<Failure, 'shows'>[] = [
  { chart: 'hook', cause: 'helm/hook-failed', evidence: ['exit code 3', 'crashing because CRASH_AFTER says so'] },
  {
    chart: 'hook-image',
    ownImage: true,
    cause: 'helm/hook-failed',
    evidence: ['contososhop.azurecr.io/migrate:never-pushed'],
  },
];
