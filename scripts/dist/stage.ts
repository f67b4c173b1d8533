import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Where the sources of one build come from. */
export interface Sources {
  /** The folder with package.json and node_modules. */
  readonly root: string;
  /** The folder that holds one folder per action. */
  readonly actions: string;
}

/**
 * Copies packages and actions as JavaScript into a folder below node_modules and returns its path.
 *
 * ncc's own TypeScript loader decides file by file between CommonJS and ESM without looking at package.json, and then
 * cannot resolve ESM-only dependencies; plain ESM JavaScript it bundles well. The folder is the same in every checkout,
 * because module ids, and with them the bytes of dist, are derived from relative paths.
 */
export async function stage({ root, actions }: Sources, key: string): Promise<string> {
  const target = join(root, 'node_modules', '.cache', 'aks-delivery', key);
  await rm(target, { recursive: true, force: true });
  await transpileTree(actions, join(target, 'actions'));
  const packages = join(root, 'packages');
  for (const name of (await readdir(packages)).sort()) {
    const home = join(target, 'node_modules', '@aks-delivery', name);
    await transpileTree(join(packages, name), home);
    await writeJson(join(home, 'package.json'), {
      name: `@aks-delivery/${name}`,
      type: 'module',
      // Lets webpack drop what a package's index re-exports and an action does not use.
      sideEffects: false,
      exports: { '.': './index.js', './*': './*.js' },
    });
  }
  await stageCore(root, target);
  await writeJson(join(target, 'package.json'), { type: 'module' });
  return target;
}

/**
 * @actions/core as it is, but for one word in its manifest: its modules do nothing when they are loaded, so webpack may leave out
 * those that nobody uses. One of them brings undici, which is half of what the start of an action would cost.
 */
async function stageCore(root: string, target: string): Promise<void> {
  const home = ['node_modules', '@actions', 'core'];
  const [from, to] = [join(root, ...home), join(target, ...home)];
  await cp(from, to, { recursive: true });
  const manifest = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as object;
  await writeJson(join(to, 'package.json'), { ...manifest, sideEffects: false });
}

async function transpileTree(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length));
    // Declarations of types hold nothing that runs.
    if (source.includes('/node_modules/') || entry.name.endsWith('.d.ts')) continue;
    await mkdir(dirname(target), { recursive: true });
    if (entry.name.endsWith('.ts')) {
      await writeFile(target.replace(/\.ts$/, '.js'), transpile(await readFile(source, 'utf8'), source));
    } else if (entry.name.endsWith('.json') && entry.name !== 'package.json') {
      await cp(source, target);
    }
  }
}

const transpile = (text: string, fileName: string): string =>
  ts.transpileModule(text, {
    fileName,
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2024,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  }).outputText;

const writeJson = (path: string, value: unknown): Promise<void> =>
  writeFile(path, `${JSON.stringify(value, undefined, 2)}\n`);
