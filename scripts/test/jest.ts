import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JestResult } from './totals.ts';

/** Runs one jest project with its usual output and returns its result; undefined when jest itself broke. */
export async function runJest(root: string, project: string, args: readonly string[]): Promise<JestResult | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'jest-'));
  const file = join(folder, 'result.json');
  const bin = join(createRequire(import.meta.url).resolve('jest/package.json'), '..', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const options = ['--selectProjects', project, '--passWithNoTests', '--json', `--outputFile=${file}`, ...args];
  try {
    const child = spawn(process.execPath, [...flags, bin, ...options], {
      cwd: root,
      // With --json jest prints the result on standard output, too, and the report for people on standard error.
      stdio: ['inherit', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...flags].filter(Boolean).join(' ') },
    });
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return JSON.parse(await readFile(file, 'utf8')) as JestResult;
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
