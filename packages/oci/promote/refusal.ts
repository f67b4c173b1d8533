import type { UserError } from '@aks-delivery/action/errors';
import { promoteProblem } from './causes.ts';
import type { ExistingTag } from './next-step.ts';
import type { Promotion } from './request.ts';

/** Pure: tags that must not move, as the error that ends a promotion before anything was copied. */
export function refusal(
  why: 'exists' | 'locked',
  tags: readonly ExistingTag[],
  digest: string,
  { registry, repository }: Promotion['target'],
): UserError {
  const name = `${registry}/${repository}`;
  const [first] = tags;
  const others = tags.length > 1 ? ` (and ${tags.length - 1} more)` : '';
  const evidence = [
    ...tags.map((existing) => `${name}:${existing.tag}  ${existing.digest}`),
    `to be promoted: ${digest}`,
  ].join('\n');
  if (why === 'exists') {
    return promoteProblem(
      'registry/tag-exists',
      `The tag ${name}:${first?.tag}${others} exists and holds another image; nothing was copied.`,
      'Promote to a new tag, or set overwrite: true for tags that are meant to move.',
      evidence,
    );
  }
  return promoteProblem(
    'registry/tag-locked',
    `The tag ${name}:${first?.tag}${others} holds another image and is locked; nothing was copied.`,
    `Promote to a new tag, or have an owner unlock it with "az acr repository update --name ${registry.split('.')[0]} --image ${repository}:${first?.tag} --write-enabled true --delete-enabled true".`,
    evidence,
  );
}
