import { join } from 'node:path';
import { buildDist } from '../../scripts/dist/build.ts';
import { writeOutput } from '../../scripts/dist/output.ts';
import { generatedFiles } from '../../scripts/generate/files.ts';

// `node build-fixture.ts FOLDER KEY` makes FOLDER a suite with the fixture actions, built and described as the real
// ones are. A program of its own: ncc inside jest's module system takes ten times as long.
const [folder = '', key = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '..', '..');
const fixtures = join(root, 'test', 'fixtures');
const files = new Map<string, string | Buffer>(await generatedFiles(fixtures));
for (const [path, content] of await buildDist({ root, actions: join(fixtures, 'actions') }, key)) {
  files.set(join('dist', path), content);
}
await writeOutput(folder, files);
