import type { IncomingMessage } from 'node:http';
import { retryAfter, ServiceFailure } from '@aks-delivery/azure/failures';
import type { Environment } from '@aks-delivery/azure/http';
import { type RetryOptions, withRetries } from '@aks-delivery/azure/retries';
import { createAuthorizer } from './authorizer.ts';
import { type Access, missingActions } from './challenge.ts';
import type { Credential } from './credential.ts';
import { explain } from './explain/explain.ts';
import { bytesOf, createTransport, type Request } from './transport.ts';

export interface ConnectionOptions {
  credential: Credential;
  /** The proxy's variables. */
  env: Environment;
  /** How long a registry may fail for passing reasons; BuildKit's own 7 s are less than a registry's restart. */
  retries: RetryOptions;
  /** Whether the registry's permissions are by repository (ABAC); asked only to name the right role in an error. */
  rolesByRepository?(): Promise<boolean | undefined>;
}

/** One request to a registry's API. */
export interface Question {
  method: Request['method'];
  /** Path and query, or the address that the registry gave for an upload or a next page; a function is asked at each attempt. */
  path: string | (() => Promise<string>);
  /** What the token must allow, such as `repository:shop:pull,push`. */
  scopes: readonly string[];
  headers?: Record<string, string>;
  /** Made anew for each attempt, because a stream can be read once only. */
  body?: () => Request['body'] | Promise<Request['body']>;
  /** Statuses that are an answer; anything else is a failure. */
  expected: readonly number[];
  /** Completes "The registry … refused to". */
  what: string;
}

/** An answer with a status that was expected. Its body is not read yet. */
export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: IncomingMessage;
}

export interface Connection {
  readonly host: string;
  /** Asks until there is an expected answer. Throws UserErrors `registry/…` and `network/…`, and the signal's reason. */
  ask(question: Question): Promise<Answer>;
  /** Like ask, for answers that are needed whole: a cut one is asked for again. */
  askWhole(question: Question): Promise<Answer & { bytes: Buffer }>;
  /** Throws `registry/…-denied` when the registry does not grant these scopes: before work is done that needs them. */
  requireAccess(scopes: readonly string[], what: string): Promise<void>;
  close(): void;
}

const redirects = [301, 302, 303, 307, 308];
const longestRedirect = 5;

/** A connection to one registry: proves who we are, repeats what failed for a passing reason, explains what was refused. */
export function connect(host: string, options: ConnectionOptions): Connection {
  const { retries } = options;
  const transport = createTransport(options.env, retries.signal);
  const authorizer = createAuthorizer(host, options.credential, transport);
  const absolute = (path: string) => new URL(path, `https://${host}`).href;

  async function once(question: Question): Promise<IncomingMessage> {
    const url = absolute(typeof question.path === 'string' ? question.path : await question.path());
    const send = async (authorization: string | undefined): Promise<IncomingMessage> => {
      const body = await question.body?.();
      return transport.send({
        method: question.method,
        url,
        headers: { ...question.headers, ...(authorization === undefined ? {} : { authorization }) },
        ...(body === undefined ? {} : { body }),
      });
    };
    // A registry gives addresses for the next page and for uploads: our token is for itself alone.
    const own = new URL(url).origin === absolute('').slice(0, -1);
    const used = own ? await authorizer.header(question.scopes) : undefined;
    const answer = await send(used);
    if (answer.statusCode !== 401 || !own) return answer;
    const next = await authorizer.challenged(answer.headers['www-authenticate'], question.scopes, used);
    if (next === undefined) return answer;
    answer.resume();
    return send(next);
  }

  /** Large content lies in a storage account, whose address carries its own proof: our token must not go there. */
  async function followed(answer: IncomingMessage, question: Question, hops = 0): Promise<IncomingMessage> {
    const { location } = answer.headers;
    if (location === undefined || !redirects.includes(answer.statusCode ?? 0) || hops === longestRedirect)
      return answer;
    answer.resume();
    const url = absolute(location);
    if (!url.startsWith('https://')) return answer;
    return followed(await transport.send({ method: question.method, url }), question, hops + 1);
  }

  async function attempt(question: Question): Promise<Answer> {
    const first = await once(question);
    const answer = ['GET', 'HEAD'].includes(question.method) ? await followed(first, question) : first;
    const status = answer.statusCode ?? 0;
    if (question.expected.includes(status)) return { status, headers: answer.headers, body: answer };
    const wait = retryAfter(answer.headers['retry-after'], Date.now());
    throw new ServiceFailure({
      kind: 'answer',
      service: 'registry',
      host,
      status,
      body: await reasonOf(question, answer),
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
    });
  }

  /** An answer to HEAD has no body, so a refusal says why only when it is asked for by GET. */
  async function reasonOf(question: Question, answer: IncomingMessage): Promise<string> {
    const body = (await bytesOf(answer, host)).toString('utf8');
    const status = answer.statusCode ?? 0;
    if (question.method !== 'HEAD' || status < 400 || status === 429 || status >= 500) return body;
    const again = await once({ ...question, method: 'GET' });
    const reason = await bytesOf(again, host);
    return again.statusCode === status ? reason.toString('utf8') : '';
  }

  async function persistently<T>(question: Pick<Question, 'scopes' | 'what'>, body: () => Promise<T>): Promise<T> {
    try {
      return await withRetries(body, retries);
    } catch (error) {
      if (!(error instanceof ServiceFailure)) throw error;
      throw await refusal(error, question);
    }
  }

  async function refusal(error: ServiceFailure, { scopes, what }: Pick<Question, 'scopes' | 'what'>) {
    const denied = error.failure.kind === 'answer' && [401, 403].includes(error.failure.status);
    const byRepository = denied ? await options.rolesByRepository?.() : undefined;
    return explain(error, { host, scopes, what, granted: authorizer.granted(scopes), byRepository });
  }

  return {
    host,
    ask: (question) => persistently(question, () => attempt(question)),
    askWhole: (question) =>
      persistently(question, async () => {
        const answer = await attempt(question);
        return { ...answer, bytes: await bytesOf(answer.body, host) };
      }),
    async requireAccess(scopes, what) {
      const question: Question = { method: 'GET', path: '/v2/', scopes, expected: [200, 401, 404], what };
      const { status, bytes } = await this.askWhole(question);
      const granted: readonly Access[] | undefined = authorizer.granted(scopes);
      if (granted === undefined ? status !== 401 : missingActions(scopes, granted).length === 0) return;
      const body = bytes.toString('utf8');
      const failure = { kind: 'answer', service: 'registry', host, status: 401, body } as const;
      throw await refusal(new ServiceFailure(failure), question);
    },
    close: () => transport.close(),
  };
}
