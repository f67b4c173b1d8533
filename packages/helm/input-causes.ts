import type { Cause } from '@aks-delivery/action/errors';

/** What can be wrong with inputs, for the README's error table. */
export const inputCauses: readonly Cause[] = [
  {
    code: 'helm/chart-invalid',
    means: 'The input `chart` is not a reference that Helm takes.',
    fix: 'Write oci://registry/path/name, https://…, repository/name, or a path.',
  },
  {
    code: 'helm/chart-conflict',
    means: 'The inputs `version` or `repository` contradict the chart, or Helm would ignore them.',
    fix: 'Leave them away for paths and URLs; with `repository`, give the plain name of the chart.',
  },
  {
    code: 'helm/chart-version-invalid',
    means: 'The input `version` is neither a version nor a range of versions.',
    fix: 'Write 1.2.3, or a range such as ~1.2.',
  },
  {
    code: 'helm/chart-repository-invalid',
    means: 'The input `repository` is not an http(s) URL, or holds credentials.',
    fix: 'Write https://…; registries (oci://…) belong into `chart`, credentials into `helm repo add`.',
  },
  {
    code: 'helm/set-invalid',
    means: 'A line of `set`, `set-string` or `set-file` cannot be read, or does not fit the other values.',
    fix: 'Write one `path=value` a line, with the paths of helm --set.',
  },
  {
    code: 'helm/image-keys-invalid',
    means: 'The input `image-keys` names something that is no part of an image, or has no key for its tag or digest.',
    fix: 'Write lines such as tag=app.image.tag; parts are repository, tag, digest, registry and reference.',
  },
  {
    code: 'helm/label-invalid',
    means: 'A label is not one that Kubernetes takes, or is reserved by Helm or this action.',
    fix: 'Use letters, digits, hyphens, underscores and dots, 63 characters at most.',
  },
  {
    code: 'helm/description-invalid',
    means: 'The description is no short line, or reads like that of a failed revision.',
    fix: 'Write one short line.',
  },
  {
    code: 'helm/history-max-invalid',
    means: 'One revision of history leaves none to go back to.',
    fix: 'Keep 2 or more, or 0 for all.',
  },
];

/** What can go wrong with `helm-version`. */
export const installCauses: readonly Cause[] = [
  {
    code: 'helm/version-invalid',
    means: 'The input `helm-version` is not one full version of Helm 3 or Helm 4.',
    fix: 'Write v4.2.4, best with the SHA-256 of the archive: v4.2.4@sha256:….',
  },
  {
    code: 'helm/version-unavailable',
    means: 'That version of Helm does not exist, or not for this kind of runner.',
    fix: 'Choose one of https://github.com/helm/helm/releases.',
  },
  {
    code: 'helm/version-mismatch',
    means: 'The program in the tool cache is another version than its folder says.',
    fix: 'Remove it from the tool cache.',
  },
  {
    code: 'helm/download-url-invalid',
    means: 'The input `helm-download-url` is not an https URL.',
    fix: 'Use https; http is taken only with a SHA-256 in `helm-version`.',
  },
  {
    code: 'helm/download-failed',
    means: 'The server with the Helm archives does not answer, or not with an archive.',
    fix: 'Run the job again, or set `helm-download-url` to a mirror.',
  },
  {
    code: 'helm/download-mismatch',
    means: 'The Helm archive is not the one that its SHA-256 says.',
    fix: 'Do not use it before you know why.',
  },
];
