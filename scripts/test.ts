import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runJest } from './test/jest.ts';
import { total } from './test/totals.ts';

/**
 * `npm test`: the checks, then the tests, from the quick ones to those that kill the lab. Ends with the line
 * `N passed, N failed`; the checks count as one test.
 */
const root = join(import.meta.dirname, '..');

/** Runs one of this project's programs with its output in sight. */
async function succeeds(...args: readonly string[]): Promise<boolean> {
  console.log(`\n== node ${args.join(' ')}`);
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code === 0)));
}

const passedOnce = { numPassedTests: 1, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
const checked = await succeeds('scripts/check.ts');
const results = [await runJest(root, 'unit', ['--maxWorkers=100%']), await runJest(root, 'actions', ['--runInBand'])];
if (await succeeds('lab/cli.ts', 'up', '--all')) {
  results.push(await runJest(root, 'lab', ['--runInBand', '--testTimeout=60000']));
  results.push(await runJest(root, 'chaos', ['--runInBand', '--testTimeout=120000']));
  await succeeds('lab/cli.ts', 'down');
} else {
  results.push(undefined);
}
const { passed, failed } = total([...results, checked ? passedOnce : undefined]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
