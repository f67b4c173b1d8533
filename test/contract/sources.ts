import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const IMPORT = /(?:import|export)\s+(?:type\s+)?(?:(\{[^}]*\}|[^'{}]*)\s+from\s+)?'([^']+)'|import\('([^']+)'\)/g;

interface Import {
  /** The names in braces; empty for a whole module. */
  readonly names: readonly string[];
  readonly specifier: string;
}

/** Our own files that an action's entry points load, directly or through others; the kit is not among them. */
export async function importedSources(action: string, root: string): Promise<string[]> {
  const seen = new Set<string>();
  const queue = ['main.ts', 'post.ts'].map((name) => join(action, name)).filter((path) => existsSync(path));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const each of importsOf(await readFile(path, 'utf8'))) queue.push(...(await resolve(each, path, root)));
  }
  return [...seen].sort();
}

const importsOf = (text: string): Import[] =>
  [...text.matchAll(IMPORT)].map(([, clause = '', specifier, lazy = '']) => ({
    names: clause.startsWith('{') ? clause.slice(1, -1).split(',').map(exportedName).filter(Boolean) : [],
    specifier: specifier ?? lazy,
  }));

const exportedName = (name: string): string =>
  name
    .trim()
    .replace(/^type\s+/, '')
    .replace(/\s+as\s+.*$/, '');

async function resolve({ names, specifier }: Import, from: string, root: string): Promise<string[]> {
  if (specifier.startsWith('.')) return [join(dirname(from), specifier)];
  const [, name, file] = /^@aks-delivery\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  if (name === undefined || name === 'action') return [];
  const home = join(root, 'packages', name);
  if (file !== undefined) return [join(home, `${file}.ts`)];
  // An index is only a list: what counts is where the names that are used come from.
  const listed = importsOf(await readFile(join(home, 'index.ts'), 'utf8'));
  return listed
    .filter((each) => each.names.length === 0 || each.names.some((exported) => names.includes(exported)))
    .map((each) => join(home, each.specifier));
}

/** The cause codes that a text gives to errors: `code: 'area/name'`. */
export const causesThrownIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\bcode: '([a-z-]+\/[a-z0-9-]+)'/g)].map(([, code = '']) => code)),
];

/**
 * Whether a text sets an output: by name, or, when it sets outputs in a loop over an object, by naming it as a key.
 */
export function setsOutput(text: string, output: string): boolean {
  if (new RegExp(`outputs\\.set\\(\\s*'${output}'`).test(text)) return true;
  const inLoop = /for \(const \[name, value\][^)]*\)+\s*\{?\s*outputs\.set\(name\b/.test(text);
  return inLoop && new RegExp(`^\\s*'?${output}'?(:|,$)`, 'm').test(text);
}
