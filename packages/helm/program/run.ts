import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Finished, run } from '@aks-delivery/action/process';
import type { HelmVersion } from './version.ts';

/** What a helm process needs. */
export interface HelmContext {
  helm: HelmVersion;
  env: Readonly<Record<string, string | undefined>>;
  workspace: string;
  signal: AbortSignal;
  log: { foreign(text: string): void };
}

/**
 * Runs helm. What it prints to stderr is shown as it comes; stdout is kept back, because it may hold a release's manifest
 * with its Secrets. On abort helm gets the signal and marks its release as failed before it ends.
 */
export async function runHelm(
  args: readonly string[],
  { helm, env, workspace, signal, log }: HelmContext,
): Promise<Finished> {
  const [command = helm.program, ...rest] = [...(await dyingWithUs(env)), helm.program, ...args];
  return run(command, rest, {
    env,
    cwd: workspace,
    signal,
    onLine: (line, stream) => {
      if (stream === 'stderr' && line.trim() !== '') log.foreign(`helm: ${line}`);
    },
  });
}

/**
 * A prefix that has the kernel send SIGTERM to helm when we are killed without a word (out of memory, SIGKILL). Otherwise helm
 * would work on, and the next step would meet a release that changes under its hands. util-linux has it on every GitHub runner;
 * elsewhere helm runs without.
 */
async function dyingWithUs(env: HelmContext['env']): Promise<string[]> {
  for (const folder of (env.PATH ?? '').split(delimiter).filter((entry) => entry.startsWith('/'))) {
    const setpriv = join(folder, 'setpriv');
    try {
      await access(setpriv, constants.X_OK);
      return [setpriv, '--pdeathsig', 'TERM'];
    } catch {}
  }
  return [];
}
