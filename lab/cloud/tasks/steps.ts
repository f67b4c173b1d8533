import { setTimeout as pause } from 'node:timers/promises';
import { buildStep } from './build-step.ts';
import { pushStep } from './push-step.ts';
import type { OutputImage } from './run.ts';
import type { Step } from './task-file.ts';
import { type Workspace, withTag } from './workspace.ts';

/** Runs a container as often as its step says. @returns the tags of the images that it makes, as far as the agent knows */
async function runContainer(step: Step, workspace: Workspace, signal: AbortSignal): Promise<string[]> {
  const { log, output } = workspace;
  if (step.cmd !== '') {
    output('The lab has no engine to run containers of cmd steps.');
    throw new Error('exit status 125');
  }
  for (let attempt = 0; ; attempt++) {
    try {
      return await buildStep(step, workspace, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (attempt >= step.retries) {
        throw error;
      }
      log(`Container failed during run: ${step.id}, waiting ${step.retryDelay} seconds before retrying...`);
      await pause(step.retryDelay * 1000, undefined, { signal });
    }
  }
}

/** Runs one step within its time limit. */
async function runStep(step: Step, workspace: Workspace): Promise<string[]> {
  workspace.log(
    `Executing step ID: ${step.id}. Timeout(sec): ${step.timeout}, Working directory: '${step.workingDirectory}', Network: 'acb_default_network'`,
  );
  const limit = AbortSignal.timeout(step.timeout * 1000);
  const signal = AbortSignal.any([workspace.signal, limit]);
  try {
    if (step.push.length > 0) {
      await pushStep(step, workspace, signal);
      return [];
    }
    return await runContainer(step, workspace, signal);
  } catch (error) {
    workspace.signal.throwIfAborted();
    const message = limit.aborted ? 'timed out' : (error as Error).message;
    throw new Error(`failed to run step ID: ${step.id}: ${message}`);
  }
}

/**
 * Runs a task's steps, one after the other.
 * @returns the images that were pushed, of those that the agent found in the builds' own text: Azure reports no others
 * @throws Error in the agent's words
 */
export async function runSteps(steps: readonly Step[], workspace: Workspace): Promise<OutputImage[]> {
  const { log, pushed } = workspace;
  const done: { id: string; seconds: number }[] = [];
  const tags: string[] = [];
  for (const step of steps) {
    const started = performance.now();
    tags.push(...(await runStep(step, workspace)).map(withTag));
    done.push({ id: step.id, seconds: (performance.now() - started) / 1000 });
  }
  for (const { id, seconds } of done) {
    log(`Step ID: ${id} marked as successful (elapsed time in seconds: ${seconds.toFixed(6)})`);
  }
  return tags.flatMap((tag) => pushed.get(tag) ?? []);
}
