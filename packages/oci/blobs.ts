import type { IncomingMessage } from 'node:http';
import type { Connection, Question } from './connection.ts';
import { fits } from './digest.ts';
import { damaged } from './explain/problem.ts';
import { jsonOf } from './json.ts';
import { isDigest } from './reference.ts';
import { pull, push } from './scopes.ts';

/** The blobs of a registry. All errors are UserErrors. */
export interface Blobs {
  blobExists(repository: string, digest: string): Promise<boolean>;
  /** Opens a blob; the caller reads it to its end, and compares it with its digest. */
  openBlob(repository: string, digest: string): Promise<IncomingMessage>;
  /** A small blob of JSON, such as the configuration of an image, proved against its digest. */
  json<T extends object>(repository: string, digest: string): Promise<T>;
  /** Lets a repository use a blob that another one of this registry has. False when the registry would rather get it sent. */
  mountBlob(repository: string, digest: string, from: string): Promise<boolean>;
}

export function blobsOf(connection: Connection): Blobs {
  const { host } = connection;
  const reading = (repository: string, digest: string): Question => ({
    method: 'GET',
    path: `/v2/${repository}/blobs/${digest}`,
    scopes: [pull(repository)],
    expected: [200],
    what: `read blob ${digest} of ${host}/${repository}`,
  });

  return {
    async blobExists(repository, digest) {
      const { status, body } = await connection.ask({
        method: 'HEAD',
        path: `/v2/${repository}/blobs/${digest}`,
        scopes: [pull(repository)],
        expected: [200, 404],
        what: `look up blob ${digest} of ${host}/${repository}`,
      });
      body.resume();
      return status === 200;
    },
    openBlob: async (repository, digest) => (await connection.ask(reading(repository, digest))).body,
    async json<T extends object>(repository: string, digest: string) {
      const { bytes } = await connection.askWhole(reading(repository, digest));
      if (!isDigest(digest) || !fits(bytes, digest)) throw damaged(`${host}/${repository}@${digest}`, digest);
      return jsonOf<T>(bytes, `${host}/${repository}@${digest}`);
    },
    async mountBlob(repository, digest, from) {
      const scopes = [push(repository), pull(from)];
      const what = `mount blob ${digest} of ${from} into ${host}/${repository}`;
      const query = new URLSearchParams({ mount: digest, from });
      const path = `/v2/${repository}/blobs/uploads/?${query}`;
      const { status, headers, body } = await connection.ask({
        method: 'POST',
        path,
        scopes,
        expected: [201, 202],
        what,
      });
      body.resume();
      if (status === 201) return true;
      // The registry opened an upload instead; one that nobody uses is better closed.
      if (headers.location !== undefined) {
        const closing = { method: 'DELETE', path: headers.location, scopes, what } as const;
        const closed = await connection.ask({ ...closing, expected: [200, 202, 204, 404, 405] });
        closed.body.resume();
      }
      return false;
    },
  };
}
