import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedFiles } from './generate/files.ts';

/** `npm run generate [-- --check]`: writes what is generated from the declarations, or says what is out of date. */
const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
let stale = 0;
for (const [path, content] of await generatedFiles(root)) {
  const actual = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (actual === content) continue;
  stale += 1;
  console.log(`${path} ${check ? 'is out of date: run `npm run generate`' : 'written'}`);
  if (!check) await writeFile(join(root, path), content);
}
if (check && stale > 0) process.exitCode = 1;
