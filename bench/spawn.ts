import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The checkout that is measured. */
export const checkout = fileURLToPath(new URL('..', import.meta.url));

/**
 * CPU time, user and system, that a program and its children need, in milliseconds. Its output is dropped and its exit
 * code does not matter. Wall time would measure what else this machine does.
 */
export async function cpuMilliseconds(command: readonly string[], env: Record<string, string>): Promise<number> {
  // Node does not tell the resource use of a child; bash's `time` reads it from wait4 with a precision of 1 ms.
  // Its stdin must not be a socket, or it takes itself for a remote shell and reads start-up files.
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1; true';
  const child = spawn('bash', ['--norc', '-c', script, 'bash', ...command], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stderr = await text(child.stderr);
  const seconds = stderr
    .trim()
    .split(' ')
    .reduce((sum, part) => sum + Number(part), 0);
  if (Number.isNaN(seconds)) throw new Error(`bash did not say what ${command.join(' ')} used: ${stderr}`);
  return seconds * 1000;
}

/**
 * Runs a program once, to see that it does what is going to be measured: a program that is missing is fast, too.
 * @throws Error with the output when it does not print `expected`
 */
export async function requireOutput(
  command: readonly [string, ...string[]],
  env: Record<string, string>,
  expected: string,
): Promise<void> {
  const [program, ...args] = command;
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (!stdout.includes(expected))
    throw new Error(`${command.join(' ')} did not print ${expected}:\n${stdout}${stderr}`);
}

/**
 * Wall time of commands one after another, in milliseconds: for what people wait for, and where the peer waits for others, too.
 * @throws Error with the last words of a command that fails
 */
export async function wallMilliseconds(
  commands: readonly (readonly [string, ...string[]])[],
  env: Record<string, string>,
): Promise<number> {
  const started = performance.now();
  for (const [program, ...args] of commands) {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    const [stderr, code] = await Promise.all([text(child.stderr), ended]);
    if (code !== 0) throw new Error(`${program} ended with ${code}:\n${stderr.slice(-2000)}`);
  }
  return performance.now() - started;
}

/**
 * Wall time of a command in the checkout, in seconds.
 * @throws Error with the command's last words when it fails
 */
export async function wallSeconds(command: string, args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(command, args, { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0)
    throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${(stdout + stderr).slice(-2000)}`);
  return (performance.now() - started) / 1000;
}
