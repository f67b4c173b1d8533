import { readFile } from 'node:fs/promises';

/** What buildx writes about a build (`--metadata-file`). Names: github.com/moby/buildkit, exporter/containerimage/exptypes. */
export type BuildMetadata = Readonly<Record<string, unknown>>;

/** Reads buildx's metadata; empty when a build that failed wrote none. */
export async function readMetadata(path: string): Promise<BuildMetadata> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const value: unknown = JSON.parse(text === '' ? '{}' : text);
  return typeof value === 'object' && value !== null ? (value as BuildMetadata) : {};
}

export function digestIn(metadata: BuildMetadata): string | undefined {
  return textOf(metadata['containerimage.digest']);
}

/** Only an image for one platform has one. */
export function imageIdIn(metadata: BuildMetadata): string | undefined {
  return textOf(metadata['containerimage.config.digest']);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
