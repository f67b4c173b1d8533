import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Understood, understand } from './commands.ts';
import { parseFileCommands, parsePathCommands } from './file-commands.ts';

/** How a step ended and everything that it left for the runner. */
export interface StepResult extends Understood {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Raw streams; `log` is what a reader sees. */
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A step that is still at work. */
export interface RunningStep {
  readonly pid: number;
  readonly result: Promise<StepResult>;
  /** Signals the node process alone, as the runner does on cancel. */
  kill(signal: NodeJS.Signals): void;
  /**
   * Ends the step and every process that it started, at once and without a signal that could be caught: what a lost machine
   * does, and what the runner does at a job's end with what steps left behind.
   */
  killTree(): void;
  /** Resolves with the first line of standard output that matches; rejects when the step ends without one. */
  line(pattern: RegExp): Promise<string>;
}

const FILES = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;

/** Wraps a command in another one. */
export type Through = (command: string, args: readonly string[]) => { command: string; args: string[] };

/** Starts a script as the runner starts an action: nothing but this environment, and fresh command files. */
export async function startStep(
  script: string,
  environment: Readonly<Record<string, string>>,
  at: { readonly files: string; readonly cwd: string; readonly through?: Through },
): Promise<RunningStep> {
  await mkdir(at.files, { recursive: true });
  const paths = Object.fromEntries(FILES.map((name) => [`GITHUB_${name}`, join(at.files, name.toLowerCase())]));
  await Promise.all(Object.values(paths).map((path) => writeFile(path, '')));
  const { command, args } = at.through?.(process.execPath, [script]) ?? { command: process.execPath, args: [script] };
  const child = spawn(command, args, {
    cwd: at.cwd,
    env: { ...environment, ...paths },
    // A process group of its own, for killTree.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const watchers = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    for (const watcher of watchers) watcher();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<Pick<StepResult, 'code' | 'signal'>>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const read = (name: (typeof FILES)[number]): Promise<string> => readFile(paths[`GITHUB_${name}`] ?? '', 'utf8');
  const result = ended.then(async (end) => ({
    ...end,
    ...understand(stdout),
    stdout,
    stderr,
    outputs: parseFileCommands(await read('OUTPUT')),
    env: parseFileCommands(await read('ENV')),
    path: parsePathCommands(await read('PATH')),
    state: parseFileCommands(await read('STATE')),
    summary: await read('STEP_SUMMARY'),
  }));
  return {
    pid: child.pid ?? -1,
    result,
    kill: (signal) => void child.kill(signal),
    killTree: () => killGroup(child.pid),
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = stdout.split('\n').find((line) => pattern.test(line));
          if (found === undefined) return;
          watchers.delete(look);
          resolve(found);
        };
        watchers.add(look);
        look();
        ended.then(() => reject(new Error(`the step ended without ${pattern}:\n${stdout}${stderr}`)), reject);
      }),
  };
}

function killGroup(leader: number | undefined): void {
  // Group 0 would be our own.
  if (!leader) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
