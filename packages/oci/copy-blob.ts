import { createHash, type Hash } from 'node:crypto';
import { Transform } from 'node:stream';
import { damaged } from './explain/problem.ts';
import type { Descriptor } from './media-types.ts';
import type { Registry } from './registry.ts';
import { push } from './scopes.ts';
import { networkFailure } from './transport.ts';

/** A blob's home. */
export interface Place {
  registry: Registry;
  repository: string;
}

/** How a blob came to its target. */
export type Way = 'present' | 'mounted' | 'sent';

/**
 * Brings a blob into another repository: not at all when it is there, by a mount within one registry, else as a stream from
 * one registry to the other, of which only what is on the way is in memory. The bytes are compared with the digest before
 * the target may keep them. Throws UserErrors `registry/…`.
 */
export async function copyBlob(from: Place, to: Place, { digest, size }: Descriptor): Promise<Way> {
  if (await to.registry.blobExists(to.repository, digest)) return 'present';
  const oneRegistry = from.registry.host === to.registry.host;
  if (oneRegistry && (await to.registry.mountBlob(to.repository, digest, from.repository))) return 'mounted';
  await sendBlob(from, to, { digest, size });
  return 'sent';
}

async function sendBlob(from: Place, to: Place, { digest, size }: Pick<Descriptor, 'digest' | 'size'>): Promise<void> {
  const { connection } = to.registry;
  const scopes = [push(to.repository)];
  const what = `store blob ${digest} in ${to.registry.host}/${to.repository}`;
  // Each attempt opens an upload of its own: one that was cut short is of no use (its length is all the registry knows).
  const open = async (): Promise<string> => {
    const path = `/v2/${to.repository}/blobs/uploads/`;
    const { headers, body } = await connection.ask({ method: 'POST', path, scopes, expected: [202], what });
    body.resume();
    const location = new URL(headers.location ?? '', `https://${to.registry.host}`);
    location.searchParams.set('digest', digest);
    return location.href;
  };
  const { body } = await connection.ask({
    method: 'PUT',
    path: open,
    scopes,
    headers: { 'content-type': 'application/octet-stream' },
    body: async () => ({ size, stream: await checked(from, digest, size) }),
    expected: [201],
    what,
  });
  body.resume();
}

/** The source as a stream that ends with an error unless it holds exactly what the descriptor promises. */
async function checked(from: Place, digest: string, size: number): Promise<Transform> {
  const source = await from.registry.openBlob(from.repository, digest);
  const [algorithm = 'sha256', expected] = digest.split(':');
  const hash: Hash = createHash(algorithm);
  let seen = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      seen += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      if (seen === size && hash.digest('hex') === expected) done();
      else done(damaged(`${from.registry.host}/${from.repository}@${digest}`, digest));
    },
  });
  source.on('error', (error) => check.destroy(networkFailure(from.registry.host, error)));
  check.once('close', () => source.destroy());
  source.pipe(check);
  return check;
}
