import { concurrently } from '@aks-delivery/action/concurrently';
import type { Place } from '../copy-blob.ts';
import type { Manifest } from '../media-types.ts';
import { childrenOf } from './copy-order.ts';
import type { Referrer } from './promotion.ts';

const atOnce = 4;

/** cosign's own scheme, older than the referrers API: one tag a kind, named after the image's digest. */
const cosignKinds = ['sig', 'att', 'sbom'];

/**
 * Everything that speaks about an image or one of its platforms: by the referrers API, also what speaks about that in turn
 * (the signature of an SBOM), and by cosign's tags. Each stands after what it speaks about.
 */
export async function referrersOfImage(place: Place, root: Manifest): Promise<Referrer[]> {
  const found = new Map<string, Referrer>();
  const subjects = [root.digest, ...childrenOf(root).map(({ digest }) => digest)];
  for (let level = subjects; level.length > 0; ) {
    const lists = await concurrently(level, atOnce, async (subject) => {
      const listed = await place.registry.referrers(place.repository, subject);
      return listed.map(({ digest, artifactType = '' }) => ({ digest, subject, type: artifactType }));
    });
    const fresh = lists.flat().filter(({ digest }) => !found.has(digest) && !subjects.includes(digest));
    for (const referrer of fresh) found.set(referrer.digest, referrer);
    level = fresh.map(({ digest }) => digest);
  }
  const tags = await concurrently(cosignTags(subjects), atOnce, async ({ subject, kind, tag }) => {
    const at = await place.registry.resolve(place.repository, tag);
    return at === undefined ? [] : [{ digest: at.digest, subject, type: kind, tag }];
  });
  return [...found.values(), ...tags.flat()];
}

/** Pure: `sha256:<hex>` is found under `sha256-<hex>.sig`. */
function cosignTags(subjects: readonly string[]): { subject: string; kind: string; tag: string }[] {
  return subjects.flatMap((subject) =>
    cosignKinds.map((kind) => ({ subject, kind, tag: `${subject.replace(':', '-')}.${kind}` })),
  );
}
