import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shop = fileURLToPath(new URL('../../examples/shop', import.meta.url));

/** A user's repository: the example application, and a workflow. */
export interface Repository {
  readonly folder: string;
  readonly workflow: string;
  write(path: string, content: string): void;
  remove(): void;
}

/** Makes a repository with one commit whose only workflow has the given text. `folders` are copied to its root. */
export function makeRepository(workflow: string, folders: readonly string[] = []): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'));
  cpSync(shop, folder, { recursive: true });
  for (const source of folders) cpSync(source, join(folder, basename(source)), { recursive: true });
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('.github/workflows/workflow.yml', workflow);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=test');
  return {
    folder,
    workflow: join(folder, '.github/workflows/workflow.yml'),
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
