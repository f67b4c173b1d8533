import { UserError } from '@aks-delivery/action/errors';
import { restart as restartComponent } from '../restart.ts';

/** `restart COMPONENT [--down 10s]`: an outage of one component, as long as it takes to start it again, or longer. */
export async function restart(args: readonly string[], say: (line: string) => void): Promise<number> {
  const [name = '', ...options] = args;
  await restartComponent(name, timeAway(options));
  say(`${name} is ready again`);
  return 0;
}

/** Pure: milliseconds. @throws UserError `lab/usage` */
export function timeAway(options: readonly string[]): number {
  if (options.length === 0) return 0;
  const seconds = /^--down (\d+)s$/.exec(options.join(' '))?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  throw new UserError({
    code: 'lab/usage',
    message: `A component cannot be restarted with ${options.join(' ')}.`,
    fix: 'Usage: npm run lab -- restart COMPONENT [--down 10s]',
  });
}
