import { UserError } from '@aks-delivery/action/errors';
import type { Progress } from '../build-push.ts';
import { afterPush } from '../failure/after-push.ts';
import { describeImage, type ImageDescription } from '../image/describe.ts';
import type { Target } from '../image/registries.ts';

/**
 * Reads back from the registry what every tag points to now, and what the image consists of.
 * @throws UserError build/digest-unknown, build/digest-changed
 */
export async function confirm({ targets, outcome, log }: Progress): Promise<void> {
  const { digest } = outcome;
  if (digest === undefined) {
    throw new UserError({
      code: 'build/digest-unknown',
      message: 'The builder does not say which image it pushed.',
      fix: 'Use a newer buildx, and leave `outputs` without push=false.',
    });
  }
  const [first] = targets;
  const found = await Promise.all(
    targets.map(async (target) => {
      const { reference, registry, repository, tag } = target;
      const unproved = `its digest ${digest} could not be read back`;
      return { target, at: await afterPush(reference, unproved, () => registry.resolve(repository, tag)) };
    }),
  );
  for (const { target, at } of found) {
    if (at?.digest === digest) continue;
    // Nobody shall take it for what the tag means.
    delete outcome.digest;
    throw new UserError({
      code: 'build/digest-changed',
      message: `${target.reference} was pushed as ${digest}, but the registry has ${at?.digest ?? 'nothing'} there.`,
      fix: 'Somebody else pushed the same tag at the same time: give these jobs a common concurrency group, or tags of their own.',
    });
  }
  if (first === undefined) return;
  log.info(`The registry has ${digest} at ${targets.map(({ reference }) => reference).join(', ')}.`);
  const image = await describe(first, digest, log);
  if (image !== undefined) outcome.image = image;
}

/** What the image consists of is only told: a registry that fails just now does not undo the push. */
async function describe(
  { registry, repository }: Target,
  digest: string,
  log: Progress['log'],
): Promise<ImageDescription | undefined> {
  try {
    return await describeImage(registry, repository, digest);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warning(`The image is pushed; what it consists of could not be read: ${error.message}`);
    return undefined;
  }
}
