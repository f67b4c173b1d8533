import { noIdToken } from './explain/github.ts';
import { jsonObject, ServiceFailure } from './failures.ts';
import { type Environment, send } from './http.ts';

/**
 * Asks GitHub for one assertion (an OIDC token about this job, alive for 5 minutes). Callers use it at once and never
 * store it: a later need asks again. Throws a ServiceFailure, or a UserError `sign-in/no-id-token` or `sign-in/fork`
 * without asking.
 *
 * Protocol: docs.github.com/actions/reference/security/oidc. Not @actions/core's getIDToken: it hides the status and
 * Retry-After that our retries need, starts undici, and kubectl's credential plugin must do without it anyway.
 */
export async function requestAssertion(
  audience: string,
  { env, signal, fork }: { env: Environment; signal?: AbortSignal; fork?(): Promise<string | undefined> },
): Promise<string> {
  const address = env.ACTIONS_ID_TOKEN_REQUEST_URL;
  const requestToken = env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
  if (!address || !requestToken || !URL.canParse(address)) throw noIdToken(await fork?.());
  const url = new URL(address);
  url.searchParams.set('audience', audience);
  const answer = await send({
    service: 'github',
    url: url.href,
    headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json; api-version=2.0' },
    timeoutMs: 15_000,
    signal,
    env,
  });
  const value = answer.status === 200 ? jsonObject(answer.body)?.value : undefined;
  if (typeof value === 'string' && value !== '') return value;
  // A 200 may hold the token in another place: its body must not travel into evidence.
  const body = answer.status === 200 ? '' : answer.body;
  throw new ServiceFailure({ kind: 'answer', service: 'github', host: url.host, ...answer, body });
}
