import type { Progress } from '../build-push.ts';
import { afterPush } from '../failure/after-push.ts';

/** Locks the image and its tags in every repository that has them. */
export async function lockImage({ targets, outcome, log }: Progress): Promise<void> {
  const { digest = '' } = outcome;
  const repositories = new Map(targets.map((target) => [`${target.registry.host}/${target.repository}`, target]));
  for (const [name, { registry, repository }] of repositories) {
    const own = targets.filter((target) => target.registry.host === registry.host && target.repository === repository);
    const tags = own.map(({ tag }) => tag);
    await afterPush(`${name}@${digest}`, 'it is not locked', async () => registry.lock?.(repository, digest, tags));
    log.info(`Locked ${name}@${digest} and its tags ${tags.join(', ')}.`);
  }
  outcome.locked = true;
}
