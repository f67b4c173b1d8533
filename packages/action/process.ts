import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { UserError } from './errors.ts';
import { systemCode } from './system-error.ts';

/** How a program is run. */
export interface RunOptions {
  readonly cwd?: string;
  /** The whole environment of the child; nothing is inherited. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Written to the child's standard input. */
  readonly input?: string;
  /** On abort the child gets SIGINT, after `graceMs` SIGTERM, and after a further third of it SIGKILL. */
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /** Milliseconds between SIGINT and SIGTERM. */
  readonly graceMs?: number;
}

/** How a program ended. Exactly one of `code` and `signal` is not null. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

// GitHub kills the job's processes 10 s after a cancel (SIGINT, 7.5 s, SIGTERM, 2.5 s; actions/runner ProcessInvoker.cs).
// SIGINT, 6 s, SIGTERM, 2 s, SIGKILL leaves us 2 s to report.
const DEFAULT_GRACE_MS = 6_000;

/**
 * Runs a program without a shell and waits for its end. GitHub signals only the action's own process, so the abort is
 * forwarded here. A non-zero exit is a result, not an error.
 * @throws UserError `process/not-started` when there is no such program; the signal's reason when already aborted.
 */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  options.signal?.throwIfAborted();
  const child = spawn(command, args, {
    env: options.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    shell: false,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const stopForwarding = forwardAbort(child, options.signal, options.graceMs ?? DEFAULT_GRACE_MS);
  const stdout = collect(child.stdout, (line) => options.onLine?.(line, 'stdout'));
  const stderr = collect(child.stderr, (line) => options.onLine?.(line, 'stderr'));
  // A child that does not read its input closes the pipe; its exit code tells the story.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  try {
    const [code, signal] = await ended(child);
    return { code, signal, stdout: await stdout, stderr: await stderr };
  } catch (error) {
    throw notStarted(command, options.cwd, error);
  } finally {
    stopForwarding();
  }
}

/** The exit status that a shell would report: 128 plus the number of a signal. */
export const exitStatus = ({ code, signal }: Pick<Finished, 'code' | 'signal'>): number =>
  code ?? 128 + (signal === null ? 0 : constants.signals[signal]);

function ended(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve([code, signal]));
  });
}

/** Reads a stream until it ends or is destroyed, and hands out whole lines on the way. */
function collect(stream: Readable, onLine: (line: string) => void): Promise<string> {
  let text = '';
  let unfinished = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    text += chunk;
    const [first = '', ...rest] = chunk.split('\n');
    // Only appended to: some programs print megabytes in one line, and splitting all of it at each chunk would cost gigabytes.
    unfinished += first;
    for (const next of rest) {
      onLine(unfinished.replace(/\r$/, ''));
      unfinished = next;
    }
  });
  return new Promise((resolve) => {
    stream.once('close', () => {
      if (unfinished !== '') onLine(unfinished);
      resolve(text);
    });
  });
}

function forwardAbort(child: ChildProcess, signal: AbortSignal | undefined, graceMs: number): () => void {
  if (signal === undefined) return () => undefined;
  const timers: NodeJS.Timeout[] = [];
  const stop = (): void => {
    child.kill('SIGINT');
    timers.push(setTimeout(() => child.kill('SIGTERM'), graceMs));
    timers.push(setTimeout(() => kill(child), graceMs + graceMs / 3));
  };
  signal.addEventListener('abort', stop, { once: true });
  return () => {
    signal.removeEventListener('abort', stop);
    for (const timer of timers) clearTimeout(timer);
  };
}

// Grandchildren may hold the pipes open after the child is gone, and would keep us waiting.
function kill(child: ChildProcess): void {
  child.kill('SIGKILL');
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function notStarted(command: string, cwd: string | undefined, cause: unknown): UserError {
  const where = cwd === undefined ? '' : ` in ${cwd}`;
  return new UserError({
    code: 'process/not-started',
    message: `The program '${command}' could not be started${where} (${systemCode(cause) ?? 'unknown reason'}).`,
    fix: `Install '${command}' in an earlier step and make sure that it is on PATH and executable.`,
    cause,
  });
}
