import { constants } from 'node:os';
import { UserError } from './errors.ts';

/** The signals with which the runner ends a step; source: actions/runner, ProcessInvoker.cs. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** What cancels a run. */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** The exit status of a cancelled run, 128 plus the number of the first signal; undefined while none came. */
  exitStatus(): number | undefined;
}

/**
 * Turns the runner's signals into an abort. Listening also keeps Node from exiting at once, which would orphan children
 * and lose what the action still has to say.
 */
export function cancelOnSignals(target: Pick<NodeJS.Process, 'on'>): Cancellation {
  const controller = new AbortController();
  let first: (typeof SIGNALS)[number] | undefined;
  for (const name of SIGNALS) {
    target.on(name, () => {
      first ??= name;
      controller.abort(cancelled());
    });
  }
  return {
    signal: controller.signal,
    exitStatus: () => (first === undefined ? undefined : 128 + constants.signals[first]),
  };
}

const cancelled = (): UserError =>
  new UserError({
    code: 'run/cancelled',
    message: 'The job was cancelled while this action was at work.',
    fix: 'Run the job again when you still want the result.',
  });
