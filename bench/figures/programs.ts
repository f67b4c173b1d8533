import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Unmeasurable } from '../figure.ts';

/**
 * The path of a program of others.
 * @throws Unmeasurable when no folder of PATH has it
 */
export function requireProgram(name: string, install: string): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next folder may have it.
    }
  }
  throw new Unmeasurable(`${name} is not on the PATH: ${install}`);
}
