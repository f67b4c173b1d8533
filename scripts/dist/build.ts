import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { findEntryPoints, type Program, programs, stub, writeDispatcher } from './entry.ts';
import { licences } from './licences.ts';
import type { Files } from './output.ts';
import { type Sources, stage } from './stage.ts';

/**
 * Builds everything that a `uses:` runs, without writing it: the same bytes in every checkout.
 * @param key names the working folder below node_modules, and goes into the ids of modules: builds with the same key are
 * the same, builds side by side need different ones.
 */
export async function buildDist(sources: Sources, key: string): Promise<Files> {
  const staged = await stage(sources, key);
  const entryPoints = await findEntryPoints(sources.actions);
  const others = await present(sources.root, programs);
  const { files, modules } = await bundle(await writeDispatcher(staged, entryPoints, others), sources.root);
  refuseFolders(files);
  const output = new Map(files);
  for (const entry of [...entryPoints, ...others.map(({ name }) => ({ name, phase: 'main' }) as const)]) {
    output.set(`${entry.name}/${entry.phase}.js`, stub(entry));
  }
  for (const program of others.filter(({ script }) => script)) {
    output.set(`${program.name}/main.sh`, await readFile(`${sourceOf(sources.root, program)}.sh`));
  }
  output.set('licenses.txt', await licences(modules));
  // The nearest package.json decides what the files are, and the one above says ES modules.
  output.set('package.json', `${JSON.stringify({ type: 'commonjs' })}\n`);
  return output;
}

// ncc guesses which folders of the build machine a program reads at run time, and ships them. Ours reads none.
function refuseFolders(files: Files): void {
  const shipped = [...files.keys()].filter((path) => path.includes('/'));
  if (shipped.length === 0) return;
  throw new Error(
    `ncc would ship source files, because some code names their folder: ${shipped.slice(0, 3).join(', ')}`,
  );
}

async function present(root: string, all: readonly Program[]): Promise<Program[]> {
  const found: Program[] = [];
  for (const program of all) {
    const exists = await access(`${sourceOf(root, program)}.ts`).then(
      () => true,
      () => false,
    );
    if (exists) found.push(program);
  }
  return found;
}

const sourceOf = (root: string, { module }: Program) => join(root, 'packages', module.replace('@aks-delivery/', ''));
