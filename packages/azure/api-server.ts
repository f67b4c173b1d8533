import type { UserError } from '@aks-delivery/action/errors';
import { networkWords, problem } from './explain/problem.ts';
import { type Failure, jsonObject, ServiceFailure } from './failures.ts';
import { type Environment, type HttpAnswer, send } from './http.ts';
import { lookupWithin } from './name-lookup.ts';
import { realTime, withRetries } from './retries.ts';

/** One API server, as a kubeconfig describes it. Certificates and keys are PEM. */
export interface ApiServer {
  cluster: string;
  server: string;
  certificateAuthority?: string;
  insecure?: boolean;
  proof: { token: string } | { clientCertificate: string; clientKey: string };
}

// An API server within reach answers in well under a second. Less than 5 s in all, so that a step ends that soon.
const answerWithinMs = 3500;
const nameServerWithinMs = 1500;
// A server that is just moving is asked once more.
const againWithinMs = 1000;
const reviewPath = '/apis/authentication.k8s.io/v1/selfsubjectreviews';

/**
 * Asks the API server who we are to it (SelfSubjectReview, open to every authenticated user) and returns the user name.
 * One request, and another one at most, within 4.5 s: a private server that this runner cannot reach is named now, not by a hanging kubectl.
 * Throws a UserError `cluster/unreachable`, `cluster/refused` or `network/certificate`.
 */
export async function whoAmI(target: ApiServer, env: Environment, signal?: AbortSignal): Promise<string> {
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
  const { host } = new URL(target.server);
  try {
    const { body: answer } = await withRetries(
      async () => {
        const answer = await ask(target, { path: reviewPath, body, timeoutMs: answerWithinMs }, env, signal);
        if (answer.status >= 200 && answer.status < 300) return answer;
        throw new ServiceFailure({ kind: 'answer', service: 'cluster', host, ...answer });
      },
      realTime(againWithinMs, signal),
    );
    return userName(answer);
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    const { failure } = error;
    throw failure.kind === 'answer' ? explainRefused(target, failure.status) : explainUnreachable(target, failure);
  }
}

/** One question to the API server, as JSON. Throws a ServiceFailure when no whole answer came in time. */
export function ask(
  target: ApiServer,
  question: { path: string; body: object; timeoutMs: number },
  env: Environment,
  signal: AbortSignal | undefined,
): Promise<HttpAnswer> {
  return send({
    service: 'cluster',
    url: target.server.replace(/\/+$/, '') + question.path,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...authorization(target) },
    body: JSON.stringify(question.body),
    timeoutMs: question.timeoutMs,
    signal,
    env,
    lookup: lookupWithin(nameServerWithinMs),
    tls: {
      ...(target.certificateAuthority === undefined ? {} : { ca: target.certificateAuthority }),
      ...(target.insecure === true ? { rejectUnauthorized: false } : {}),
      ...('token' in target.proof ? {} : { cert: target.proof.clientCertificate, key: target.proof.clientKey }),
    },
  });
}

function authorization({ proof }: ApiServer): Record<string, string> {
  return 'token' in proof ? { authorization: `Bearer ${proof.token}` } : {};
}

function userName(body: string): string {
  const status = jsonObject(body)?.status as { userInfo?: { username?: unknown } } | undefined;
  const name = status?.userInfo?.username;
  return typeof name === 'string' ? name : '';
}

/** Pure: why there was no answer, with the address that was tried. */
export function explainUnreachable(target: Pick<ApiServer, 'cluster' | 'server'>, failure: Failure): UserError {
  const { hostname } = new URL(target.server);
  const code = failure.kind === 'network' ? failure.code : '';
  const address = failure.kind === 'network' && failure.address !== undefined ? ` (address ${failure.address})` : '';
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(code)) {
    return problem(
      'network/certificate',
      `The API server of cluster ${target.cluster} at ${target.server} shows a certificate that its kubeconfig does not trust (${code}).`,
      'A proxy may be intercepting the connection: add the host to NO_PROXY, or run in the network of the cluster.',
    );
  }
  const isPrivate =
    hostname.includes('.privatelink.') || /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(addressIn(failure, hostname));
  return problem(
    'cluster/unreachable',
    `The ${isPrivate ? 'private ' : ''}API server of cluster ${target.cluster} at ${target.server}${address} ${networkWords(code)}.`,
    isPrivate
      ? 'Run the job on a runner in the network of the cluster, or set public-fqdn: true if the cluster has a public name.'
      : "Check that the cluster runs, and that its authorized IP ranges include this runner's address.",
  );
}

function addressIn(failure: Failure, hostname: string): string {
  return (failure.kind === 'network' ? failure.address : undefined) ?? hostname;
}

/** Pure: why the API server did not say who we are. */
export function explainRefused({ cluster, server }: Pick<ApiServer, 'cluster' | 'server'>, status: number): UserError {
  const who = `The API server of cluster ${cluster} at ${server}`;
  if (status === 401 || status === 403) {
    return problem(
      'cluster/refused',
      `${who} does not accept this identity (HTTP ${status}).`,
      status === 401
        ? 'Check that the cluster is integrated with the tenant of azure-login (az aks show --query aadProfile).'
        : 'Check that nothing between the runner and the server answers in its place.',
    );
  }
  return problem(
    'cluster/refused',
    `${who} answered HTTP ${status} when asked who this job is.`,
    status === 404
      ? 'Check that the cluster runs Kubernetes 1.28 or newer, and that nothing else answers at this address.'
      : 'Check that the cluster is healthy, and re-run the job.',
  );
}
