import { type Blobs, blobsOf } from './blobs.ts';
import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { digestOf, fits } from './digest.ts';
import { damaged } from './explain/problem.ts';
import { jsonOf } from './json.ts';
import { acceptManifests, type Descriptor, type Manifest, type ManifestContent } from './media-types.ts';
import { nextPage } from './pages.ts';
import { isDigest } from './reference.ts';
import { referrersOf } from './referrers.ts';
import { pull, push } from './scopes.ts';

/** A registry's API (OCI distribution specification 1.1). `reference` is a tag or a digest. All errors are UserErrors. */
export interface Registry extends Blobs {
  readonly host: string;
  readonly connection: Connection;
  /** A manifest with its bytes, or undefined when there is none. */
  manifest(repository: string, reference: string): Promise<Manifest | undefined>;
  /** What a tag or digest means now, or undefined: one HEAD, no bytes. */
  resolve(repository: string, reference: string): Promise<Descriptor | undefined>;
  /** Stores a manifest under a tag or its own digest, and returns its digest. */
  putManifest(repository: string, reference: string, manifest: Pick<Manifest, 'mediaType' | 'bytes'>): Promise<string>;
  tags(repository: string): Promise<string[]>;
  /** Manifests that refer to this one: signatures, attestations, SBOMs. */
  referrers(repository: string, digest: string, artifactType?: string): Promise<Descriptor[]>;
  close(): void;
}

export function createRegistry(host: string, options: ConnectionOptions): Registry {
  const connection = connect(host, options);
  const manifestPath = (repository: string, reference: string) => `/v2/${repository}/manifests/${reference}`;
  const named = (repository: string, reference: string) =>
    `${host}/${repository}${isDigest(reference) ? '@' : ':'}${reference}`;

  async function manifest(repository: string, reference: string): Promise<Manifest | undefined> {
    const { status, headers, bytes } = await connection.askWhole({
      method: 'GET',
      path: manifestPath(repository, reference),
      scopes: [pull(repository)],
      headers: { accept: acceptManifests },
      expected: [200, 404],
      what: `read ${named(repository, reference)}`,
    });
    if (status === 404) return undefined;
    const claimed = headers['docker-content-digest'];
    const digest = isDigest(reference) ? reference : typeof claimed === 'string' ? claimed : digestOf(bytes);
    if (!isDigest(digest) || !fits(bytes, digest)) throw damaged(named(repository, reference), digest);
    const content = jsonOf<ManifestContent>(bytes, named(repository, reference));
    // A header may carry parameters; the manifest's own field, where there is one, has none.
    const mediaType = content.mediaType ?? headers['content-type']?.split(';')[0] ?? '';
    return { mediaType, digest, bytes, content };
  }

  return {
    host,
    connection,
    manifest,
    async resolve(repository, reference) {
      const { status, headers, body } = await connection.ask({
        method: 'HEAD',
        path: manifestPath(repository, reference),
        scopes: [pull(repository)],
        headers: { accept: acceptManifests },
        expected: [200, 404],
        what: `look up ${named(repository, reference)}`,
      });
      body.resume();
      if (status === 404) return undefined;
      const digest = headers['docker-content-digest'];
      if (typeof digest === 'string') {
        const mediaType = headers['content-type']?.split(';')[0] ?? '';
        return { mediaType, digest, size: Number(headers['content-length'] ?? 0) };
      }
      // The header is optional in the specification: without it, only the bytes tell.
      const whole = await manifest(repository, reference);
      return whole && { mediaType: whole.mediaType, digest: whole.digest, size: whole.bytes.length };
    },
    async putManifest(repository, reference, { mediaType, bytes }) {
      const { headers, body } = await connection.ask({
        method: 'PUT',
        path: manifestPath(repository, reference),
        scopes: [push(repository)],
        headers: { 'content-type': mediaType },
        body: () => bytes,
        expected: [201],
        what: `store ${named(repository, reference)}`,
      });
      body.resume();
      const digest = digestOf(bytes);
      const stored = headers['docker-content-digest'];
      if (stored !== undefined && stored !== digest) throw damaged(named(repository, reference), digest);
      return digest;
    },
    ...blobsOf(connection),
    async tags(repository) {
      const found: string[] = [];
      for (let path: string | undefined = `/v2/${repository}/tags/list?n=1000`; path !== undefined; ) {
        const { status, headers, bytes } = await connection.askWhole({
          method: 'GET',
          path,
          scopes: [pull(repository)],
          expected: [200, 404],
          what: `list the tags of ${host}/${repository}`,
        });
        if (status === 404) return found;
        const list = jsonOf<{ tags: string[] | null }>(bytes, `the tags of ${host}/${repository}`);
        found.push(...(list.tags ?? []));
        path = nextPage(headers.link);
      }
      return found;
    },
    referrers: (repository, digest, artifactType) =>
      referrersOf({ connection, manifest }, repository, digest, artifactType),
    close: () => connection.close(),
  };
}
