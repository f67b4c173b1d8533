import type { RegistryContent } from './content.ts';
import { refusals } from './errors.ts';

const isDigest = (reference: string) => reference.includes(':');

/** What attributes are kept under: `shop`, `shop:1.0`, `shop@sha256:…`. */
export function keyOf(repository: string, reference?: string): string {
  if (reference === undefined) {
    return repository;
  }
  return `${repository}${isDigest(reference) ? '@' : ':'}${reference}`;
}

/** @throws Refusal 405 when a tag, or its whole repository, may not be written */
export function requireWritable(content: RegistryContent, repository: string, reference?: string): void {
  const keys = [keyOf(repository), ...(reference === undefined ? [] : [keyOf(repository, reference)])];
  if (keys.some((key) => !content.attributes(key).writeEnabled)) {
    throw refusals.disallowed();
  }
}

/**
 * @throws Refusal 405 when a tag, manifest or repository may not be deleted: each of the two locks forbids it, and a
 * manifest goes with its tags
 */
export async function requireDeletable(
  content: RegistryContent,
  repository: string,
  reference?: string,
): Promise<void> {
  const keys = [keyOf(repository)];
  if (reference !== undefined) {
    keys.push(keyOf(repository, reference));
  }
  if (reference === undefined || isDigest(reference)) {
    for (const tag of (await content.tags(repository)) ?? []) {
      const digest = await content.resolve(repository, tag);
      if (reference === undefined || digest === reference) {
        keys.push(keyOf(repository, tag));
      }
    }
  }
  const locked = (key: string) => {
    const { deleteEnabled, writeEnabled } = content.attributes(key);
    return !deleteEnabled || !writeEnabled;
  };
  if (keys.some(locked)) {
    throw refusals.disallowed();
  }
}
