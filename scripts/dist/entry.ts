import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One thing that a runner or a user starts: `dist/<name>/<phase>.js`. */
export interface EntryPoint {
  readonly name: string;
  readonly phase: 'main' | 'post';
}

/** A program that is no action: the module runs when it is imported, without the kit around it. */
export interface Program {
  readonly name: string;
  /** The package and file that it consists of. */
  readonly module: string;
  /** True when a script of the same name lies beside the module: it becomes `main.sh`. */
  readonly script?: true;
}

/** kubectl and docker start them whenever they want a token, so they load neither the kit nor @actions/core. */
export const programs: readonly Program[] = [
  { name: 'kubectl-credential', module: '@aks-delivery/azure/kubectl-credential', script: true },
  { name: 'docker-credential', module: '@aks-delivery/oci/docker-credential' },
];

/** All actions below a folder: each folder with an action.ts, its main.ts, and its post.ts if there is one. */
export async function findEntryPoints(actions: string): Promise<EntryPoint[]> {
  const found: EntryPoint[] = [];
  for (const name of await actionNames(actions)) {
    const files = await readdir(join(actions, name));
    if (files.includes('main.ts')) found.push({ name, phase: 'main' });
    if (files.includes('post.ts')) found.push({ name, phase: 'post' });
  }
  return found;
}

/** The names of all actions below a folder, sorted. */
export async function actionNames(actions: string): Promise<string[]> {
  const folders = (await readdir(actions, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const names: string[] = [];
  for (const { name } of folders) {
    if ((await readdir(join(actions, name))).includes('action.ts')) names.push(name);
  }
  return names.sort();
}

/**
 * Writes the modules that connect actions with the kit, and the dispatcher that imports one of them when it is asked
 * for: so webpack puts each into a chunk of its own and what several use into shared ones.
 * @returns the path of the dispatcher.
 */
export async function writeDispatcher(
  staged: string,
  entryPoints: readonly EntryPoint[],
  others: readonly Program[],
): Promise<string> {
  for (const { name, phase } of entryPoints) {
    await writeFile(
      join(staged, `${name}.${phase}.js`),
      `import { start } from '@aks-delivery/action/run';
import action from './actions/${name}/action.js';
import handler from './actions/${name}/${phase}.js';
await start(action, handler, '${phase}');
`,
    );
  }
  const lines = [
    ...entryPoints.map(({ name, phase }) => `  '${name}/${phase}': () => import('./${name}.${phase}.js'),`),
    ...others.map(({ name, module }) => `  '${name}/main': () => import('${module}'),`),
  ];
  const dispatcher = join(staged, 'index.js');
  await writeFile(
    dispatcher,
    `const entries = {\n${lines.join('\n')}\n};\nexport const start = (name) => entries[name]();\n`,
  );
  return dispatcher;
}

/** The file that action.yml names; it exists per entry because a runner passes no arguments. */
export const stub = ({ name, phase }: EntryPoint): string => `require('../index.js').start('${name}/${phase}');\n`;
