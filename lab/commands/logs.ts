import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { logFolder } from '../paths.ts';

/** Shows the end of one component's log, or of all; `-f` follows. Resolves with tail's exit code. */
export function logs(args: readonly string[]): Promise<number> {
  if (!existsSync(logFolder))
    throw problem('There are no logs because no lab is running.', 'Start it with `npm run lab -- up`.');
  const known = readdirSync(logFolder).map((file) => file.replace(/\.log$/, ''));
  const names = args.filter((arg) => arg !== '-f');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw problem(`The lab has no component ${unknown}.`, `It has ${known.sort().join(', ')}.`);
  const files = (names.length > 0 ? names : known).map((name) => join(logFolder, `${name}.log`));
  const tail = spawn('tail', ['-n', '40', ...(args.includes('-f') ? ['-f'] : []), '--', ...files], {
    stdio: 'inherit',
  });
  return new Promise((resolve) => tail.on('close', (code) => resolve(code ?? 0)));
}

const problem = (message: string, fix: string) => new UserError({ code: 'lab/no-logs', message, fix });
