import { UserError } from '@aks-delivery/action/errors';
import { redact } from '@aks-delivery/kubernetes';
import type { Progress } from '../deployment.ts';
import { testArgs } from '../program/flags.ts';
import { runHelm } from '../program/run.ts';
import { explainHook } from './hooks.ts';

/** Runs the chart's tests (`helm test`). Gives the error of a test that failed. */
export async function testRelease(progress: Progress, revision: number): Promise<UserError | undefined> {
  const { deployment, log, outcome } = progress;
  log.info(`Running the chart's tests for ${deployment.release} revision ${revision}.`);
  const started = Date.now();
  const finished = await runHelm(testArgs(deployment, Math.max(0, progress.deadline - started)), progress);
  progress.signal.throwIfAborted();
  const ok = finished.code === 0;
  outcome.spans.push({
    section: 'Tests',
    spans: [{ label: 'helm test', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
  });
  return ok ? undefined : explainHook(progress, revision, 'test', helmSays(finished.stderr, deployment.release));
}

function helmSays(stderr: string, release: string): UserError {
  const text = redact(stderr, []).trim();
  const [line = ''] = text.slice(Math.max(0, text.lastIndexOf('Error: '))).split('\n');
  return new UserError({
    code: 'helm/test-failed',
    message: `A test of the release ${release} failed: ${line.replace('Error: ', '')}.`,
    fix: 'Read the log of the test’s pod; `helm test --logs` shows it, unless a delete policy has removed the pod.',
    evidence: text.slice(-8_000),
  });
}
