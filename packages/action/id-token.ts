import { UserError } from './errors.ts';
import type { Core } from './platform.ts';

/**
 * Asks GitHub for an OIDC assertion of this job.
 *
 * GitHub sets the two variables only for jobs with `id-token: write`; jobs that pull requests from forks start never
 * get it. Source: "OpenID Connect reference" in GitHub's docs.
 * @throws UserError `github/no-id-token-permission`, `github/id-token-failed`.
 */
export async function requestIdToken(
  core: Pick<Core, 'getIDToken'>,
  env: Readonly<Record<string, string | undefined>>,
  audience: string,
): Promise<string> {
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL || !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) {
    throw new UserError({
      code: 'github/no-id-token-permission',
      message: 'The job may not ask GitHub for an OIDC token, because its permissions lack `id-token: write`.',
      fix:
        'Add `permissions: { id-token: write, contents: read }` to the job (and to the job that calls it, if it is in a ' +
        'reusable workflow). Runs of pull requests from forks never get this permission.',
    });
  }
  try {
    return await core.getIDToken(audience);
  } catch (cause) {
    throw new UserError({
      code: 'github/id-token-failed',
      message: `GitHub did not give an OIDC token for the audience '${audience}'.`,
      fix: 'Run the job again; when it stays, look at https://www.githubstatus.com.',
      evidence: cause instanceof Error ? cause.message.replace(/\s*\n\s*/g, ' ') : String(cause),
      cause,
    });
  }
}
