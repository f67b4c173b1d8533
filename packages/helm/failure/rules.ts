import { chartTextRules } from './chart-rules.ts';

/** How one of Helm's error texts is recognised. Helm has no error codes; its exit code is always 1. */
export interface TextRule {
  code: string;
  pattern: RegExp;
  /** Completes "Helm could not deploy the release shop: ". */
  clause: string;
  means: string;
  fix: string;
}

/** Tried in order; the last one matches everything. Texts are those of helm v3.21 and v4.2. */
export const textRules: readonly TextRule[] = [
  {
    code: 'helm/locked',
    pattern: /another operation \(install\/upgrade\/rollback\) is in progress/,
    clause: 'another operation on it is in progress',
    means: 'Another run is at work on the release.',
    fix: 'Give jobs that deploy the same release a common concurrency group, and run this one again.',
  },
  {
    code: 'helm/values-schema',
    pattern: /don't meet the specifications of the schema/,
    clause: "the values do not fit the chart's schema",
    means: "The values do not fit the chart's values.schema.json.",
    fix: 'Correct the values that the message names.',
  },
  {
    code: 'helm/values-file-invalid',
    pattern: /failed to parse \S+: |cannot load values\.yaml|error parsing values/,
    clause: 'a value file is not YAML',
    means: 'A value file or the chart’s values.yaml is not YAML.',
    fix: 'Correct the file at the line that the message names.',
  },
  {
    code: 'helm/template-error',
    pattern: /template: |parse error at \(|execution error at \(|\/templates\/\S+:\d+:\d+$/m,
    clause: 'a template of the chart fails',
    means: 'A template of the chart cannot be read or executed with these values.',
    fix: 'Correct the template, or give the value that it needs; `helm template` shows the same error.',
  },
  {
    code: 'helm/rendered-yaml',
    pattern: /YAML parse error on /,
    clause: 'a template renders text that is not YAML',
    means: 'What a template renders with these values is not YAML; the line is one of the rendered text.',
    fix: 'Look at the rendered text with `helm template --debug`; indentation (nindent) and quoting are the usual reasons.',
  },
  {
    code: 'helm/dependencies-missing',
    pattern: /missing in charts\/ directory|dependencies? .*(out of sync|helm dependency build)/,
    clause: "the chart's dependencies are not there",
    means: "The chart's dependencies are not there.",
    fix: 'Run `helm dependency build` on the chart in an earlier step.',
  },
  ...chartTextRules,
  {
    code: 'helm/ownership',
    pattern: /cannot be imported into the current release: invalid ownership metadata/,
    clause: 'an object of the chart exists already and belongs to somebody else',
    means: 'An object of the chart exists already and belongs to another release, or to none.',
    fix: 'Remove it, or give it the annotations and the label of this release that the message names.',
  },
  {
    code: 'kubernetes/field-conflict',
    pattern: /Apply failed with \d+ conflicts?|conflict with "/,
    clause: 'another tool manages a field that the chart sets',
    means: 'Another tool (an autoscaler, kubectl) manages a field that the chart sets.',
    fix: 'Leave the field out of the chart: with an HPA, do not set replicas.',
  },
  {
    code: 'helm/immutable-field',
    pattern: /field is immutable|updates to statefulset spec for fields other than/i,
    clause: 'the chart changes a field that cannot be changed',
    means: 'The chart changes a field that Kubernetes does not allow to change.',
    fix: 'Undo the change, or delete the object first (its pods or data may go with it).',
  },
  {
    code: 'helm/unknown-kind',
    pattern: /no matches for kind|contains removed kubernetes api\(s\)|resource mapping not found/i,
    clause: 'the cluster does not know a kind of the chart',
    means: 'A CRD is not installed, or the cluster no longer serves that API version.',
    fix: 'Install the CRD first, or move the chart to the API version that the cluster serves.',
  },
  {
    code: 'helm/namespace-missing',
    pattern: /namespaces? "[^"]*" not found/,
    clause: 'its namespace does not exist',
    means: 'The namespace does not exist.',
    fix: 'Create it, or set `create-namespace: true`.',
  },
  {
    code: 'helm/hook-failed',
    pattern:
      /(pre|post)-(install|upgrade|rollback|delete) hooks? failed|hooks? failed|failed (pre|post)-(install|upgrade)/i,
    clause: 'a hook failed',
    means: 'A hook of the chart (a migration, for instance) failed or took too long.',
    fix: "Read the log of the hook's Job; `kubectl logs job/NAME` shows it while the Job exists.",
  },
  {
    code: 'kubernetes/forbidden',
    pattern: /is forbidden: User |forbidden: User /,
    clause: 'the API server does not allow it',
    means: 'The identity has no permission for a request (403).',
    fix: 'Give it a role on the namespace, e.g. "Azure Kubernetes Service RBAC Writer".',
  },
  {
    code: 'helm/admission-denied',
    pattern: /admission webhook .* denied|ValidatingAdmissionPolicy|exceeded quota|is forbidden: |violates PodSecurity/,
    clause: 'the API server refuses an object of the chart',
    means: 'A policy, quota or admission webhook refuses an object of the chart.',
    fix: 'Change what the message names.',
  },
  {
    code: 'kubernetes/unauthorized',
    pattern: /Unauthorized|must be logged in to the server|getting credentials: exec/,
    clause: 'the API server does not accept the credential',
    means: 'The API server does not accept the identity (401).',
    fix: 'Run azure-login and aks-context earlier in this job.',
  },
  {
    code: 'kubernetes/unreachable',
    pattern: /[Kk]ubernetes cluster unreachable|connection refused|no such host|i\/o timeout|TLS handshake/,
    clause: 'the API server cannot be reached',
    means: 'No connection to the API server.',
    fix: 'Check that the cluster runs, and that this runner may reach it.',
  },
  {
    code: 'helm/invalid-object',
    pattern:
      /is invalid: |unable to build kubernetes objects|error validating|unknown field|failed to create typed patch object/,
    clause: 'the API server does not accept an object of the chart',
    means: 'An object of the chart is not valid.',
    fix: 'Correct the field that the message names.',
  },
  {
    code: 'helm/timeout',
    pattern: /timed out waiting|context deadline exceeded/,
    clause: 'the time is over',
    means: 'Helm did not finish within the timeout.',
    fix: 'See what it was waiting for, and raise `timeout` if that is just slow.',
  },
  {
    code: 'helm/failed',
    pattern: /(?:)/,
    clause: 'it ended with an error',
    means: 'Helm ended with an error that is not known to us.',
    fix: 'Read its message.',
  },
];
