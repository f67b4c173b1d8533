import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, logFolder, stateFolder } from '../paths.ts';

/**
 * Starts the supervisor in namespaces of its own (network, mounts, processes). Its first process is a shell that
 * collects orphans; when that one dies, however it dies, the kernel ends every process and mount of the lab.
 * @returns the shell's process id, as this machine sees it
 */
export async function startNamespace(): Promise<number> {
  const log = openSync(join(logFolder, 'supervisor.log'), 'a', 0o600);
  const script = '"$0" "$1"; exit $?'; // not exec: the shell stays, as the init of the namespace
  const child = spawn(
    'unshare',
    [
      ...['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', '--propagation', 'private'],
      ...['bash', '-c', script, process.execPath, join(checkout, 'lab/supervisor.ts')],
    ],
    { cwd: stateFolder, detached: true, stdio: ['ignore', log, log] },
  );
  child.unref();
  const outer = child.pid as number;
  for (;;) {
    const inner = children(outer)[0];
    if (inner !== undefined) return inner;
    if (!existsSync(`/proc/${outer}`)) throw new Error(`unshare ended at once; see ${logFolder}/supervisor.log`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const children = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

/** When a process started, in clock ticks since boot: with the id it names one process for ever (proc(5), field 22). */
export function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
