import { createReadStream } from 'node:fs';
import { UserError } from '@aks-delivery/action/errors';
import { keptFailing } from '@aks-delivery/azure/explain/problem';
import { ServiceFailure } from '@aks-delivery/azure/failures';
import type { Environment } from '@aks-delivery/azure/http';
import { type RetryOptions, withRetries } from '@aks-delivery/azure/retries';
import { bytesOf, createTransport, type Request } from '@aks-delivery/oci/transport';

/** A piece of a log that grows. */
export interface LogPiece {
  bytes: Buffer;
  /** How the run ended, once it has: `successful`, `failed`, `internalerror`, `timedout`, `canceled`. */
  complete: string | undefined;
}

/** Blobs of the storage account that a registry gives its tasks. Addresses carry their proof (SAS): they are secrets. */
export interface Storage {
  put(address: string, file: { path: string; size: number }): Promise<void>;
  /** What a log has from a byte on; undefined when there is no log yet. */
  readFrom(address: string, offset: number): Promise<LogPiece | undefined>;
  close(): void;
}

/** Bytes in one answer; what is more comes with the next. */
const pieceSize = 1024 * 1024;

/** learn.microsoft.com/rest/api/storageservices: Put Blob, Get Blob. Throws UserErrors tasks/upload-failed. */
export function openStorage(env: Environment, retries: RetryOptions): Storage {
  const transport = createTransport(env, retries.signal);

  async function ask(request: Request, expected: readonly number[]) {
    const { host } = new URL(request.url);
    const answer = await transport.send(request);
    const bytes = await bytesOf(answer, host);
    const status = answer.statusCode ?? 0;
    if (expected.includes(status)) return { status, bytes, headers: answer.headers };
    throw new ServiceFailure({ kind: 'answer', service: 'registry', host, status, body: bytes.toString('utf8') });
  }

  async function patient<T>(what: string, attempt: () => Promise<T>): Promise<T> {
    try {
      return await withRetries(attempt, retries);
    } catch (error) {
      throw error instanceof ServiceFailure ? refused(error, what) : error;
    }
  }

  return {
    async put(address, { path, size }) {
      const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/gzip' };
      await patient('take the context', () => {
        const body = { size, stream: createReadStream(path) };
        return ask({ method: 'PUT', url: address, headers, body }, [201]);
      });
    },
    async readFrom(address, offset) {
      const range = `bytes=${offset}-${offset + pieceSize - 1}`;
      const request = { method: 'GET', url: address, headers: { range } } as const;
      // 416: it has nothing new.
      const { status, bytes, headers } = await patient('give the log', () => ask(request, [200, 206, 404, 416]));
      if (status === 404) return undefined;
      const complete = headers['x-ms-meta-complete'];
      return {
        bytes: status === 416 ? Buffer.alloc(0) : status === 200 ? bytes.subarray(offset) : bytes,
        complete: typeof complete === 'string' ? complete.toLowerCase() : undefined,
      };
    },
    close: () => transport.close(),
  };
}

function refused(error: ServiceFailure, what: string): UserError {
  const { failure } = error;
  const code = failure.kind === 'answer' ? /<Code>(\w+)<\/Code>/.exec(failure.body)?.[1] : undefined;
  return new UserError({
    code: code === 'RequestBodyTooLarge' ? 'tasks/context-too-large' : 'tasks/upload-failed',
    message: `The storage of ACR Tasks at ${failure.host} did not ${what}: it ${keptFailing(error)}${code === undefined ? '' : ` (${code})`}.`,
    fix:
      code === 'RequestBodyTooLarge'
        ? 'Leave out what the image does not need in .dockerignore.'
        : `Run the job again; when it stays, let this runner reach ${failure.host}.`,
    cause: error,
  });
}
