import type { ClientRequest, IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import { type Failure, retryAfter, type Service, ServiceFailure } from './failures.ts';

/** Variables of the environment that decide about a proxy (HTTPS_PROXY, NO_PROXY, …). */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface HttpRequest {
  service: Service;
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  env: Environment;
  /** In place of the system's own way to find a host's address. */
  lookup?: LookupFunction;
  /** PEM texts; absent = the system's authorities and no client certificate. */
  tls?: { ca?: string; cert?: string; key?: string; rejectUnauthorized?: boolean };
}

export interface HttpAnswer {
  status: number;
  body: string;
  retryAfterMs?: number;
  /** Where a long operation tells how it goes. */
  location?: string;
}

/** Bytes. */
export const largestAnswer = 4 * 1024 * 1024;

/**
 * One request, one answer as text, whatever its status. Throws a ServiceFailure when no whole answer came within
 * `timeoutMs` (it bounds the whole exchange) or when it was larger than 4 MiB.
 *
 * Not `fetch`, and no import of node:http: both start undici, which costs 50–150 ms of CPU, more than a sign-in itself.
 * `process.getBuiltinModule` loads the plain client only. Proxies are Node's own support (`proxyEnv`, since 24.5).
 */
export function send(request: HttpRequest): Promise<HttpAnswer> {
  const url = new URL(request.url);
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  let address: string | undefined;
  const fail = (code: string, cause?: unknown) =>
    reject(new ServiceFailure(noAnswer(request.service, url.host, code, address), cause));
  let outgoing: ClientRequest;
  try {
    outgoing = open(request, url);
  } catch (error) {
    fail(codeOf(error), error);
    return promise;
  }
  const timer = setTimeout(
    () => outgoing.destroy(Object.assign(new Error('timed out'), { code: 'TIMEOUT' })),
    request.timeoutMs,
  );
  outgoing.on('socket', (socket) => socket.once('lookup', (_error, found) => (address = found)));
  outgoing.on('error', (error: NodeJS.ErrnoException & { address?: string }) => {
    address = error.address ?? address;
    if (request.signal?.aborted === true) reject(request.signal.reason);
    else fail(codeOf(error), error);
  });
  let answered = false;
  outgoing.on('close', () => {
    clearTimeout(timer);
    // A change of protocols (101) ends a request without an answer or an error.
    if (!answered) fail('ECONNRESET');
  });
  outgoing.on('response', (incoming: IncomingMessage) => {
    answered = true;
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestAnswer) outgoing.destroy(Object.assign(new Error('too large'), { code: 'ANSWER_TOO_LARGE' }));
      else chunks.push(chunk);
    });
    incoming.on('error', (error: NodeJS.ErrnoException) => fail(codeOf(error), error));
    incoming.on('end', () => {
      const wait = retryAfter(incoming.headers['retry-after'], Date.now());
      resolve({
        status: incoming.statusCode ?? 0,
        body: Buffer.concat(chunks).toString('utf8'),
        ...(wait === undefined ? {} : { retryAfterMs: wait }),
        ...(incoming.headers.location === undefined ? {} : { location: incoming.headers.location }),
      });
    });
  });
  outgoing.end(request.body);
  return promise;
}

/** Throws when the proxy of the environment is no URL. */
function open(request: HttpRequest, url: URL): ClientRequest {
  const proxyEnv = withProxySchemes(request.env);
  const options = {
    method: request.method ?? 'GET',
    headers: { 'user-agent': 'aks-delivery-actions', ...request.headers },
    ...(request.signal === undefined ? {} : { signal: request.signal }),
    ...(request.lookup === undefined ? {} : { lookup: request.lookup }),
  };
  if (url.protocol === 'http:') {
    const http = process.getBuiltinModule('node:http');
    return http.request(url, { ...options, agent: new http.Agent({ proxyEnv }) });
  }
  const https = process.getBuiltinModule('node:https');
  return https.request(url, { ...options, agent: new https.Agent({ proxyEnv, ...request.tls }) });
}

/** `HTTPS_PROXY=proxy:3128` means an http proxy to curl, Go and Python; Node would take no notice of it. */
function withProxySchemes(env: Environment): Environment {
  const entries = Object.entries(env).map(([name, value]) =>
    /^https?_proxy$/i.test(name) && value && !value.includes('://') ? [name, `http://${value}`] : [name, value],
  );
  return Object.fromEntries(entries) as Environment;
}

/** The code of the innermost error: certificate and DNS errors are often wrapped. */
export function codeOf(error: unknown): string {
  let current = error;
  while (typeof current === 'object' && current !== null) {
    const { code, cause } = current as { code?: unknown; cause?: unknown };
    if (typeof code === 'string' && code !== 'REQUEST_SEND_ERROR') return code;
    current = cause;
  }
  return 'UNKNOWN';
}

export function noAnswer(service: Service, host: string, code: string, address?: string): Failure {
  return { kind: 'network', service, host, code, ...(address === undefined ? {} : { address }) };
}
