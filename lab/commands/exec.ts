import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { UserError } from '@aks-delivery/action/errors';
import { withNames } from '../host/names.ts';
import { requireUp } from '../preflight.ts';

/**
 * `exec COMMAND…`: runs a program that shall know the registries by name, in the caller's environment. Resolves with its
 * exit code.
 */
export function exec([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined)
    throw new UserError({
      code: 'lab/usage',
      message: 'No command was given.',
      fix: 'Usage: npm run lab -- exec COMMAND…, for example `npm run lab -- exec bash`.',
    });
  requireUp();
  const named = withNames(command, args);
  const child = spawn(named.command, named.args, { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
