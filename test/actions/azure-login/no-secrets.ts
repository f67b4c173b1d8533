import type { StepResult } from '../../harness/runner.ts';

const jwt = /eyJ[\w-]{10,}\.[\w-]{10,}/;

/** Everything of a step that people, other steps or the platform get to see; `log` is the log after masking. */
export function visible(step: StepResult): string {
  const { log, stderr, summary, outputs, env, state, annotations } = step;
  return JSON.stringify({ log, stderr, summary, outputs, env, state, annotations });
}

/** The first token that shows, undefined when none does. */
export function leaked(step: StepResult): string | undefined {
  return jwt.exec(visible(step))?.[0];
}
