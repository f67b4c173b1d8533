import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The git facts of the folder a workflow runs for. */
export interface RepositoryState {
  readonly folder: string;
  readonly sha: string;
  readonly ref: string;
}

const noCommit = '0'.repeat(40);

/** The repository that holds the workflow file, or its folder alone when it is in none. */
export async function repositoryOf(workflowFile: string): Promise<RepositoryState> {
  const folder = dirname(resolve(workflowFile));
  const git = (...args: string[]) =>
    execute('git', args, { cwd: folder }).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    );
  const [root, sha, branch] = await Promise.all([
    git('rev-parse', '--show-toplevel'),
    git('rev-parse', 'HEAD'),
    git('symbolic-ref', '--short', 'HEAD'),
  ]);
  return { folder: root ?? folder, sha: sha ?? noCommit, ref: `refs/heads/${branch ?? 'main'}` };
}
