import { UserError } from '@aks-delivery/action/errors';
import type { Progress } from '../build-push.ts';
import { labelsOf } from '../image/describe.ts';
import type { Target } from '../image/registries.ts';
import type { Existing } from '../next-step.ts';
import { sourceLabel } from '../source-hash.ts';

/** Proves that the image may be pushed, and finds the tags that exist already. */
export async function look({ targets, order }: Progress): Promise<Existing[]> {
  const first = new Map(targets.map((target) => [`${target.registry.host}/${target.repository}`, target]));
  for (const { registry, repository } of first.values()) await registry.requirePush(repository);
  const found = await Promise.all(
    targets.map(async (target) => ({ target, at: await target.registry.resolve(target.repository, target.tag) })),
  );
  const sources = new Map<string, Promise<string | undefined>>();
  const sourceOf = ({ registry, repository }: Target, digest: string): Promise<string | undefined> => {
    const known =
      sources.get(digest) ?? labelsOf(registry, repository, digest).then((labels) => labels[sourceLabel], unlessBroken);
    sources.set(digest, known);
    return known;
  };
  const existing = found.flatMap(({ target, at }) => (at === undefined ? [] : [{ target, digest: at.digest }]));
  return Promise.all(
    existing.map(async ({ target, digest }) => ({
      reference: target.reference,
      digest,
      sameSource: order.source !== undefined && (await sourceOf(target, digest)) === order.source,
      // Only who wants to overwrite it needs to know.
      locked: order.policy.overwrite && (await target.registry.isLocked?.(target.repository, target.tag)) === true,
    })),
  );
}

/** Of an image of which a part was purged nobody knows the source; it can still be overwritten. */
function unlessBroken(error: unknown): undefined {
  if (!(error instanceof UserError) || error.code !== 'registry/image-unknown') throw error;
}

/** The error for tags that must not be given another image. */
export function refusal(taken: readonly Existing[]): UserError {
  const names = taken.map(({ reference }) => reference);
  const [first = ''] = names;
  const others = names.length > 1 ? ` (and ${names.length - 1} more)` : '';
  const evidence = taken.map(({ reference, digest }) => `${reference}  ${digest}`).join('\n');
  if (taken.every(({ locked }) => locked)) {
    return new UserError({
      code: 'registry/locked',
      message: `The tag ${first}${others} exists already and is locked, so it cannot be overwritten; nothing was built.`,
      fix: 'Push a new tag, or have an owner unlock this one with "az acr repository update --image NAME:TAG --write-enabled true".',
      evidence,
    });
  }
  return new UserError({
    code: 'image/tag-exists',
    message: `The tag ${first}${others} exists already and holds another image; nothing was built.`,
    fix: 'Push a new tag, such as the commit (`type=sha`), or set `overwrite: true` for tags that are meant to move.',
    evidence,
  });
}
