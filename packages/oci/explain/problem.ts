import { UserError } from '@aks-delivery/action/errors';
import { withoutTokens } from '@aks-delivery/azure/explain/problem';
import type { RegistryCause } from './causes.ts';

/** A UserError whose code has a row in the cause table (the compiler checks it). */
export function problem(
  code: RegistryCause,
  message: string,
  fix: string,
  evidence?: string,
  cause?: unknown,
): UserError {
  return new UserError({
    code,
    message,
    fix,
    cause,
    ...(evidence === undefined ? {} : { evidence: withoutTokens(evidence) }),
  });
}

/** Content that does not have its digest. */
export function damaged(name: string, digest: string): UserError {
  return problem(
    'registry/digest-mismatch',
    `The content of ${name} is not what its digest ${digest} promises.`,
    'Run the job again; if it stays, something between this runner and the registry changes what it carries, or the registry is damaged.',
  );
}

/** An answer that is not of the registry's API. */
export function strangeAnswer(name: string): UserError {
  return problem(
    'registry/strange-answer',
    `What came for ${name} is not what a registry answers: it is not a JSON object.`,
    'Check the name of the registry, and that no proxy or sign-in page answers in its place.',
  );
}

/** An image that has to be there and is not. `name` is the whole reference. */
export function unknownImage(name: string): UserError {
  return problem(
    'registry/image-unknown',
    `There is no image ${name}.`,
    'Check the repository and the tag or digest; an image that was purged has to be built again.',
  );
}
