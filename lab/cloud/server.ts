import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Reply, Request } from './http.ts';

/** Certificates of a stand-in's server, all PEM. */
export interface TlsMaterial {
  certificate: string;
  privateKey: string;
  certificateAuthority: string;
}

/** Answers a request; `'reset'` cuts the connection instead, `'cut'` does so in the middle of an answer. */
export type Answer = (request: Request) => Promise<Reply | 'reset' | 'cut'>;

/** Whether a request's body is handed on unread, by its method and path: an image's layers are too large to hold. */
export type Streams = (method: string, path: string) => boolean;

interface Service {
  answer: Answer;
  streams: Streams;
}

export interface RunningServer {
  url: string;
  /** Requests that arrive earlier wait for it: servers must know each other's ports before any of them can answer. */
  serve(answer: Answer, streams?: Streams): void;
  close(): Promise<void>;
}

// Real services refuse large forms too; nothing a client of these protocols sends comes near.
const largestBody = 1_000_000;

async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Reading on to the end keeps the connection usable for the refusal.
    if (size <= largestBody) {
      chunks.push(chunk);
    }
  }
  return size > largestBody ? undefined : Buffer.concat(chunks).toString('utf8');
}

const pathOf = (incoming: IncomingMessage) => (incoming.url ?? '/').split('?')[0] ?? '/';

function toRequest(incoming: IncomingMessage, body: string): Request {
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers: incoming.headers,
    body,
  };
}

async function send(response: ServerResponse, reply: Reply): Promise<void> {
  const { body = '' } = reply;
  if (body instanceof Readable) {
    response.writeHead(reply.status, reply.headers);
    await pipeline(body, response);
    return;
  }
  const isJson = typeof body === 'object';
  const text = isJson ? JSON.stringify(body) : body;
  const headers = {
    ...(isJson ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    'cache-control': 'no-store, no-cache',
    ...reply.headers,
    'content-length': String(Buffer.byteLength(text)),
  };
  response.writeHead(reply.status, headers).end(text);
}

async function respond(incoming: IncomingMessage, response: ServerResponse, service: Promise<Service>): Promise<void> {
  const { answer, streams } = await service;
  const streamed = streams(incoming.method ?? 'GET', pathOf(incoming));
  const body = streamed ? '' : await readBody(incoming);
  if (body === undefined) {
    await send(response, { status: 413 });
    return;
  }
  const request = toRequest(incoming, body);
  const reply = await answer(streamed ? { ...request, stream: incoming } : request);
  if (reply === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' });
    response.write('{"access_token":"', () => incoming.socket.destroy());
    return;
  }
  if (reply === 'reset') {
    incoming.socket.destroy();
    return;
  }
  // What a refusal left unread stands in the way of the next request on this connection.
  incoming.resume();
  await send(response, reply);
}

function listening(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Listens on HTTPS, or on HTTP without `tls`; port 0 takes any free one.
 * @throws the system's error when the port is taken or the address is not this machine's
 */
export async function listen(address: string, port: number, tls: TlsMaterial | undefined): Promise<RunningServer> {
  const service = Promise.withResolvers<Service>();
  const onRequest = (incoming: IncomingMessage, response: ServerResponse): void => {
    respond(incoming, response, service.promise).catch((error: unknown) => {
      // A client that hangs up is no fault of the stand-in; anything else is a bug worth seeing in the lab's log.
      if (response.destroyed || response.headersSent) {
        response.destroy();
        return;
      }
      process.stderr.write(`${incoming.method} ${pathOf(incoming)}: ${String(error)}\n`);
      void send(response, { status: 500, body: { error: { code: 'InternalServerError', message: String(error) } } });
    });
  };
  const server =
    tls === undefined
      ? createPlainServer(onRequest)
      : createServer({ cert: tls.certificate, key: tls.privateKey }, onRequest);
  // Go's clients reuse a connection for longer than Node's 5 s, and take its end for a failure.
  server.keepAliveTimeout = 75_000;
  await listening(server, port, address);
  const bound = server.address() as AddressInfo;
  const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host}:${bound.port}`,
    serve: (answer, streams = () => false) => service.resolve({ answer, streams }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
