import type { Figure } from '../figure.ts';
import { archiveSize } from './archive-size.ts';
import { demo, labUp } from './lab.ts';
import { signIn } from './sign-in.ts';
import { startAzureLogin } from './start-azure-login.ts';
import { startKubectlCredential } from './start-kubectl-credential.ts';
import { unitTests } from './unit-tests.ts';

/** Every figure there is, the quick ones first. A new figure is a file here and a line in this list. */
export const figures: readonly Figure[] = [
  archiveSize,
  startAzureLogin,
  signIn,
  startKubectlCredential,
  unitTests,
  labUp,
  demo,
];
