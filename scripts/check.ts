import { join } from 'node:path';
import { archiveCheck } from './check/archive.ts';
import { distCheck } from './check/dist.ts';
import { entriesCheck } from './check/entries.ts';
import { tools } from './check/tools.ts';

/** `npm run check`: everything that must hold before a commit, apart from the tests. */
const root = join(import.meta.dirname, '..');
let failed = 0;
for (const check of [...tools, distCheck, entriesCheck, archiveCheck]) {
  const problems = await check.run(root);
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${check.name}`);
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0) failed += 1;
}
if (failed > 0) process.exitCode = 1;
