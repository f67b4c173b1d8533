import type { IncomingMessage } from 'node:http';
import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { digestOf, fits } from './digest.ts';
import { damaged } from './explain/problem.ts';
import { acceptManifests, type Descriptor, type Manifest, type ManifestContent } from './media-types.ts';
import { nextPage } from './pages.ts';
import { isDigest } from './reference.ts';
import { referrersOf } from './referrers.ts';

/** A registry's API (OCI distribution specification 1.1). `reference` is a tag or a digest. All errors are UserErrors. */
export interface Registry {
  readonly host: string;
  readonly connection: Connection;
  /** A manifest with its bytes, or undefined when there is none. */
  manifest(repository: string, reference: string): Promise<Manifest | undefined>;
  /** What a tag or digest means now, or undefined: one HEAD, no bytes. */
  resolve(repository: string, reference: string): Promise<Descriptor | undefined>;
  /** Stores a manifest under a tag or its own digest, and returns its digest. */
  putManifest(repository: string, reference: string, manifest: Pick<Manifest, 'mediaType' | 'bytes'>): Promise<string>;
  blobExists(repository: string, digest: string): Promise<boolean>;
  /** Opens a blob; the caller reads it to its end, and compares it with its digest. */
  openBlob(repository: string, digest: string): Promise<IncomingMessage>;
  /** Lets a repository use a blob that another one of this registry has. False when the registry would rather get it sent. */
  mountBlob(repository: string, digest: string, from: string): Promise<boolean>;
  tags(repository: string): Promise<string[]>;
  /** Manifests that refer to this one: signatures, attestations, SBOMs. */
  referrers(repository: string, digest: string, artifactType?: string): Promise<Descriptor[]>;
  close(): void;
}

export const pull = (repository: string): string => `repository:${repository}:pull`;
export const push = (repository: string): string => `repository:${repository}:pull,push`;

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
    const content = JSON.parse(bytes.toString('utf8')) as ManifestContent;
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
    async openBlob(repository, digest) {
      const { body } = await connection.ask({
        method: 'GET',
        path: `/v2/${repository}/blobs/${digest}`,
        scopes: [pull(repository)],
        expected: [200],
        what: `read blob ${digest} of ${host}/${repository}`,
      });
      return body;
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
        found.push(...((JSON.parse(bytes.toString('utf8')) as { tags: string[] | null }).tags ?? []));
        path = nextPage(headers.link);
      }
      return found;
    },
    referrers: (repository, digest, artifactType) =>
      referrersOf({ connection, manifest }, repository, digest, artifactType),
    close: () => connection.close(),
  };
}
