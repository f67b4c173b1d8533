import type { Cause } from '@aks-delivery/action/errors';
import { apiCauses, diagnosisCauses, differenceCauses, rolloutCauses } from '@aks-delivery/kubernetes';
import { kubeconfigCauses } from '@aks-delivery/kubernetes/kubeconfig/causes';
import { textRules } from './failure/rules.ts';
import { inputCauses, installCauses } from './input-causes.ts';

/** Everything that can end a deployment, for the README's error table. */
export const deployCauses: Cause[] = [
  {
    code: 'helm/missing',
    means: 'There is no helm on PATH.',
    fix: 'Install it in an earlier step, e.g. with azure/setup-helm.',
  },
  {
    code: 'helm/unsupported-version',
    means: 'The helm on PATH is neither Helm 3 nor Helm 4, or too old for a chart with a digest.',
    fix: 'Set `helm-version`, or install a newer one.',
  },
  ...installCauses,
  {
    code: 'helm/name-invalid',
    means: 'The release or the namespace has a name that Kubernetes does not take.',
    fix: 'Use lower-case letters, digits and hyphens.',
  },
  {
    code: 'helm/chart-missing',
    means: 'There is no chart at that path.',
    fix: 'Check the repository out first; give the path from its root.',
  },
  {
    code: 'helm/chart-outside',
    means: 'The chart lies outside the workspace.',
    fix: 'Move it into the repository, or use oci://….',
  },
  {
    code: 'helm/values-file-missing',
    means: 'There is no such value file.',
    fix: 'Give paths from the root of the repository.',
  },
  {
    code: 'helm/values-file-outside',
    means: 'A value file lies outside the workspace.',
    fix: 'Move it into the repository.',
  },
  ...inputCauses,
  { code: 'helm/values-invalid', means: 'The input `values` is not YAML.', fix: 'Write it as in a values file.' },
  {
    code: 'helm/image-invalid',
    means: 'The input `image` is not an image reference.',
    fix: 'Give `repository:tag` or `repository@sha256:…`.',
  },
  {
    code: 'helm/image-unused',
    means: 'The chart renders nothing with the given image: it reads other keys. Nothing was touched.',
    fix: 'Set image-keys to the values that the chart reads; `helm show values` lists them.',
  },
  {
    code: 'helm/locked',
    means: 'Another run is at work on the release for longer than the timeout, or died at it and nothing proves that.',
    fix: 'Wait for that run. When you know that it is over, set `lock: take` for one run.',
  },
  {
    code: 'helm/superseded',
    means: 'Somebody deployed a newer revision during the rollout; nothing was taken back.',
    fix: 'Look at that run. A common concurrency group keeps jobs that deploy the same release apart.',
  },
  {
    code: 'helm/test-failed',
    means: 'A test of the chart failed.',
    fix: 'Read the log of its pod, which the job summary shows.',
  },
  ...textRules.map(({ code, means, fix }) => ({ code, means, fix })),
  ...differenceCauses,
  ...rolloutCauses,
  ...diagnosisCauses,
  ...apiCauses,
  ...kubeconfigCauses,
];
