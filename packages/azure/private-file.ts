import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Writes a file that only we can read (0600) into a new folder (0700) of `runnerTemp`; returns its path. */
export function writePrivateFile(runnerTemp: string, name: string, content: string): string {
  const path = join(mkdtempSync(join(runnerTemp, 'aks-delivery-')), name);
  writeFileSync(path, content, { mode: 0o600, flag: 'wx' });
  return path;
}

/** Removes a file of `writePrivateFile` with its folder. A path that is not directly below `runnerTemp` is left alone. */
export function removePrivateFile(runnerTemp: string, path: string): void {
  const folder = dirname(path);
  if (/^aks-delivery-[^/]+$/.test(relative(runnerTemp, folder))) rmSync(folder, { recursive: true, force: true });
}
