import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkout } from '../spawn.ts';

/**
 * Bundles a script with what it imports, as most actions are built: a peer that somebody would write in an afternoon.
 * @returns the bundle's path
 */
export async function bundle(folder: string, source: string): Promise<string> {
  const work = join(folder, 'peer');
  await mkdir(work);
  await symlink(join(checkout, 'node_modules'), join(work, 'node_modules'));
  await writeFile(join(work, 'main.mjs'), source);
  const ncc = join(checkout, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const args = [ncc, 'build', join(work, 'main.mjs'), '--no-cache', '--out', join(work, 'dist')];
  await promisify(execFile)(process.execPath, args);
  return join(work, 'dist/index.mjs');
}
