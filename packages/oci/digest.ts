import { createHash } from 'node:crypto';

/** The digest under which content is stored: `sha256:…`. */
export function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** Whether content is what a digest promises. */
export function fits(content: Uint8Array, digest: string): boolean {
  const [algorithm = '', value] = digest.split(':');
  return createHash(algorithm).update(content).digest('hex') === value;
}
