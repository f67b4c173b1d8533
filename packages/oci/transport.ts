import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { ServiceFailure } from '@aks-delivery/azure/failures';
import { codeOf, type Environment, noAnswer } from '@aks-delivery/azure/http';

export interface Request {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute, https. */
  url: string;
  headers?: Record<string, string>;
  body?: string | Buffer | Upload;
}

/** Content that goes through without being held in memory. */
export interface Upload {
  /** Bytes. */
  size: number;
  stream: Readable;
}

export interface Transport {
  /** Sends one request and gives the answer as a stream, whatever its status. Throws a ServiceFailure when there is none. */
  send(request: Request): Promise<IncomingMessage>;
  close(): void;
}

/** Milliseconds without a byte after which a connection counts as lost. A registry takes its time to check a large blob. */
const idleMs = 60_000;

/**
 * One pool of keep-alive connections. node:https by getBuiltinModule, for the reason that packages/azure/http.ts gives; the
 * agent follows HTTPS_PROXY and NO_PROXY.
 */
export function createTransport(env: Environment, signal?: AbortSignal): Transport {
  const https = process.getBuiltinModule('node:https');
  const agent = new https.Agent({ keepAlive: true, proxyEnv: { ...env } });
  return {
    send(request) {
      const url = new URL(request.url);
      const { body } = request;
      const length = isUpload(body) ? body.size : Buffer.byteLength(body ?? '');
      const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
      const outgoing = https.request(
        url,
        {
          method: request.method,
          agent,
          timeout: idleMs,
          headers: {
            'user-agent': 'aks-delivery-actions',
            // Without it an empty POST would be sent in chunks, which some gateways refuse.
            ...(body === undefined && ['GET', 'HEAD'].includes(request.method) ? {} : { 'content-length': length }),
            ...request.headers,
          },
          ...(signal === undefined ? {} : { signal }),
        },
        (answer) => {
          if (isUpload(body) && !body.stream.readableEnded) {
            // Answered before it has heard everything, so it will not read on, and the connection is of no further use.
            body.stream.destroy();
            answer.once('close', () => outgoing.destroy());
          }
          resolve(answer);
        },
      );
      let address: string | undefined;
      outgoing.on('socket', (socket) => {
        // One that is kept alive was looked up long ago.
        if (socket.connecting) socket.once('lookup', (_error, found) => (address = found));
      });
      outgoing.on('timeout', () => outgoing.destroy(Object.assign(new Error('silence'), { code: 'TIMEOUT' })));
      outgoing.on('error', (error: NodeJS.ErrnoException & { address?: string }) => {
        if (signal?.aborted === true) reject(signal.reason);
        else reject(networkFailure(url.host, error, error.address ?? address));
      });
      // A change of protocols (101) ends a request without an answer or an error.
      outgoing.on('close', () => {
        reject(networkFailure(url.host, Object.assign(new Error('no answer'), { code: 'ECONNRESET' }), address));
      });
      write(outgoing, body, reject);
      return promise;
    },
    close: () => agent.destroy(),
  };
}

function isUpload(body: Request['body']): body is Upload {
  return typeof body === 'object' && 'stream' in body;
}

function write(outgoing: ClientRequest, body: Request['body'], reject: (error: unknown) => void): void {
  if (!isUpload(body)) {
    outgoing.end(body);
    return;
  }
  body.stream.once('error', (error) => {
    // The source failed, not this connection: its error is the one worth telling.
    reject(error);
    outgoing.destroy();
  });
  // A connection that ends early leaves the source unread.
  outgoing.once('close', () => body.stream.destroy());
  body.stream.pipe(outgoing);
}

/** A connection that failed, as the plain data that decides about another attempt. */
export function networkFailure(host: string, error: unknown, address?: string): ServiceFailure {
  return new ServiceFailure(noAnswer('registry', host, codeOf(error), address), error);
}

/** Reads an answer to its end. Throws a ServiceFailure when it is cut short or larger than `limit` bytes. */
export async function bytesOf(answer: IncomingMessage, host: string, limit = 8 * 1024 * 1024): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw Object.assign(new Error('too large'), { code: 'ANSWER_TOO_LARGE' });
      chunks.push(chunk);
    }
  } catch (error) {
    throw networkFailure(host, error);
  }
  return Buffer.concat(chunks);
}
