import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Figure } from '../figure.ts';
import { checkout } from '../spawn.ts';

/** A runner downloads this archive at the start of every job that uses one of the actions. */
export const archiveSize: Figure = {
  name: 'archive-size',
  what: 'the repository as a runner downloads it (tar.gz of HEAD)',
  unit: 'kB',
  rounds: 1,
  goal: { of: 'ours', atMost: 3000 },
  async prepare() {
    return {
      async ours() {
        const { stdout } = await promisify(execFile)('git', ['archive', '--format=tar.gz', 'HEAD'], {
          cwd: checkout,
          encoding: 'buffer',
          maxBuffer: 256 * 1024 * 1024,
        });
        return stdout.length / 1000;
      },
    };
  },
};
