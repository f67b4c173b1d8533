import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { systemCode } from './system-error.ts';

/**
 * Resolves a path that a user gave, relative to the workspace, and keeps it inside.
 *
 * Symbolic links are followed first, so that a link in a checked-out pull request cannot lead out. The path need not
 * exist: its nearest existing folder is what must lie inside.
 * @returns the absolute real path, or undefined when it leaves the workspace.
 */
export function resolveInWorkspace(path: string, workspace: string): string | undefined {
  const root = realpathSync.native(workspace);
  const real = realpathOfNearest(isAbsolute(path) ? path : resolve(root, path));
  return real === root || real.startsWith(root + sep) ? real : undefined;
}

function realpathOfNearest(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const code = systemCode(error);
    if ((code !== 'ENOENT' && code !== 'ENOTDIR') || dirname(path) === path) throw error;
    return join(realpathOfNearest(dirname(path)), basename(path));
  }
}
