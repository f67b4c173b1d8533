import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder, statusFile } from '../paths.ts';
import { startTime } from './namespace.ts';

/** The lab's first process, by id and start time: an id alone may have been given to a stranger since. */
export interface LabProcess {
  readonly pid: number;
  readonly startTime: string;
}

const file = join(stateFolder, 'process.json');

export function recordProcess(pid: number): void {
  writeFileSync(file, JSON.stringify({ pid, startTime: startTime(pid) }), { mode: 0o600 });
}

/** The running lab's first process, or undefined when none runs. */
export function runningProcess(): LabProcess | undefined {
  const process = read<LabProcess>(file);
  return process !== undefined && startTime(process.pid) === process.startTime ? process : undefined;
}

export type ComponentState = 'waiting' | 'starting' | 'ready' | 'failed';

/** What the supervisor says of the lab while it starts and runs. */
export interface LabStatus {
  readonly components: Readonly<Record<string, { state: ComponentState; seconds?: number; pid?: number }>>;
  readonly ready: boolean;
  readonly failure?: string;
}

export function writeStatus(status: LabStatus): void {
  writeFileSync(`${statusFile}.new`, JSON.stringify(status), { mode: 0o600 });
  renameSync(`${statusFile}.new`, statusFile);
}

export const readStatus = () => read<LabStatus>(statusFile);

function read<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
