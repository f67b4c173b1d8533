import { execFile } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkout, stateFolder } from '../paths.ts';

const execute = promisify(execFile);

/** The example application as a repository of its own with one commit, as a user's would be. */
export async function commitShop(): Promise<{ folder: string; sha: string; workflowFile: string }> {
  const folder = join(stateFolder, 'demo', 'shop');
  await rm(folder, { recursive: true, force: true });
  await cp(join(checkout, 'examples/shop'), folder, { recursive: true });
  const workflowFile = join(folder, '.github/workflows/deploy.yml');
  await mkdir(join(folder, '.github/workflows'), { recursive: true });
  await cp(join(checkout, 'examples/workflows/deploy.yml'), workflowFile);
  const author = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@users.noreply.github.com'];
  const git = (...args: string[]) => execute('git', [...author, ...args], { cwd: folder });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Shop');
  const { stdout } = await git('rev-parse', 'HEAD');
  return { folder, sha: stdout.trim(), workflowFile };
}
