import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';

export interface Call {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: string | { file: string; size: number };
}

/** A request of an agent's, to the storage or a registry. */
export function call(
  { method, url, headers = {}, body }: Call,
  trust: { authority: string; signal: AbortSignal },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const length = typeof body === 'string' ? Buffer.byteLength(body) : (body?.size ?? 0);
    const sized = method === 'GET' || method === 'HEAD' ? headers : { ...headers, 'content-length': String(length) };
    // By address: the registry's name may mean nothing to this machine, and comes in the Host header.
    const servername = '';
    const outgoing = request(url, { method, headers: sized, ca: trust.authority, signal: trust.signal, servername });
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
    if (typeof body === 'object') {
      createReadStream(body.file).on('error', reject).pipe(outgoing);
    } else {
      outgoing.end(body);
    }
  });
}
