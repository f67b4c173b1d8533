import type { TextRule } from './rules.ts';

// "FetchReference" and "tags/list" are requests of a registry, "failed to fetch" and "valid chart repository" those of a repository.
const fetching = 'FetchReference|/tags/list|failed to fetch|valid chart repository';

/** Helm's texts about a chart that it cannot get or read. In front of those about clusters, which name networks in the same words. */
export const chartTextRules: readonly TextRule[] = [
  {
    code: 'helm/registry-unauthorized',
    pattern: new RegExp(
      `(${fetching}).*(basic credential not found|: 40[13]\\b|code 40[13]\\b|unauthorized|denied)`,
      'i',
    ),
    clause: 'the registry or repository of the chart does not let it in',
    means: 'The registry or repository of the chart wants a sign-in, or this identity may not read the chart.',
    fix: 'Sign in earlier in the job with `helm registry login` (for Azure: `az acr login`; the identity needs the role AcrPull) or `helm repo add --username`.',
  },
  {
    code: 'helm/repository-unknown',
    pattern: /repo \S+ not found/,
    clause: 'Helm knows no repository of that name',
    means: 'The chart is given as `repository/name`, and Helm knows no repository of that name.',
    fix: 'Run `helm repo add` in an earlier step, or give its URL in `repository` and the plain name in `chart`.',
  },
  {
    code: 'helm/chart-version-missing',
    pattern:
      /could not locate a version matching|no chart version found|chart "[^"]*" version "[^"]*" not found|reference and version mismatch/i,
    clause: 'there is no such version of the chart',
    means: 'The repository or registry has the chart, but not in that version.',
    fix: 'Give a version that exists (`helm search repo --versions`); after `helm repo add`, `helm repo update` brings in newer ones.',
  },
  {
    code: 'helm/chart-not-found',
    pattern: new RegExp(
      `FetchReference.*: not found|name unknown|(${fetching}).*: 404 Not Found|chart "[^"]*" (matching .*)?not found|no chart name found|failed to download|unable to locate|path "[^"]*" not found`,
    ),
    clause: 'the chart, or this version of it, is not there',
    means: 'The repository or registry does not have the chart, or not in that version.',
    fix: 'Check the reference, the version and the URL of the repository.',
  },
  {
    code: 'helm/repository-unreachable',
    pattern: new RegExp(
      `(${fetching}).*(connection refused|no such host|i/o timeout|TLS|x509|HTTP response to HTTPS|: 5\\d\\d |code 5\\d\\d|EOF|reset|deadline exceeded|invalid reference|yaml)`,
    ),
    clause: 'the registry or repository of the chart cannot be read',
    means: 'The registry or repository of the chart does not answer, or not as one.',
    fix: 'Check the address, and that this runner may reach it; run the job again when the server was only overloaded.',
  },
  {
    code: 'helm/chart-broken',
    pattern:
      /Chart\.yaml file is missing|no Chart\.yaml found|unable to detect chart|outside the base directory|unable to load chart archive|not appear to be a gzipped archive|validation: chart\.metadata/,
    clause: 'the chart cannot be read',
    means: 'What was found is no chart: the archive is damaged, or Chart.yaml is missing or incomplete.',
    fix: 'Make the archive with `helm package`, and check the folder with `helm lint`.',
  },
];
