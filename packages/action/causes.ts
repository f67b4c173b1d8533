import type { Cause } from './errors.ts';

/** Causes that every action can report. */
export const causes = [
  {
    code: 'input/invalid',
    means: 'One or more inputs are missing or not written as they must be; the message lists all of them.',
    fix: 'Correct the `with:` block of the step.',
  },
  {
    code: 'run/cancelled',
    means: 'The job was cancelled while the action was at work.',
    fix: 'Run the job again when you still want the result.',
  },
  {
    code: 'process/not-started',
    means: 'A program that the action runs is not installed or not executable.',
    fix: 'Install it in an earlier step, so that it is on PATH.',
  },
] as const satisfies readonly Cause[];
