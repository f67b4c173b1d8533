import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDist } from '../../scripts/dist/build.ts';
import { writeOutput } from '../../scripts/dist/output.ts';
import { generatedFiles } from '../../scripts/generate/files.ts';

/** A suite of its own: the fixture actions, built and described as the real ones are. */
export interface FixtureSuite {
  readonly root: string;
  dispose(): Promise<void>;
}

const repository = join(import.meta.dirname, '..', '..');
const fixtures = join(repository, 'test', 'fixtures');

/** @param key names the working folder of the build: tests that build side by side need different ones. */
export async function buildFixtureSuite(key: string): Promise<FixtureSuite> {
  const root = await mkdtemp(join(tmpdir(), 'suite-'));
  const dist = await buildDist({ root: repository, actions: join(fixtures, 'actions') }, key);
  const files = new Map<string, string | Buffer>(await generatedFiles(fixtures));
  for (const [path, content] of dist) files.set(join('dist', path), content);
  await writeOutput(root, files);
  return { root, dispose: () => rm(root, { recursive: true, force: true }) };
}
