import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { processFile, statusFile } from '../paths.ts';

/** The process that holds the lab, by id and start time: an id alone may have been given to a stranger since. */
export interface LabProcess {
  readonly pid: number;
  readonly startTime: string;
}

/** The running lab's process, or undefined when none runs. */
export function runningProcess(): LabProcess | undefined {
  const process = read<LabProcess>(processFile);
  return process !== undefined && isRunning(process) ? process : undefined;
}

export const isRunning = ({ pid, startTime }: LabProcess) => startTimeOf(pid) === startTime;

/** When a process started, in clock ticks since boot (proc(5), field 22). */
function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

export interface ComponentStatus {
  /** `off`: one of the extras that nobody has asked for. `stopped`: about to be started again. */
  readonly state: 'off' | 'waiting' | 'starting' | 'ready' | 'stopped' | 'failed';
  /** How long it took to be ready. */
  readonly seconds?: number;
}

/** What the supervisor says of the lab while it starts and runs. */
export interface LabStatus {
  readonly components: Readonly<Record<string, ComponentStatus>>;
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
