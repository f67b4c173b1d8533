import { createHash, type Hash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DockerIgnore } from '@aks-delivery/image';
import { contextPaths, ignoreOf, reading } from './context-files.ts';
import type { BuildPlan } from './plan.ts';

/** The label that says from which source an image was built. */
export const sourceLabel = 'io.github.aks-delivery.source';

/**
 * A SHA-256 over everything that makes the image: the files of the context that are not ignored (names, contents, executable or
 * not; no times), the Dockerfile, other folders, and the settings. Not the values of secrets, nor the labels that `settings`
 * leaves out.
 *
 * It reads the files and not Git's tree, because what earlier steps built is often copied into the image and ignored by Git. When
 * the context carries .git along, the image may tell the commit, so the commit counts too.
 *
 * Undefined when the source cannot be known beforehand: a context that is fetched by the builder. An image beside the context is
 * like one after FROM: `pull: true` looks for a newer one.
 *
 * Throws a UserError `build/context-unreadable`.
 */
export async function sourceHash(
  plan: BuildPlan,
  settings: unknown,
  { commit, signal, workspace }: { commit: string; signal: AbortSignal; workspace: string },
): Promise<string | undefined> {
  const { context, dockerfile } = plan;
  if (context.kind === 'remote' || plan.contexts.some((each) => isFetched(each.context))) return undefined;
  const hash = createHash('sha256');
  add(hash, 'settings', JSON.stringify(settings));
  if (dockerfile !== undefined) add(hash, 'dockerfile', await readFile(dockerfile));
  await addFolder(hash, 'context', context.path, {
    commit,
    signal,
    ignore: await ignoreOf(context.path, dockerfile, workspace),
  });
  for (const { name, context: other } of plan.contexts) {
    if (other.kind === 'remote') add(hash, name, other.address);
    else
      await addFolder(hash, name, other.path, {
        commit,
        signal,
        ignore: await ignoreOf(other.path, undefined, workspace),
      });
  }
  return hash.digest('hex');
}

const isFetched = (context: BuildPlan['context']): boolean =>
  context.kind === 'remote' && !context.address.startsWith('docker-image://');

interface Walk {
  commit: string;
  signal: AbortSignal;
  ignore: DockerIgnore;
}

async function addFolder(hash: Hash, name: string, root: string, { commit, signal, ignore }: Walk): Promise<void> {
  if (existsSync(join(root, '.git')) && !ignore.ignores('.git')) add(hash, 'commit', commit);
  for (const path of await contextPaths(root, ignore, signal)) {
    await reading(path, () => addEntry(hash, `${name}/${path}`, join(root, path), signal));
  }
}

async function addEntry(hash: Hash, name: string, path: string, signal: AbortSignal): Promise<void> {
  const entry = await lstat(path);
  if (entry.isSymbolicLink()) return add(hash, `${name} link`, await readlink(path));
  if (entry.isDirectory()) return add(hash, `${name} folder`, '');
  if (!entry.isFile()) return add(hash, `${name} ${basename(path)}`, 'special');
  add(hash, `${name} ${(entry.mode & 0o100) === 0 ? 'file' : 'program'} ${entry.size}`, '');
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk as Buffer);
}

// Lengths before contents: two files can never look like one.
function add(hash: Hash, name: string, content: string | Buffer): void {
  hash.update(`${Buffer.byteLength(name)}:${name}${Buffer.byteLength(content)}:`);
  hash.update(content);
}
