import {
  closeSync,
  constants,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Writes a file that only we can read (0600) into a new folder (0700) of `runnerTemp`; returns its path. */
export function writePrivateFile(runnerTemp: string, name: string, content: string): string {
  const path = join(mkdtempSync(join(runnerTemp, 'aks-delivery-')), name);
  writeFileSync(path, content, { mode: 0o600, flag: 'wx' });
  return path;
}

/**
 * The text of a file that an earlier step of this job wrote with `writePrivateFile`. Undefined for any other path: variables
 * name it, which every step can set, and what is not ours alone is not trusted.
 */
export function readPrivateFile(runnerTemp: string, path: string | undefined): string | undefined {
  if (path === undefined || !isOurs(runnerTemp, path)) return undefined;
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const stat = fstatSync(descriptor);
      const ours = stat.isFile() && (stat.mode & 0o077) === 0 && stat.uid === process.getuid?.();
      return ours ? readFileSync(descriptor, 'utf8') : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Puts new content into a file of `writePrivateFile`, in one move: who reads it meanwhile sees the old or the new one. */
export function replacePrivateFile(path: string, content: string): void {
  const draft = `${path}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  renameSync(draft, path);
}

/** Removes a file of `writePrivateFile` with its folder. A path that is not directly below `runnerTemp` is left alone. */
export function removePrivateFile(runnerTemp: string, path: string): void {
  if (isOurs(runnerTemp, path)) rmSync(dirname(path), { recursive: true, force: true });
}

const isOurs = (runnerTemp: string, path: string): boolean =>
  /^aks-delivery-[^/]+$/.test(relative(runnerTemp, dirname(path)));
