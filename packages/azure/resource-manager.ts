import { problem } from './explain/problem.ts';
import { jsonObject, ServiceFailure } from './failures.ts';
import { type HttpAnswer, send } from './http.ts';
import { type RetryOptions, withRetries } from './retries.ts';
import { identityOf, type Session } from './session.ts';
import { type SignInTools, tokenFor } from './tokens.ts';

/** Azure Resource Manager of one cloud, asked by one identity. Plain requests: its SDKs cost more to load than they save. */
export interface ResourceManager {
  /**
   * One request, repeated while ARM throttles or fails. `address` is a path with its api-version, or a URL that ARM gave for a
   * next page or an operation. Throws a ServiceFailure for a status that is not expected, and UserErrors of the sign-in.
   */
  ask(request: ArmRequest): Promise<HttpAnswer>;
  /** Time and voice of the waits between two looks at a long operation. */
  readonly retries: RetryOptions;
}

export interface ArmRequest {
  method: 'GET' | 'POST';
  address: string;
  body?: object;
  expected: readonly number[];
}

const requestTimeoutMs = 60_000;

export function resourceManager(session: Session, tools: SignInTools): ResourceManager {
  const { armScope, resourceManager: endpoint } = session.cloud;
  const identity = identityOf(session);
  return {
    retries: tools.retries,
    ask: ({ method, address, body, expected }) =>
      withRetries(async () => {
        const url = new URL(address, endpoint);
        requireArm(url, endpoint);
        // Asked for each time: an operation may outlive a token.
        const { value } = await tokenFor(identity, armScope, tools);
        const answer = await send({
          service: 'arm',
          url: url.href,
          method,
          headers: {
            authorization: `Bearer ${value}`,
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            // A POST without a length would be sent in chunks, which ARM refuses.
            ...(method === 'POST' && body === undefined ? { 'content-length': '0' } : {}),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          timeoutMs: requestTimeoutMs,
          signal: tools.retries.signal,
          env: tools.env,
        });
        if (expected.includes(answer.status)) return answer;
        throw new ServiceFailure({ kind: 'answer', service: 'arm', host: url.host, ...answer });
      }, tools.retries),
  };
}

// More than any subscription needs: a list that goes on and on would keep the job for ever.
export const mostPages = 100;

/**
 * All items of a list that ARM gives page by page. Throws a ServiceFailure for an answer that is no page, and for a list of more
 * than 100 pages.
 */
export async function readPages<T>(arm: ResourceManager, first: string): Promise<T[]> {
  const found: T[] = [];
  let address: string = first;
  for (let page = 0; page < mostPages; page += 1) {
    const { status, body } = await arm.ask({ method: 'GET', address, expected: [200] });
    const { value, nextLink } = jsonObject(body) ?? {};
    if (!Array.isArray(value)) throw noList(address, status, body);
    found.push(...(value as T[]));
    if (typeof nextLink !== 'string' || nextLink === '') return found;
    address = nextLink;
  }
  throw noList(address, 200, '');
}

function noList(address: string, status: number, body: string): ServiceFailure {
  const host = URL.canParse(address) ? new URL(address).host : 'its endpoint';
  return new ServiceFailure({ kind: 'answer', service: 'arm', host, status, body });
}

/**
 * Our token goes to ARM alone; a region's own endpoint is a name below it. Throws a UserError `arm/refused` for another address, to
 * which only a false answer can have led.
 */
export function requireArm(url: URL, endpoint: string): void {
  const { origin, hostname } = new URL(endpoint);
  if (url.origin === origin || (url.protocol === 'https:' && url.hostname.endsWith(`.${hostname}`))) return;
  throw problem(
    'arm/refused',
    `Azure Resource Manager at ${new URL(endpoint).host} sends its clients on to ${url.origin}, which is not a place to send this token to.`,
    'Check the environment input of azure-login, and that no proxy answers in the place of ARM.',
  );
}
