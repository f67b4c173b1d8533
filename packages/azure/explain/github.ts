import type { UserError } from '@aks-delivery/action/errors';
import type { ServiceFailure } from '../failures.ts';
import { explainTransport, keptFailing, problem } from './problem.ts';

/** Pure: GitHub offered no way to ask for an assertion: the job lacks a permission, or may not have it. */
export function noIdToken(fork: string | undefined): UserError {
  if (fork !== undefined) {
    return problem(
      'sign-in/fork',
      `GitHub offers this job no OIDC token, because its pull request comes from the fork ${fork}.`,
      'Sign in on push, after the merge: code of a fork never gets a token, whatever the permissions say.',
    );
  }
  return problem(
    'sign-in/no-id-token',
    'GitHub offers this job no OIDC token, because its permissions do not hold id-token: write.',
    'Add to the job (or workflow): permissions: { id-token: write, contents: read }.',
    'permissions:\n  id-token: write\n  contents: read',
  );
}

/** Pure: GitHub's OIDC issuer was asked for an assertion and gave none. */
export function explainGitHub(error: ServiceFailure): UserError {
  const { failure } = error;
  const transport = explainTransport(error);
  if (transport !== undefined || failure.kind === 'network') {
    return transport ?? problem('network/unreachable', `${error.message}.`, 'Check the network of this runner.');
  }
  if (failure.status === 429) {
    return problem('sign-in/throttled', `GitHub's OIDC issuer ${keptFailing(error)}.`, 'Re-run the job later.');
  }
  if (failure.status >= 500) {
    return problem(
      'sign-in/unavailable',
      `GitHub's OIDC issuer ${keptFailing(error)}.`,
      'Re-run the job when www.githubstatus.com shows Actions as healthy.',
    );
  }
  return problem(
    'sign-in/github-refused',
    `GitHub's OIDC issuer refused to issue a token for this job (HTTP ${failure.status}).`,
    'Re-run the job; if the refusal stays, check that the job still runs and that the organisation allows OIDC tokens.',
    failure.body.slice(0, 500),
  );
}
