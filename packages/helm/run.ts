import { type Finished, run } from '@aks-delivery/action/process';

/** What a helm process needs. */
export interface HelmContext {
  env: Readonly<Record<string, string | undefined>>;
  workspace: string;
  signal: AbortSignal;
  log: { foreign(text: string): void };
}

/**
 * Runs helm. What it prints to stderr is shown as it comes; stdout is kept back, because it may hold a release's manifest
 * with its Secrets. On abort helm gets the signal and marks its release as failed before it ends.
 */
export function runHelm(args: readonly string[], { env, workspace, signal, log }: HelmContext): Promise<Finished> {
  return run('helm', args, {
    env,
    cwd: workspace,
    signal,
    onLine: (line, stream) => {
      if (stream === 'stderr' && line.trim() !== '') log.foreign(`helm: ${line}`);
    },
  });
}
