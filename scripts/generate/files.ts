import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Action } from '@aks-delivery/action';
import { actionNames } from '../dist/entry.ts';
import { actionYml } from './action-yml.ts';
import { catalog } from './catalog.ts';
import { renewReadme } from './readme.ts';

/** Loads the declarations of all actions below a folder, by name. */
export async function loadActions(folder: string): Promise<Action[]> {
  const names = await actionNames(folder);
  return Promise.all(
    names.map(async (name) => {
      const url = pathToFileURL(join(folder, name, 'action.ts')).href;
      const { default: action } = (await import(url)) as { default: Action };
      return action;
    }),
  );
}

/** Every generated file of a suite with the content that it should have, by path relative to the root. */
export async function generatedFiles(root: string): Promise<Map<string, string>> {
  const actions = await loadActions(join(root, 'actions'));
  const files = new Map<string, string>([['action-catalog.md', catalog(actions)]]);
  for (const action of actions) {
    const readme = join('actions', action.name, 'README.md');
    files.set(join('actions', action.name, 'action.yml'), actionYml(action));
    files.set(readme, renewReadme(await readFile(join(root, readme), 'utf8').catch(() => undefined), action));
  }
  return files;
}
