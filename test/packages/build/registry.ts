import { createHash } from 'node:crypto';
import type { ImageRegistry } from '@aks-delivery/build/image/registries';
import { type Manifest, manifestTypes } from '@aks-delivery/oci';

/** A registry in memory that holds images of one platform and one layer. */
export interface FakeRegistry extends ImageRegistry {
  /** Stores an image with labels, and gives its digest. */
  push(repository: string, labels: Record<string, string>): string;
  tag(repository: string, tag: string, digest: string): void;
  at(repository: string, tag: string): string | undefined;
  deny(error: Error): void;
  lockedTags(): string[];
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export function fakeRegistry(host: string): FakeRegistry {
  const blobs = new Map<string, Buffer>();
  const tags = new Map<string, string>();
  const locked = new Set<string>();
  let denial: Error | undefined;

  const store = (value: unknown): { digest: string; size: number } => {
    const bytes = Buffer.from(JSON.stringify(value));
    blobs.set(digestOf(bytes), bytes);
    return { digest: digestOf(bytes), size: bytes.length };
  };
  const digestAt = (repository: string, reference: string) =>
    reference.includes(':') ? reference : tags.get(`${repository}:${reference}`);
  const manifest = (digest: string | undefined): Manifest | undefined => {
    const bytes = digest === undefined ? undefined : blobs.get(digest);
    if (bytes === undefined || digest === undefined) return undefined;
    const content = JSON.parse(bytes.toString()) as Manifest['content'];
    return { digest, bytes, content, mediaType: content.mediaType ?? '' };
  };
  return {
    host,
    push(_, labels) {
      const config = store({
        os: 'linux',
        architecture: 'amd64',
        config: { Labels: labels },
        history: [{ created_by: 'ENV A=1', empty_layer: true }, { created_by: 'COPY . /' }],
      });
      const layer = store({ content: labels });
      return store({
        mediaType: manifestTypes.image,
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
        layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', ...layer }],
      }).digest;
    },
    tag: (repository, tag, digest) => void tags.set(`${repository}:${tag}`, digest),
    at: (repository, tag) => tags.get(`${repository}:${tag}`),
    deny(error) {
      denial = error;
    },
    lockedTags: () => [...locked],
    requirePush: async () => {
      if (denial !== undefined) throw denial;
    },
    isLocked: async (repository, tag) => locked.has(`${repository}:${tag}`),
    lock: async (repository, _, names) => {
      for (const name of names) locked.add(`${repository}:${name}`);
    },
    resolve: async (repository, reference) =>
      manifest(digestAt(repository, reference)) && {
        mediaType: manifestTypes.image,
        digest: digestAt(repository, reference) ?? '',
        size: 1,
      },
    manifest: async (repository, reference) => manifest(digestAt(repository, reference)),
    putManifest: async (repository, reference, { bytes }) => {
      tags.set(`${repository}:${reference}`, digestOf(bytes));
      blobs.set(digestOf(bytes), bytes);
      return digestOf(bytes);
    },
    json: async (_, digest) => JSON.parse(String(blobs.get(digest))),
  };
}
