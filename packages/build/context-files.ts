import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { systemCode } from '@aks-delivery/action/system-error';
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

/**
 * Paths of a context, relative to it, sorted; folders as well as files. Nothing of `.git`, at any depth: actions/checkout may have
 * left the job's token there, and no two checkouts have the same files in it. Throws a UserError `build/context-unreadable`.
 */
export async function contextPaths(root: string, ignore: DockerIgnore, signal: AbortSignal): Promise<string[]> {
  const paths: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    signal.throwIfAborted();
    for (const entry of await reading(folder, () => readdir(join(root, folder), { withFileTypes: true }))) {
      if (entry.name === '.git') continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!ignore.ignores(path)) paths.push(path);
      if (entry.isDirectory() && !ignore.skips(path)) await visit(path);
    }
  };
  await visit('');
  return paths.sort();
}

/** Reads something of a context; what the system says against it becomes a UserError `build/context-unreadable`. */
export async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const code = systemCode(error);
    // Node's own codes, such as that of a canceled read, have an underscore.
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new UserError({
      code: 'build/context-unreadable',
      message: `"${path || '.'}" of the context cannot be read (${code}).`,
      fix: 'Leave it out in .dockerignore, or let the user of the runner read it; no other step may change the context meanwhile.',
      cause: error,
    });
  }
}
