import type { Place } from '../copy-blob.ts';
import { isIndex, type Manifest } from '../media-types.ts';

interface Platform {
  os?: string;
  architecture?: string;
  variant?: string;
}

/** The platforms of an image, such as `linux/amd64`; none for a chart or another artifact. */
export async function platformsOf({ registry, repository }: Place, manifest: Manifest): Promise<string[]> {
  const { config, manifests = [] } = manifest.content;
  if (isIndex(manifest)) {
    const all = manifests.flatMap(({ platform }) => (platform === undefined ? [] : [nameOf(platform)]));
    // The entries of BuildKit's attestations have a platform of their own, which is none.
    return [...new Set(all)].filter((name) => name !== 'unknown/unknown');
  }
  if (config === undefined || !/image/.test(config.mediaType)) return [];
  const name = nameOf(await registry.json<Platform>(repository, config.digest));
  return name === '' ? [] : [name];
}

/** `linux/arm/v7`. */
export function nameOf({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter(Boolean).join('/');
}
