import { join } from 'node:path';
import { buildDist } from './dist/build.ts';
import { writeOutput } from './dist/output.ts';

/** `npm run build`: makes dist/ hold exactly what the sources say. */
const root = join(import.meta.dirname, '..');
const files = await buildDist({ root, actions: join(root, 'actions') }, 'dist');
await writeOutput(join(root, 'dist'), files);
const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
console.log(`dist: ${files.size} files, ${(bytes / 1e6).toFixed(2)} MB`);
