import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Runs a program, its output line by line as it comes. Aborting ends it, first kindly.
 * @returns its exit code; 137 when a signal ended it
 */
export function runProgram(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: Record<string, string>; signal: AbortSignal },
  say: (line: string) => void,
): Promise<number> {
  const graceMs = 3000;
  return new Promise((resolve, reject) => {
    const { cwd, env, signal } = options;
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', say);
    }
    let force: NodeJS.Timeout | undefined;
    const stop = () => {
      child.kill('SIGTERM');
      force = setTimeout(() => child.kill('SIGKILL'), graceMs);
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(force);
      signal.removeEventListener('abort', stop);
      resolve(code ?? 137);
    });
  });
}
