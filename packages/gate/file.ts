import { readFile } from 'node:fs/promises';
import type { UserError } from '@aks-delivery/action/errors';
import { systemCode } from '@aks-delivery/action/system-error';
import { resolveInWorkspace } from '@aks-delivery/action/workspace';
import { gateProblem } from './causes.ts';

/** A file of the workspace. */
export interface File {
  /** As the user wrote it. */
  path: string;
  absolute: string;
}

/** Finds a file, and keeps it inside the workspace. Throws a UserError `gate/input-conflict`. */
export async function fileIn(workspace: string, path: string, input: string): Promise<File> {
  const absolute = path.includes('\0') ? undefined : resolveInWorkspace(path, workspace);
  if (absolute !== undefined) return { path, absolute };
  throw gateProblem(
    'gate/input-conflict',
    `The input ${input} names "${path}", which is not inside the workspace.`,
    'Give a path relative to the root of the checkout.',
  );
}

/** The text of a file; what is wrong with it becomes an error by `problem`. */
export async function textOfFile({ absolute }: File, problem: (why: string) => UserError): Promise<string> {
  try {
    return await readFile(absolute, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    throw problem(code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code ?? 'unknown reason'})`);
  }
}
