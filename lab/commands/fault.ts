import { UserError } from '@aks-delivery/action/errors';
import { standIns } from '../cloud/stand-ins.ts';
import { control } from '../control.ts';
import { requireUp } from '../preflight.ts';

const usage = 'npm run lab -- fault STAND-IN [kind=status status=429 retryAfter=1 path=/subscriptions/ times=3]';

/**
 * `fault STAND-IN key=value…`: plans one fault, in place of what was planned before; without settings the stand-in is
 * healthy again. Keys and their meaning are those of a Fault (lab/cloud/faults.ts).
 */
export async function fault([name, ...settings]: readonly string[], say: (line: string) => void): Promise<number> {
  requireUp();
  if (!standIns.some((standIn) => standIn.name === name))
    throw problem(
      `The lab has no stand-in ${name ?? ''}; it has ${standIns.map((standIn) => standIn.name).join(', ')}.`,
    );
  const plan = settings.length === 0 ? [] : [readFault(settings)];
  await control()
    .setFaults(name as string, plan)
    .catch((error: Error) => {
      throw problem(error.message);
    });
  say(plan.length === 0 ? `${name} is healthy` : `${name} will misbehave: ${settings.join(' ')}`);
  return 0;
}

/** Reads `key=value` settings; whole numbers become numbers. The stand-in itself refuses what makes no sense. */
export function readFault(settings: readonly string[]): { kind: 'status' } & Record<string, unknown> {
  const pairs = settings.map((setting) => {
    const [, key, value] = /^(\w+)=(.*)$/.exec(setting) ?? [];
    if (key === undefined || value === undefined) throw problem(`The setting ${setting} is not written key=value.`);
    return [key, /^\d+$/.test(value) ? Number(value) : value];
  });
  return { kind: 'status', ...Object.fromEntries(pairs) };
}

const problem = (message: string) => new UserError({ code: 'lab/usage', message, fix: `Usage: ${usage}` });
