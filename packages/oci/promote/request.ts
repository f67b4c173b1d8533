import { isAcr } from '../acr/hosts.ts';
import { type ImageReference, isTag, parseReference } from '../reference.ts';
import { promoteProblem } from './causes.ts';
import type { Policy } from './next-step.ts';

/** What a user asks for, as he typed it. */
export interface PromotionRequest extends Pick<Policy, 'mode' | 'overwrite' | 'lock' | 'referrers'> {
  source: string;
  /** `registry/repository`, or a registry alone for a repository of the same name. */
  target: string;
  /** Undefined: the tag of the source, if it has one. */
  tags: readonly string[] | undefined;
}

/** A request that was understood. */
export interface Promotion {
  source: ImageReference;
  target: { registry: string; repository: string };
  policy: Policy;
}

/** Pure: checks a request. Throws UserErrors `reference/malformed` and `promote/…`. */
export function promotionOf(request: PromotionRequest): Promotion {
  const source = parseReference(request.source);
  if (source.tag === undefined && source.digest === undefined) {
    throw promoteProblem(
      'promote/source-unnamed',
      `The source "${request.source}" has neither a tag nor a digest.`,
      'Name the image: registry/repository@sha256:digest, as acr-build-push outputs it, or registry/repository:tag.',
    );
  }
  const target = targetOf(request.target, source);
  const tags = [...new Set(request.tags ?? (source.tag === undefined ? [] : [source.tag]))];
  const wrong = tags.find((tag) => !isTag(tag));
  if (wrong !== undefined) {
    throw promoteProblem(
      'promote/tag-invalid',
      `"${wrong}" is not a tag.`,
      'A tag has letters, digits, dots, dashes and underscores only, at most 128 of them; the repository belongs into target.',
    );
  }
  const { mode, overwrite, lock, referrers } = request;
  return {
    source,
    target,
    policy: { mode, overwrite, lock, referrers, tags, oneRegistry: source.registry === target.registry },
  };
}

function targetOf(text: string, source: ImageReference): Promotion['target'] {
  const alone = !text.includes('/');
  const { registry, repository, tag, digest } = parseReference(alone ? `${text}/${source.repository}` : text);
  if (tag !== undefined || digest !== undefined) {
    throw promoteProblem(
      'promote/target-invalid',
      `The target "${text}" has a ${digest === undefined ? 'tag' : 'digest'}.`,
      'Write target as registry/repository, and put tags into the tags input; the digest is that of the source.',
    );
  }
  if (!isAcr(registry)) {
    throw promoteProblem(
      'promote/target-invalid',
      `The target "${text}" is not in an Azure Container Registry: its host is ${registry}.`,
      'Write target as registry/repository, with the login server of the registry, such as contoso.azurecr.io.',
    );
  }
  return { registry, repository };
}
