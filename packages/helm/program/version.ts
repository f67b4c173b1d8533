import { UserError } from '@aks-delivery/action/errors';
import { run } from '@aks-delivery/action/process';
import { parseRelease } from './download.ts';

export interface HelmVersion {
  major: 3 | 4;
  /** As Helm prints it, e.g. `v3.21.4`. */
  text: string;
  /** `helm`, to be found on PATH, or an absolute path. */
  program: string;
}

/** What finding a Helm needs. */
export interface HelmSource {
  env: Readonly<Record<string, string | undefined>>;
  /** A folder for downloads. */
  temp: string;
  /** The folder of a server that holds the archives, e.g. https://get.helm.sh. */
  downloadUrl: string;
  log: { info(line: string): void };
}

/**
 * Finds the helm to use: the one on PATH, or for a `spec` (`v4.2.4`, `v4.2.4@sha256:…`) that very version from the runner's tool
 * cache or by download.
 * @throws UserError helm/missing, helm/unsupported-version, helm/version-invalid, helm/version-unavailable, helm/version-mismatch,
 *   helm/download-url-invalid, helm/download-failed, helm/download-mismatch
 */
export async function resolveHelm(spec: string | undefined, source: HelmSource): Promise<HelmVersion> {
  if (spec === undefined || spec === '') return probeHelm(source.env);
  const release = parseRelease(spec);
  const { install } = await import('./install.ts');
  const program = await install(release, source);
  const found = await probeHelm(source.env, program);
  // Somebody else may have filled the tool cache. What follows a "+" says how it was built.
  if (found.text.split('+')[0] === release.version) return found;
  throw new UserError({
    code: 'helm/version-mismatch',
    message: `The helm ${release.version} in the tool cache calls itself ${found.text}.`,
    fix: 'Remove it from the tool cache of this runner.',
  });
}

/** Asks a helm for its version. Throws helm/missing and helm/unsupported-version. */
export async function probeHelm(env: HelmSource['env'], program = 'helm'): Promise<HelmVersion> {
  const result = await run(program, ['version', '--template', '{{.Version}}'], { env }).catch((error: unknown) => {
    throw new UserError({
      code: 'helm/missing',
      message: program === 'helm' ? 'There is no helm on PATH.' : `The helm at ${program} cannot be started.`,
      fix: 'Set helm-version, or install Helm in an earlier step, e.g. with azure/setup-helm; GitHub’s own Ubuntu runners have it.',
      cause: error,
    });
  });
  return parseVersion(result.stdout, program);
}

export function parseVersion(output: string, program = 'helm'): HelmVersion {
  const text = output.trim();
  const major = Number(/^v?(\d+)\./.exec(text)?.[1]);
  if (major === 3 || major === 4) return { major, text, program };
  throw new UserError({
    code: 'helm/unsupported-version',
    message: `The ${program === 'helm' ? 'helm on PATH' : program} calls itself "${text.slice(0, 60)}", and only Helm 3 and Helm 4 are supported.`,
    fix: 'Install Helm 3 or Helm 4 in an earlier step.',
  });
}
