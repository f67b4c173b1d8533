import { UserError } from '@aks-delivery/action/errors';
import type { Progress } from '../build-push.ts';
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
    targets.map(async (target) => ({ target, at: await target.registry.resolve(target.repository, target.tag) })),
  );
  for (const { target, at } of found) {
    if (at?.digest === digest) continue;
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
