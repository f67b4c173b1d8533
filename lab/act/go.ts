import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { requireGo } from '../tools/build.ts';

/** Go as a runner of GitHub's has it: a folder for the PATH, and a cache that outlives the job. */
export async function goOfRunner(): Promise<{ folder: string; env: Record<string, string> }> {
  await requireGo();
  const { stdout } = await promisify(execFile)('go', ['env', 'GOROOT', 'GOCACHE']);
  const [root = '', cache = ''] = stdout.split('\n');
  return { folder: dirname(`${root}/bin/go`), env: { GOCACHE: cache, GOTOOLCHAIN: 'local' } };
}
