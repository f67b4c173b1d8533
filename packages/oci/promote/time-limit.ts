import { promoteProblem } from './causes.ts';

/** A signal that ends with the job's own, or with a UserError `promote/timed-out` when `ms` milliseconds are over. */
export function within(ms: number, signal: AbortSignal, target: string): AbortSignal {
  const limit = new AbortController();
  const stop = (): void => {
    const minutes = Math.round(ms / 60_000);
    limit.abort(
      promoteProblem(
        'promote/timed-out',
        `The promotion to ${target} was not over after ${minutes < 2 ? `${Math.round(ms / 1000)} s` : `${minutes} minutes`}.`,
        'Run the job again, which goes on where this run ended, or raise the timeout.',
      ),
    );
  };
  // A timer alone must not keep a job alive.
  setTimeout(stop, ms).unref();
  return AbortSignal.any([signal, limit.signal]);
}
