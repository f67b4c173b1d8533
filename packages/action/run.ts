import { appendFileSync } from 'node:fs';
import type { Handler, State } from './context.ts';
import type { Action, InputsOf } from './declaration.ts';
import { UserError } from './errors.ts';
import { readInputs } from './inputs/read.ts';
import { createLog, properties } from './log.ts';
import { createMasks, type Masks } from './masking.ts';
import { type Platform, platform as realPlatform } from './platform.ts';
import { describeFailure, failureLine, stackOf } from './report.ts';
import { createRunner } from './runner.ts';
import { type Cancellation, cancelOnSignals } from './signals.ts';
import { type CollectedSummary, createSummary } from './summary.ts';
import { fit, SUMMARY_LIMIT } from './summary-fit.ts';
import { failingWhenAbandoned } from './unfinished.ts';

/** Which of an action's entry points runs. A failing post only warns: the job's outcome was decided before it. */
export type Phase = 'main' | 'post';

/** Runs an action in this process and ends it. */
export async function start<A extends Action>(action: A, handler: Handler<A>, phase: Phase): Promise<never> {
  const whole = failingWhenAbandoned(handler, process);
  const status = await execute(action, whole, phase, realPlatform, cancelOnSignals(process));
  // Keep-alive connections would hold the process open for their idle time.
  process.exit(status);
}

/**
 * Runs an action and reports how it went.
 * @returns the exit status: 0, 1 for a failure, 128 plus the signal's number for a cancelled run.
 */
export async function execute<A extends Action>(
  action: A,
  handler: Handler<A>,
  phase: Phase,
  platform: Platform,
  cancellation: Cancellation,
): Promise<number> {
  const masks = createMasks();
  const log = createLog(platform);
  const runner = createRunner(platform, masks);
  const failure = createSummary();
  const summary = createSummary();
  let status = 0;
  try {
    const inputs = (await readInputs(action.inputs, platform.env, runner, {
      mask: runner.mask,
      warn: log.warning,
    })) as InputsOf<A>;
    const outputs = { set: platform.core.setOutput };
    const state = createState(platform);
    await handler({ inputs, outputs, state, log, summary, signal: cancellation.signal, runner });
  } catch (thrown) {
    // main has refused these inputs and said so; it made nothing that post could clean up.
    if (phase === 'post' && thrown instanceof UserError && thrown.code === 'input/invalid') return 0;
    const error = cancellation.signal.aborted ? cancellation.signal.reason : thrown;
    status = phase === 'post' ? 0 : (cancellation.exitStatus() ?? 1);
    log.close();
    reportFailure(action, error, phase, platform);
    describeFailure(failure, action.title, error);
  }
  log.close();
  writeSummary([failure, summary], platform, masks);
  return status;
}

function reportFailure(action: Action, error: unknown, phase: Phase, { core, write }: Platform): void {
  const stack = stackOf(error);
  if (stack !== undefined) write(`${stack.replace(/^/gm, '  ')}\n`);
  const place = properties(error instanceof UserError ? error.location : undefined);
  if (phase === 'post') core.warning(failureLine(error), { title: `${action.title}, clean-up`, ...place });
  else core.error(failureLine(error), { title: action.title, ...place });
  if (phase === 'main' && 'cause' in action.outputs) {
    core.setOutput('cause', error instanceof UserError ? error.code : 'bug');
  }
}

// In main, `get` also sees what main itself has saved.
function createState({ core, env }: Platform): State {
  const saved = new Map<string, string>();
  return {
    get: (name) => saved.get(name) ?? env[`STATE_${name}`],
    set(name, value) {
      saved.set(name, value);
      core.saveState(name, value);
    },
  };
}

// The failure comes first, so that it survives when the rest must be cut. A summary that cannot be written fails no job.
function writeSummary(parts: readonly CollectedSummary[], { core, env }: Platform, masks: Masks): void {
  const blocks = parts.flatMap(({ blocks }) => blocks);
  const file = env.GITHUB_STEP_SUMMARY;
  if (blocks.length === 0 || !file) return;
  try {
    appendFileSync(file, masks.redact(fit(blocks, SUMMARY_LIMIT)));
  } catch (error) {
    core.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
