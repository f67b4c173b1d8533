import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.ts';
import type { Check } from './step.ts';

/** A runner downloads the archive of the whole repository before every job that uses an action of it. */
export const ARCHIVE_BUDGET = 3_000_000;

/** The archive of everything that is, or is about to be, committed stays below the budget. */
export const archiveCheck: Check = {
  name: 'size of the archive',
  async run(root) {
    const { output } = await command(root, 'git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    const paths = [...new Set(output.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)));
    const size = await archiveSize(root, paths);
    const line = `${(size / 1e6).toFixed(2)} MB of ${ARCHIVE_BUDGET / 1e6} MB`;
    console.log(`  archive: ${line}`);
    return size <= ARCHIVE_BUDGET ? [] : [`the archive is too large: ${line}`];
  },
};

function archiveSize(root: string, paths: readonly string[]): Promise<number> {
  const tar = spawn('tar', ['--null', '-T', '-', '-cz'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  let size = 0;
  tar.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
  });
  tar.stdin.end(paths.join('\0'));
  return new Promise((resolve, reject) => {
    tar.once('error', reject);
    tar.once('close', (code) => (code === 0 ? resolve(size) : reject(new Error(`tar ended with ${code}`))));
  });
}
