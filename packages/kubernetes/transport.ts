import type { IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import { credentialSource, type Proof } from './credentials.ts';
import type { ClusterConnection } from './kubeconfig/connection.ts';

export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query below the server's address. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal | undefined;
  /** Milliseconds without a byte after which the connection counts as lost. */
  idleMs: number;
}

export interface Transport {
  /** Sends one request and gives the answer as a stream. Throws node:https's error when there is no answer. */
  send(request: Request): Promise<IncomingMessage>;
  /** Milliseconds that the API server's clock is ahead of ours, from its last answer. */
  skew(): number;
  close(): void;
}

/**
 * One keep-alive connection pool to one API server. It stands on node:https, taken by getBuiltinModule, because fetch and an
 * ESM import of node:http each load undici (50 to 150 ms), and @kubernetes/client-node costs 20 MB and 300 ms.
 */
export function createTransport(
  connection: ClusterConnection,
  env: Readonly<Record<string, string | undefined>>,
): Transport {
  const server = new URL(connection.server);
  const plain = server.protocol === 'http:';
  const http = plain ? process.getBuiltinModule('node:http') : process.getBuiltinModule('node:https');
  // proxyEnv makes Node's own agent follow HTTPS_PROXY and NO_PROXY, as kubectl and helm do.
  const agent = new http.Agent({ keepAlive: true, proxyEnv: { ...env } });
  const credentials = credentialSource(connection, env);
  const base = server.pathname.replace(/\/$/, '');
  let skew = 0;

  function once(request: Request, proof: Proof): Promise<IncomingMessage> {
    const options: RequestOptions = {
      host: server.hostname.replace(/^\[|\]$/g, ''),
      port: server.port === '' ? (plain ? 80 : 443) : server.port,
      method: request.method,
      path: base + request.path,
      agent,
      timeout: request.idleMs,
      headers: {
        accept: 'application/json',
        'user-agent': 'aks-delivery-actions',
        ...(proof.token === undefined ? {} : { authorization: `Bearer ${proof.token}` }),
        ...(request.body === undefined ? {} : { 'content-length': Buffer.byteLength(request.body) }),
        ...request.headers,
      },
      ...(request.signal === undefined ? {} : { signal: request.signal }),
      ...(connection.certificateAuthority === undefined ? {} : { ca: connection.certificateAuthority }),
      ...(connection.insecure === true ? { rejectUnauthorized: false } : {}),
      ...(proof.certificate === undefined ? {} : { cert: proof.certificate }),
      ...(proof.key === undefined ? {} : { key: proof.key }),
    };
    return new Promise((resolve, reject) => {
      const outgoing = http.request(options, (answer) => {
        if (answer.headers.date !== undefined) skew = Date.parse(answer.headers.date) - Date.now();
        resolve(answer);
      });
      outgoing.on('timeout', () => outgoing.destroy(silence(request.idleMs)));
      outgoing.on('error', reject);
      // A change of protocols (101) ends a request without an answer or an error.
      outgoing.on('close', () => reject(Object.assign(new Error('no answer'), { code: 'ECONNRESET' })));
      outgoing.end(request.body);
    });
  }

  return {
    async send(request) {
      const proof = await credentials.get();
      const answer = await once(request, proof);
      if (answer.statusCode !== 401 || !credentials.refuse(proof)) return answer;
      answer.resume();
      return once(request, await credentials.get());
    },
    skew: () => skew,
    close: () => agent.destroy(),
  };
}

function silence(idleMs: number): NodeJS.ErrnoException {
  return Object.assign(new Error(`no answer within ${Math.round(idleMs / 1000)} s`), { code: 'ETIMEDOUT' });
}

/** Reads an answer to its end as text. */
export async function bodyOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
