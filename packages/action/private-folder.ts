import { mkdtemp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Makes a folder (0700) below `temp` that only we can read. */
export function makePrivateFolder(temp: string): Promise<string> {
  return mkdtemp(join(temp, 'aks-delivery-'));
}

/** Removes folders like those. Any other path is left alone: the list comes back from a file that every step can write. */
export async function removePrivateFolders(temp: string, folders: readonly string[]): Promise<void> {
  const ours = folders.filter((folder) => /^aks-delivery-[^/]+$/.test(relative(temp, folder)));
  await Promise.all(ours.map((folder) => rm(folder, { recursive: true, force: true })));
}
