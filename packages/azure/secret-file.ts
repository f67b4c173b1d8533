import { readFileSync } from 'node:fs';
import { problem } from './explain/problem.ts';

/** The client secret that azure-login left in a private file. Throws a UserError `sign-in/no-secret-file`. */
export function readSecret(path: string): string {
  try {
    const secret = readFileSync(path, 'utf8');
    if (secret !== '') return secret;
  } catch {
    // What is missing and what cannot be read are the same to the user.
  }
  throw problem(
    'sign-in/no-secret-file',
    `The client secret that azure-login keeps for this job is not in ${path} any more.`,
    'Run azure-login in the same job, and leave the folders aks-delivery-* in RUNNER_TEMP alone.',
  );
}
