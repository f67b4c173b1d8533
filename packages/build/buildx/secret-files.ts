import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secret } from '../inputs/secrets.ts';

/**
 * Writes secrets into files that only we can read, and removes them after `use`. Files, because arguments are visible to every
 * process of the machine and the environment to everything that a process starts.
 */
export async function withSecretFiles<T>(
  secrets: readonly Secret[],
  folder: string,
  use: (files: readonly { id: string; path: string }[]) => Promise<T>,
): Promise<T> {
  const files = secrets.map(({ id, value }, index) => ({ id, value, path: join(folder, `secret-${index}`) }));
  try {
    for (const { path, value } of files) await writeFile(path, value, { mode: 0o600, flag: 'wx' });
    return await use(files.map(({ id, path }) => ({ id, path })));
  } finally {
    await Promise.all(files.map(({ path }) => rm(path, { force: true })));
  }
}
