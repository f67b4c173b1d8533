import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type DockerIgnore, parseDockerIgnore } from '@aks-delivery/image';

/** The rules by which files of a context are left out, and their text. */
export interface Ignore extends DockerIgnore {
  text: string;
}

/** BuildKit takes `<Dockerfile>.dockerignore` beside the Dockerfile before the context's `.dockerignore`. */
export async function ignoreOf(context: string, dockerfile: string | undefined, workspace: string): Promise<Ignore> {
  const own = dockerfile === undefined ? undefined : `${dockerfile}.dockerignore`;
  for (const file of [...(own === undefined ? [] : [own]), join(context, '.dockerignore')]) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return { ...parseDockerIgnore(text, { file: relative(workspace, file) }), text };
  }
  return { ...parseDockerIgnore(''), text: '' };
}

/** Paths of a context, relative to it, sorted; folders as well as files, and what lies in .git not. */
export async function contextPaths(root: string, ignore: DockerIgnore, signal: AbortSignal): Promise<string[]> {
  const paths: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    signal.throwIfAborted();
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const whole = entry.isDirectory() && (path === '.git' || ignore.skips(path));
      if (entry.isDirectory() && !whole) await visit(path);
      if (path !== '.git' && !ignore.ignores(path)) paths.push(path);
    }
  };
  await visit('');
  return paths.sort();
}
