import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '../paths.ts';

/**
 * Copies what a `uses:` line needs into a folder of its own. act packs the whole folder at every step, so handing it
 * the checkout with node_modules and .git would cost seconds and gigabytes.
 */
export async function stageSuite(folder: string): Promise<string> {
  const suite = join(folder, 'suite');
  await mkdir(suite, { recursive: true });
  for (const part of ['actions', 'dist'])
    await cp(join(checkout, part), join(suite, part), {
      recursive: true,
      filter: (source) => !source.endsWith('.ts') && !source.endsWith('.md'),
    });
  return suite;
}
