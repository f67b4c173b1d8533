import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { findEntryPoints, type Program, programs, stub, writeDispatcher } from './entry.ts';
import { licences } from './licences.ts';
import type { Files } from './output.ts';
import { type Sources, stage } from './stage.ts';

/**
 * Builds everything that a `uses:` runs, without writing it: the same bytes in every checkout.
 * @param key names the working folder below node_modules; builds side by side need different ones of equal length.
 */
export async function buildDist(sources: Sources, key: string): Promise<Files> {
  const staged = await stage(sources, key);
  const entryPoints = await findEntryPoints(sources.actions);
  const others = await present(sources.root, programs);
  const { files, modules } = await bundle(await writeDispatcher(staged, entryPoints, others));
  const output = new Map(files);
  for (const entry of [...entryPoints, ...others.map(({ name }) => ({ name, phase: 'main' }) as const)]) {
    output.set(`${entry.name}/${entry.phase}.js`, stub(entry));
  }
  output.set('licenses.txt', await licences(modules));
  // The nearest package.json decides that the files are ES modules.
  output.set('package.json', `${JSON.stringify({ type: 'module' })}\n`);
  return output;
}

async function present(root: string, all: readonly Program[]): Promise<Program[]> {
  const found: Program[] = [];
  for (const program of all) {
    const file = join(root, 'packages', `${program.module.replace('@aks-delivery/', '')}.ts`);
    const exists = await access(file).then(
      () => true,
      () => false,
    );
    if (exists) found.push(program);
  }
  return found;
}
