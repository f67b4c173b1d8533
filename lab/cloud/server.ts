import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Reply, Request } from './http.ts';

/** Certificates of a stand-in's server, all PEM. */
export interface TlsMaterial {
  certificate: string;
  privateKey: string;
  certificateAuthority: string;
}

/** Answers a request; `'reset'` cuts the connection instead. */
export type Answer = (request: Request) => Promise<Reply | 'reset'>;

export interface RunningServer {
  url: string;
  /** Requests that arrive earlier wait for it: servers must know each other's ports before any of them can answer. */
  serve(answer: Answer): void;
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

function send(response: ServerResponse, reply: Reply): void {
  const { body = '' } = reply;
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

async function respond(incoming: IncomingMessage, response: ServerResponse, answer: Promise<Answer>): Promise<void> {
  const body = await readBody(incoming);
  if (body === undefined) {
    send(response, { status: 413 });
    return;
  }
  const reply = await (await answer)(toRequest(incoming, body));
  if (reply === 'reset') {
    incoming.socket.destroy();
  } else {
    send(response, reply);
  }
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
 * Listens on HTTPS; port 0 takes any free one.
 * @throws the system's error when the port is taken or the address is not this machine's
 */
export async function listen(address: string, port: number, tls: TlsMaterial): Promise<RunningServer> {
  const answer = Promise.withResolvers<Answer>();
  const server = createServer({ cert: tls.certificate, key: tls.privateKey }, (incoming, response) => {
    respond(incoming, response, answer.promise).catch((error: unknown) => {
      // A client that hangs up is no fault of the stand-in; anything else is a bug worth seeing in the lab's log.
      if (!response.destroyed) {
        process.stderr.write(`${incoming.method} ${incoming.url?.split('?')[0]}: ${String(error)}\n`);
        send(response, { status: 500, body: { error: { code: 'InternalServerError', message: String(error) } } });
      }
    });
  });
  await listening(server, port, address);
  const bound = server.address() as AddressInfo;
  const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return {
    url: `https://${host}:${bound.port}`,
    serve: answer.resolve,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
