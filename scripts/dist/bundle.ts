import { createRequire } from 'node:module';

/** What ncc made: file contents by name, and the paths of every module that went into them. */
export interface Bundle {
  readonly files: ReadonlyMap<string, string | Buffer>;
  readonly modules: readonly string[];
}

/** A module as webpack knows it; a concatenated one holds others. */
interface WebpackModule {
  readonly resource?: string;
  readonly modules?: readonly WebpackModule[];
}

interface NccResult {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  readonly stats: { readonly compilation: { readonly modules: Iterable<WebpackModule> } };
}

type Ncc = (entry: string, options: Readonly<Record<string, unknown>>) => Promise<NccResult>;

/** Bundles an ESM entry below `root` with everything it imports; `import()` becomes a chunk of its own. */
export async function bundle(entry: string, root: string): Promise<Bundle> {
  // ncc is CommonJS without types.
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;
  // Not minified: the runner starts it faster that way, and a reviewer can read it.
  // And CommonJS: with ES modules an action starts 5 % slower.
  const options = { cache: false, quiet: true, minify: false, esm: false };
  const { code, assets, stats } = await inFolder(root, () => ncc(entry, options));
  const files = new Map<string, string | Buffer>([['index.js', code]]);
  for (const [name, { source }] of Object.entries(assets)) files.set(name, source);
  return { files, modules: [...stats.compilation.modules].flatMap(resources) };
}

const resources = ({ resource, modules = [] }: WebpackModule): string[] => [
  ...(resource ? [resource] : []),
  ...modules.flatMap(resources),
];

// webpack derives the ids of modules and chunks from paths relative to the current folder, and ncc has no option for
// it. A folder below node_modules will not do: ncc takes `process.cwd()` in @actions/exec for a folder of assets then.
async function inFolder<T>(folder: string, body: () => Promise<T>): Promise<T> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await body();
  } finally {
    process.chdir(before);
  }
}
