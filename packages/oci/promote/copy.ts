import { concurrently } from '@aks-delivery/action/concurrently';
import { bytes } from '../bytes.ts';
import { copyBlob, type Place } from '../copy-blob.ts';
import { unknownImage } from '../explain/problem.ts';
import type { Manifest } from '../media-types.ts';
import { childrenOf, copyOrder } from './copy-order.ts';
import { type Carry, type Moved, nothingMoved, type Tools } from './promotion.ts';

/** Blobs on the way at once: enough to fill a line, and few enough that none starves. */
const atOnce = 4;
const progressMs = 5_000;

/**
 * Copies through this runner: blobs as streams, or by a mount within one registry, then the manifests, byte for byte. What the
 * target has is left alone, so a copy that was cut short goes on where it ended.
 */
export function copier(from: Place, to: Place, log: Tools['log']): Carry {
  return async (digest, tags) => {
    const { blobs, manifests } = copyOrder(digest, await missingManifests(from, to, digest));
    const moved: Moved = { ...nothingMoved };
    let done = 0;
    const tell = (): void => log.info(`${done} of ${blobs.length} blobs are there, ${bytes(moved.bytes)} were sent.`);
    const timer = setInterval(tell, progressMs);
    try {
      await concurrently(blobs, atOnce, async (blob) => {
        const way = await copyBlob(from, to, blob);
        done += 1;
        if (way === 'mounted') moved.mounted += 1;
        if (way !== 'sent') return;
        moved.sent += 1;
        moved.bytes += blob.size;
      });
    } finally {
      clearInterval(timer);
    }
    if (blobs.length > 0) tell();
    for (const manifest of manifests) await to.registry.putManifest(to.repository, manifest.digest, manifest);
    if (tags.length > 0) {
      const named = manifests.at(-1) ?? (await manifestOf(to, digest));
      for (const tag of tags) await to.registry.putManifest(to.repository, tag, named);
    }
    return moved;
  };
}

/** A manifest that has to be there. Throws a UserError `registry/image-unknown`. */
export async function manifestOf({ registry, repository }: Place, digest: string): Promise<Manifest> {
  const manifest = await registry.manifest(repository, digest);
  if (manifest === undefined) throw unknownImage(`${registry.host}/${repository}@${digest}`);
  return manifest;
}

/** The manifests below a digest that the target lacks, read from the source. */
async function missingManifests(from: Place, to: Place, root: string): Promise<Map<string, Manifest>> {
  const missing = new Map<string, Manifest>();
  for (const queue = [root]; queue.length > 0; ) {
    const digest = queue.shift() ?? '';
    if (missing.has(digest) || (await to.registry.resolve(to.repository, digest)) !== undefined) continue;
    const manifest = await manifestOf(from, digest);
    missing.set(digest, manifest);
    queue.push(...childrenOf(manifest).map((child) => child.digest));
  }
  return missing;
}
