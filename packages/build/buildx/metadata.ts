import { readFile } from 'node:fs/promises';

/** What buildx writes about a build (`--metadata-file`). Names: github.com/moby/buildkit, exporter/containerimage/exptypes. */
export type BuildMetadata = Readonly<Record<string, unknown>>;

/** Reads buildx's metadata; empty when a build that failed wrote none. */
export async function readMetadata(path: string): Promise<BuildMetadata> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const value: unknown = JSON.parse(text === '' ? '{}' : text);
  return typeof value === 'object' && value !== null ? (value as BuildMetadata) : {};
}

/**
 * The digest of the image's manifest or index. A Docker engine that keeps no manifests (all before containerd's image store) has none
 * before a push: it tells the image ID in its place, with no descriptor beside it.
 */
export function digestIn(metadata: BuildMetadata): string | undefined {
  return hasManifest(metadata) ? textOf(metadata['containerimage.digest']) : undefined;
}

/** Only an image for one platform has one. Docker before 23 tells it as the digest alone. */
export function imageIdIn(metadata: BuildMetadata): string | undefined {
  const told = textOf(metadata['containerimage.config.digest']);
  return told ?? (hasManifest(metadata) ? undefined : textOf(metadata['containerimage.digest']));
}

function hasManifest(metadata: BuildMetadata): boolean {
  const { 'containerimage.digest': digest, 'containerimage.config.digest': id = digest } = metadata;
  return metadata['containerimage.descriptor'] !== undefined || digest !== id;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
