import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A suite of its own: actions/ with the metadata and dist/ with the build of the fixture actions. */
export interface FixtureSuite {
  readonly root: string;
  dispose(): Promise<void>;
}

/**
 * Builds the fixture actions into a temporary folder.
 * @param key names the working folder of the build: tests that build side by side need different ones.
 * @param cwd where the build is started.
 */
export async function buildFixtureSuite(key: string, cwd = import.meta.dirname): Promise<FixtureSuite> {
  const root = await mkdtemp(join(tmpdir(), 'suite-'));
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'build-fixture.ts'), root, key], { cwd });
  return { root, dispose: () => rm(root, { recursive: true, force: true }) };
}
