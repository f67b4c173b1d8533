import { join } from 'node:path';
import { runJest } from './test/jest.ts';
import { total } from './test/totals.ts';

/** `npm test`: the quick tests, then those that need the lab; ends with the line `N passed, N failed`. */
const root = join(import.meta.dirname, '..');
const results = [await runJest(root, 'unit', []), await runJest(root, 'lab', ['--runInBand'])];
const { passed, failed } = total(results);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
