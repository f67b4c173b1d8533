import { concurrently } from '@aks-delivery/action/concurrently';
import type { Place } from '../copy-blob.ts';
import type { Manifest } from '../media-types.ts';
import { manifestOf } from './copy.ts';
import { childrenOf } from './copy-order.ts';
import { nameOf } from './platforms.ts';

const atOnce = 4;

/** One manifest of an image, and the digests by which others may name it. */
export interface Part {
  /** `linux/amd64`; undefined for an index, for the only manifest of an image, and for BuildKit's attestations. */
  platform: string | undefined;
  /** Of the manifest, and of its configuration, which docker calls the id of an image. */
  digests: readonly string[];
}

/** An image, the whole first. */
export function partsOf(place: Place, root: Manifest): Promise<Part[]> {
  const entries = [{ digest: root.digest }, ...childrenOf(root)];
  return concurrently(entries, atOnce, async ({ digest, ...entry }): Promise<Part> => {
    const { content } = digest === root.digest ? root : await manifestOf(place, digest);
    const name = 'platform' in entry && entry.platform !== undefined ? nameOf(entry.platform) : '';
    return {
      platform: name === '' || name === 'unknown/unknown' ? undefined : name,
      digests: [digest, ...(content.config === undefined ? [] : [content.config.digest])],
    };
  });
}
