import type { Handler } from './context.ts';
import type { Action } from './declaration.ts';

/**
 * The same handler, which fails when nothing is left that could go on with it: Node ends a process without pending work whatever its
 * promises wait for, and as a success.
 */
export function failingWhenAbandoned<A extends Action>(
  handler: Handler<A>,
  target: Pick<NodeJS.Process, 'once'>,
): Handler<A> {
  return (context) => {
    const abandoned = new Promise<never>((_, reject) => {
      target.once('beforeExit', () => reject(new Error('it waits for something that can no longer come')));
    });
    return Promise.race([handler(context), abandoned]);
  };
}
