import { ports, url } from '../../../lab/network.ts';
import { keyPassword, signingFiles } from '../../../lab/signing/references.ts';
import { deployRun } from '../standins/harness.ts';
import type { SignedInJob } from './signed-in.ts';

/** Whom Fulcio says a job of deployRun to be. */
export const identity = `https://github.com/${deployRun.repository}/${deployRun.workflow}@${deployRun.ref}`;
export const issuer = url('https', ports.github);

const named = (who: string, by: string) => ['--certificate-identity', who, '--certificate-oidc-issuer', by];
export const byIdentity = named(identity, issuer);
export const byKey = ['--key', signingFiles.publicKey];

/** Signs an image with the job's identity, or with the lab's key. */
export const sign = ({ program }: SignedInJob, image: string, how: 'keyless' | 'key') => {
  const key = how === 'key' ? ['--key', signingFiles.privateKey] : [];
  return program('cosign', ['sign', '--yes', ...key, image], { env: { COSIGN_PASSWORD: keyPassword } });
};

/** What is asked of cosign, of an image that was signed in one way or not at all; a recording has the case's name. */
export const cases = [
  { recording: 'good-identity', signed: 'keyless', args: byIdentity },
  { recording: 'good-key', signed: 'key', args: byKey },
  { recording: 'no-signature', signed: 'no', args: byIdentity },
  { recording: 'wrong-key', signed: 'key', args: ['--key', 'other.pub'] },
  { recording: 'key-for-keyless', signed: 'keyless', args: byKey },
  { recording: 'identity-for-key', signed: 'key', args: byIdentity },
  {
    recording: 'wrong-identity',
    signed: 'keyless',
    args: named(identity.replace('deploy.yml', 'other.yml'), issuer),
  },
  {
    recording: 'wrong-issuer',
    signed: 'keyless',
    args: named(identity, 'https://token.actions.githubusercontent.com'),
  },
  { recording: 'missing-image', signed: 'never-pushed', args: byIdentity },
  { recording: 'signed-out', signed: 'keyless', args: byIdentity, env: { DOCKER_CONFIG: 'nowhere' } },
  { recording: 'missing-key', signed: 'key', args: ['--key', 'absent.pub'] },
] as const;

/** cosign's words, but for the repository, which is another in every run. */
export const steady = (text: string, repository: string) =>
  text.replaceAll(repository, 'shop/checkout').replaceAll(encodeURIComponent(repository), 'shop%2Fcheckout');
