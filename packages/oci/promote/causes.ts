import type { Cause } from '@aks-delivery/action/errors';
import { UserError } from '@aks-delivery/action/errors';

/** What only a promotion can end with. Codes are stable: workflows branch on them. */
export const promoteCauses = [
  {
    code: 'promote/source-unnamed',
    means: 'source has neither a tag nor a digest.',
    fix: 'Name the image: registry/repository@sha256:digest, or registry/repository:tag.',
  },
  {
    code: 'promote/target-invalid',
    means: 'target is not an Azure Container Registry, or names more than a repository.',
    fix: 'Write target as registry/repository; tags have an input of their own.',
  },
  {
    code: 'promote/tag-invalid',
    means: 'A target tag has characters that no registry takes.',
    fix: 'Correct the tag.',
  },
  {
    code: 'promote/not-arrived',
    means: 'After the copy the target registry does not hold the image, or a tag names another one.',
    fix: 'Run the job again; two jobs that promote to one tag need a common concurrency group.',
  },
  {
    code: 'promote/timed-out',
    means: 'The time that the timeout input gives is over.',
    fix: 'Run the job again, which goes on where this run ended, or raise the timeout.',
  },
  {
    code: 'registry/tag-exists',
    means: 'A target tag holds another image.',
    fix: 'Use a new tag, or set overwrite: true for tags that are meant to move.',
  },
  {
    code: 'registry/tag-locked',
    means: 'A target tag that would have to move is locked.',
    fix: 'Use a new tag, or have an owner unlock it with az acr repository update.',
  },
] as const satisfies Cause[];

export type PromoteCause = (typeof promoteCauses)[number]['code'];

/** A UserError whose code has a row in the table above (the compiler checks it). */
export function promoteProblem(code: PromoteCause, message: string, fix: string, evidence?: string): UserError {
  return new UserError({ code, message, fix, ...(evidence === undefined ? {} : { evidence }) });
}
