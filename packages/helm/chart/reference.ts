import { UserError } from '@aks-delivery/action/errors';

/** What a user says about the chart, beside a path. Everything here becomes an argument of helm. */
export interface ChartOptions {
  /** A version, or a range of versions. */
  version: string | undefined;
  /** URL of a chart repository. */
  repository: string | undefined;
}

/** A reference that Helm resolves itself. */
export type Reference = { argument: string; version?: string; repository?: string };

// Masterminds/semver: a version, or ranges of them joined by spaces, commas and "||".
const versionPattern = /^[v\d^~<>=!*xX][\w.+\-*^~<>=!|, ]*$/;
const namePattern = /^[a-zA-Z0-9][\w.-]*$/;
const ociPattern = /^oci:\/\/[\w.-]+(:\d+)?(\/[\w.-]+)+(?::(?<tag>\w[\w.+-]*))?(?<digest>@sha256:[0-9a-f]{64})?$/;

/**
 * Checks version and repository, which are given for charts of repositories and registries only.
 * @throws UserError `helm/chart-version-invalid`, `helm/chart-repository-invalid`
 */
export function checkOptions({ version, repository }: ChartOptions): void {
  if (version !== undefined && !(versionPattern.test(version) && version.length <= 100)) {
    throw new UserError({
      code: 'helm/chart-version-invalid',
      message: `The version "${version}" of the chart is neither a version nor a range of versions.`,
      fix: 'Write it as in Chart.yaml: 1.2.3, or a range such as ~1.2 or ">=1.2 <2".',
    });
  }
  if (repository !== undefined && !isUrl(repository)) {
    throw new UserError({
      code: 'helm/chart-repository-invalid',
      message: repository.startsWith('oci://')
        ? 'The repository of the chart is a registry, which Helm takes as a part of the chart only.'
        : 'The repository of the chart is not a URL without credentials.',
      fix: repository.startsWith('oci://')
        ? 'Leave repository away and write the whole reference in chart: oci://registry/path/name.'
        : 'Write it as https://…; for a private repository run `helm repo add` in an earlier step and give chart as repository/name.',
    });
  }
}

/**
 * Reads a reference: `oci://…`, a URL, `repository/name`, or a name in `repository`. Undefined for anything else.
 * @throws UserError `helm/chart-invalid`, and `helm/chart-conflict` for options that Helm would ignore or cannot use
 */
export function chartReference(chart: string, { version, repository }: ChartOptions): Reference | undefined {
  const versioned = version === undefined ? {} : { version };
  if (chart.startsWith('oci:')) {
    const parts = ociPattern.exec(chart);
    if (parts === null)
      throw invalid(chart, 'Write it as oci://registry/path/name, then :version or @sha256:… if you like.');
    if (repository !== undefined) throw conflict(chart, 'repository', 'it names its registry itself');
    const { tag, digest } = parts.groups ?? {};
    if (digest !== undefined && version !== undefined)
      throw conflict(chart, 'version', 'its digest decides which version it is');
    if (tag !== undefined && version !== undefined && tag !== version)
      throw conflict(chart, 'version', `it ends in the version ${tag} itself`);
    // The digest alone decides, and some versions of Helm 4 stumble over a tag before it (helm/helm#31600).
    if (digest !== undefined) return { argument: chart.replace(`:${tag}@`, '@') };
    return { argument: chart, ...(tag === undefined ? versioned : {}) };
  }
  if (/^https?:/.test(chart)) {
    if (!isUrl(chart)) throw invalid('', 'Write it as https://…, without credentials.');
    if (repository !== undefined) throw conflict(chart, 'repository', 'it is a URL itself');
    if (version !== undefined) throw conflict(chart, 'version', 'the URL decides which version it is');
    return { argument: chart };
  }
  if (repository !== undefined) {
    if (!namePattern.test(chart)) throw invalid(chart, 'With repository, chart is the plain name of the chart in it.');
    return { argument: chart, repository, ...versioned };
  }
  const [repo = '', name = '', ...rest] = chart.split('/');
  return namePattern.test(repo) && namePattern.test(name) && rest.length === 0
    ? { argument: chart, ...versioned }
    : undefined;
}

/**
 * Helm takes digests since 3.18 (helm/helm#12690); older ones call them invalid tags.
 * @throws UserError `helm/unsupported-version`
 */
export function requireDigestSupport(argument: string, helm: { text: string }): void {
  const [, minor] = /^v3\.(\d+)\./.exec(helm.text) ?? [];
  if (!argument.includes('@sha256:') || minor === undefined || Number(minor) >= 18) return;
  throw new UserError({
    code: 'helm/unsupported-version',
    message: `Helm ${helm.text} cannot take the chart "${argument}" by its digest.`,
    fix: 'Set helm-version to 3.18 or newer.',
  });
}

export function conflict(chart: string, option: string, why: string): UserError {
  return new UserError({
    code: 'helm/chart-conflict',
    message: `The input ${option} cannot be used with the chart "${chart}": ${why}.`,
    fix: `Remove ${option}, or give the chart in another way.`,
  });
}

function invalid(chart: string, fix: string): UserError {
  const which = chart === '' ? 'The URL of the chart' : `The chart "${chart}"`;
  return new UserError({ code: 'helm/chart-invalid', message: `${which} is not a reference that Helm takes.`, fix });
}

/** Credentials in a URL would be visible in the arguments of helm. */
function isUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s]+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
