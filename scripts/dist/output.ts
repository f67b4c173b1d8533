import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** File contents by path relative to the output folder. */
export type Files = ReadonlyMap<string, string | Buffer>;

/** Makes a folder hold exactly these files. */
export async function writeOutput(folder: string, files: Files): Promise<void> {
  for (const path of await listFiles(folder)) {
    if (files.has(path)) continue;
    await rm(join(folder, path));
    // Fails while other files are there, and then the folder shall stay.
    await rmdir(dirname(join(folder, path))).catch(() => undefined);
  }
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** How a folder differs from what it should hold, one clause a file; empty when it does not. */
export async function differences(folder: string, files: Files): Promise<string[]> {
  const found: string[] = [];
  for (const path of await listFiles(folder)) {
    if (!files.has(path)) found.push(`${path} should not be there`);
  }
  for (const [path, content] of files) {
    const actual = await readFile(join(folder, path)).catch(() => undefined);
    if (actual === undefined) found.push(`${path} is missing`);
    else if (!actual.equals(Buffer.from(content))) found.push(`${path} differs`);
  }
  return found.sort();
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
