import { UserError } from '@aks-delivery/action/errors';
import { run } from '@aks-delivery/action/process';

export interface HelmVersion {
  major: 3 | 4;
  /** As Helm prints it, e.g. `v3.21.4`. */
  text: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Asks the helm on PATH for its version. Throws helm/missing and helm/unsupported-version. */
export async function probeHelm(env: Env): Promise<HelmVersion> {
  const result = await run('helm', ['version', '--template', '{{.Version}}'], { env }).catch((error: unknown) => {
    throw new UserError({
      code: 'helm/missing',
      message: 'There is no helm on PATH.',
      fix: 'Install it in an earlier step, e.g. with azure/setup-helm and a fixed version; GitHub’s own Ubuntu runners have it.',
      cause: error,
    });
  });
  return parseVersion(result.stdout);
}

export function parseVersion(output: string): HelmVersion {
  const text = output.trim();
  const major = Number(/^v?(\d+)\./.exec(text)?.[1]);
  if (major === 3 || major === 4) return { major, text };
  throw new UserError({
    code: 'helm/unsupported-version',
    message: `The helm on PATH calls itself "${text.slice(0, 60)}", and only Helm 3 and Helm 4 are supported.`,
    fix: 'Install Helm 3 or Helm 4 in an earlier step.',
  });
}
