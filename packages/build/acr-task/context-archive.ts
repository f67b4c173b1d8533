import { lstat, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { run } from '@aks-delivery/action/process';
import { bytes } from '@aks-delivery/oci/bytes';
import { contextPaths, ignoreOf } from '../context-files.ts';
import type { EngineTools } from '../plan.ts';

/** A context as one file, ready to be uploaded. */
export interface ContextArchive {
  /** A tar.gz. */
  file: string;
  /** Bytes. */
  size: number;
  files: number;
  /** Where the Dockerfile is in it. */
  dockerfile: string;
}

/** Bytes: the most that Azure's storage takes in one PUT (learn.microsoft.com/rest/api/storageservices/put-blob). */
export const largestUpload = 5000 * 1024 * 1024;

/** What a Dockerfile is called in the archive when it cannot keep its path. */
const ownName = '.aks-delivery.Dockerfile';

/**
 * Packs a context by Docker's rules. What .dockerignore leaves out is left out here already. `.git` always is, as with
 * `az acr build`: actions/checkout may have left the job's token in it.
 * @throws UserErrors build/archive-failed, tasks/context-too-large, image/dockerignore-invalid
 */
export async function packContext(
  context: string,
  dockerfile: string,
  { workspace, folder, env, signal }: Pick<EngineTools, 'workspace' | 'folder' | 'env' | 'signal'>,
  limit = largestUpload,
): Promise<ContextArchive> {
  const ignore = await ignoreOf(context, dockerfile, workspace);
  const paths = await contextPaths(context, ignore, signal);
  const inside = relative(context, dockerfile);
  // The agent cuts its command line at spaces, and a Dockerfile may lie anywhere in the workspace.
  const keeps = paths.includes(inside) && /^[\w./@+-]+$/.test(inside) && !inside.startsWith('-');
  const added = keeps ? [] : await ownDockerfile(folder, dockerfile, ignore.text);
  const file = join(folder, 'context.tar.gz');
  const args = ['--create', '--gzip', `--file=${file}`, '-C', context, '--no-recursion', '--null', '--files-from=-'];
  const { code, stderr } = await run('tar', [...args, ...added], {
    env: { PATH: env.PATH, LC_ALL: 'C' },
    input: paths.map((path) => `./${path}\0`).join(''),
    signal,
  });
  signal.throwIfAborted();
  // 1 is GNU tar's word for a file that changed while it was read.
  if (code !== 0) throw notPacked(context, workspace, stderr);
  const { size } = await stat(file);
  if (size > limit) throw tooLarge(size, limit, await largest(context, paths));
  return { file, size, files: paths.length, dockerfile: keeps ? inside : ownName };
}

/** Puts a Dockerfile beside the context, with an ignore file that hides both of them from COPY. Returns words for tar. */
async function ownDockerfile(folder: string, dockerfile: string, ignored: string): Promise<string[]> {
  const ignoreName = `${ownName}.dockerignore`;
  await writeFile(join(folder, ownName), await readFile(dockerfile), { mode: 0o600 });
  await writeFile(join(folder, ignoreName), `${ignored}\n${ownName}\n${ignoreName}\n`, { mode: 0o600 });
  return ['-C', folder, ownName, ignoreName];
}

function notPacked(context: string, workspace: string, said: string): UserError {
  return new UserError({
    code: 'build/archive-failed',
    message: `The context ${relative(workspace, context) || '.'} could not be packed for ACR Tasks.`,
    fix: 'Read the words of tar: no other step may change files of the context meanwhile, and all of them must be readable.',
    evidence: said,
  });
}

const shown = 5;

/** The largest parts of a context: files, and the folders at its top, with their bytes. */
async function largest(context: string, paths: readonly string[]): Promise<string[]> {
  const sizes = new Map<string, number>();
  for (const path of paths) {
    const entry = await lstat(join(context, path));
    if (!entry.isFile()) continue;
    const part = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : path;
    sizes.set(part, (sizes.get(part) ?? 0) + entry.size);
  }
  const sorted = [...sizes].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, shown).map(([part, size]) => `${bytes(size)}  ${part}`);
}

/** The error for a context that the storage does not take. */
function tooLarge(size: number, limit: number, parts: readonly string[]): UserError {
  const [first = ''] = parts;
  return new UserError({
    code: 'tasks/context-too-large',
    message: `The context has ${bytes(size)} when packed, and ACR Tasks takes ${bytes(limit)}; most of it is ${first.replace(/^.* {2}/, '')}.`,
    fix: 'Leave out what the image does not need in .dockerignore; large data belongs into a storage account that the Dockerfile reads.',
    evidence: parts.join('\n'),
  });
}
