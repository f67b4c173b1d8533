import { UserError } from '@aks-delivery/action/errors';

/** A release of Helm that a user wants. */
export interface HelmRelease {
  /** With its `v`. */
  version: string;
  /** SHA-256 of the archive, in hex, when the user gives it. */
  sha256?: string;
}

/** What runs a program: Node's process.platform and process.arch. */
export interface Machine {
  platform: string;
  arch: string;
}

const operatingSystems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'arm', ia32: '386' };

/**
 * Reads `v4.2.4`, `4.2.4` or `v3.21.4@sha256:…`.
 * @throws UserError `helm/version-invalid`
 */
export function parseRelease(text: string): HelmRelease {
  const [, version, sha256] = /^v?([34]\.\d+\.\d+(?:-[\w.-]+)?)(?:@sha256:([0-9a-f]{64}))?$/.exec(text) ?? [];
  if (version !== undefined) return { version: `v${version}`, ...(sha256 === undefined ? {} : { sha256 }) };
  throw new UserError({
    code: 'helm/version-invalid',
    message: /^(latest|stable)$|[\^~<>*xX]|^v?\d+(\.\d+)?$/.test(text)
      ? `The helm-version "${text}" is not one version: the Helm that it stands for changes without a change of yours.`
      : `The helm-version "${text}" is not a version of Helm 3 or Helm 4.`,
    fix: 'Give a full version such as v4.2.4, best with the SHA-256 of its archive: v4.2.4@sha256:….',
  });
}

/**
 * Where the archive of a release is, as https://get.helm.sh lays them out. Without a hash of the user's, the hash comes from the
 * same server, so that one must be reached by https.
 * @throws UserError `helm/download-url-invalid`, `helm/version-unavailable`
 */
export function archiveUrl({ version, sha256 }: HelmRelease, downloadUrl: string, { platform, arch }: Machine): string {
  const allowed = sha256 === undefined ? /^https:\/\/\S+$/ : /^https?:\/\/\S+$/;
  if (!allowed.test(downloadUrl) || !URL.canParse(downloadUrl)) {
    throw new UserError({
      code: 'helm/download-url-invalid',
      message: 'The helm-download-url is not an https URL.',
      fix: 'Give the URL of the folder that holds the archives; http is taken only when helm-version ends in @sha256:….',
    });
  }
  const [system, machine] = [operatingSystems[platform], architectures[arch]];
  if (system === undefined || machine === undefined) {
    throw new UserError({
      code: 'helm/version-unavailable',
      message: `Helm cannot be downloaded for ${platform} ${arch} here.`,
      fix: 'Install it in an earlier step, e.g. with azure/setup-helm, and leave helm-version away.',
    });
  }
  return `${downloadUrl.replace(/\/+$/, '')}/helm-${version}-${system}-${machine}.tar.gz`;
}
