import { mkdtemp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Makes a folder (0700) below `temp` that only we can read. */
export function makePrivateFolder(temp: string): Promise<string> {
  return mkdtemp(join(temp, 'aks-delivery-'));
}

/** Removes folders like those. Any other path is left alone: the list comes back from a file that every step can write. */
export async function removePrivateFolders(temp: string, folders: readonly string[]): Promise<void> {
  const ours = folders.filter((folder) => /^aks-delivery-[^/]+$/.test(relative(temp, folder)));
  const done = await Promise.allSettled(ours.map((folder) => rm(folder, { recursive: true, force: true })));
  // Only now: the process ends at the first error, and would leave the others half removed.
  for (const outcome of done) if (outcome.status === 'rejected') throw outcome.reason;
}
