import type { Manifest } from '../media-types.ts';
import { manifestOf } from './copy.ts';
import type { Way } from './next-step.ts';
import type { CarriedReferrer, Progress, Referrer } from './promotion.ts';
import { referrersOfImage } from './referrers.ts';

/** Brings what belongs to an image, and proves that the target lists it. Nothing that the target has is replaced. */
export async function carryReferrers(progress: Progress, root: Manifest, way: Way): Promise<CarriedReferrer[]> {
  const { source, target, carry, log } = progress;
  const carried: CarriedReferrer[] = [];
  for (const referrer of await referrersOfImage(source, root)) {
    if (referrer.tag !== undefined) carried.push(await carryTagged(progress, { ...referrer, tag: referrer.tag }, way));
    else if (await isListed(progress, referrer)) carried.push({ ...referrer, copied: 'none' });
    else {
      await carry[way](referrer.digest, [], false);
      await list(progress, referrer);
      carried.push({ ...referrer, copied: way });
    }
  }
  const count = carried.length;
  if (count > 0) log.info(`${count} signatures, attestations or SBOMs of it are known to ${target.registry.host}.`);
  return carried;
}

// Signatures that were added at the target are in the same tag: replacing it would lose them.
async function carryTagged(
  { target, carry, promotion, log }: Progress,
  referrer: Referrer & { tag: string },
  way: Way,
): Promise<CarriedReferrer> {
  const { overwrite } = promotion.policy;
  const at = await target.registry.resolve(target.repository, referrer.tag);
  if (at?.digest === referrer.digest) return { ...referrer, copied: 'none' };
  if (at !== undefined && !overwrite) {
    log.warning(
      `${target.repository}:${referrer.tag} of ${target.registry.host} holds other signatures than the source; they are left as they are.`,
    );
    return { ...referrer, copied: 'kept' };
  }
  await carry[way](referrer.digest, [referrer.tag], overwrite);
  return { ...referrer, copied: way };
}

async function isListed({ target }: Progress, { digest, subject }: Referrer): Promise<boolean> {
  const listed = await target.registry.referrers(target.repository, subject);
  return listed.some((each) => each.digest === digest);
}

/**
 * A registry learns by the push of a manifest what that refers to. No document promises the same of an import, so what is there
 * and not listed is pushed once more, which moves only the few hundred bytes of the manifest.
 */
async function list(progress: Progress, referrer: Referrer): Promise<void> {
  const { source, target, log } = progress;
  if (await isListed(progress, referrer)) return;
  await target.registry.putManifest(target.repository, referrer.digest, await manifestOf(source, referrer.digest));
  if (await isListed(progress, referrer)) return;
  log.warning(
    `${target.registry.host} holds ${referrer.digest}, but does not list it among the referrers of ${referrer.subject}.`,
  );
}
