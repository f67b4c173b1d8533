import type { Outcome } from './deployment.ts';

/** The action's outputs. All of them always, so that a workflow never reads a value of another attempt; empty = none. */
export function outputsOf(
  outcome: Outcome,
): Record<'revision' | 'previous-revision' | 'status' | 'rolled-back-to' | 'cause' | 'ready' | 'desired', string> {
  const text = (value: number | undefined): string => (value === undefined ? '' : String(value));
  return {
    revision: text(outcome.revision),
    'previous-revision': text(outcome.previousRevision),
    status: outcome.verdict,
    'rolled-back-to': text(outcome.rolledBackTo),
    cause: outcome.problem?.code ?? '',
    ready: text(outcome.assessment?.ready),
    desired: text(outcome.assessment?.desired),
  };
}
