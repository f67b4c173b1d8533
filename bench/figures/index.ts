import type { Figure } from '../figure.ts';
import { archiveSize } from './archive-size.ts';
import { buildOverhead } from './build-overhead.ts';
import { buildStart } from './build-start.ts';
import { doomedConfig, doomedCrash, doomedImage } from './deploy-doomed.ts';
import { deployLarge } from './deploy-large.ts';
import { deployHelm3, deployHelm4 } from './deploy-success.ts';
import { kubectlCredential } from './kubectl-credential.ts';
import { demo, labUp } from './lab.ts';
import { promoteBytes, promoteTime } from './promote.ts';
import { rolloutRequests } from './rollout-requests.ts';
import { signIn } from './sign-in.ts';
import { signInAlone, signInAndContext } from './sign-in-and-context.ts';
import { startAzureLogin } from './start-azure-login.ts';
import { startHelmDeploy } from './start-helm-deploy.ts';
import { startKubectlCredential } from './start-kubectl-credential.ts';
import { unitTests } from './unit-tests.ts';

/** Every figure there is, the quick ones first. A new figure is a file here and a line in this list. */
export const figures: readonly Figure[] = [
  archiveSize,
  startAzureLogin,
  startHelmDeploy,
  signIn,
  startKubectlCredential,
  kubectlCredential,
  signInAndContext,
  signInAlone,
  unitTests,
  buildStart,
  buildOverhead,
  promoteBytes,
  promoteTime,
  deployHelm3,
  deployHelm4,
  doomedImage,
  doomedCrash,
  doomedConfig,
  rolloutRequests,
  deployLarge,
  labUp,
  demo,
];
