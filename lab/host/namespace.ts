import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, logFolder, processFile, stateFolder } from '../paths.ts';
import { until } from '../until.ts';
import { runningProcess } from './record.ts';

/**
 * Writes down its own process id and start time before anything of the lab exists, so that `down` finds the lab even
 * when `up` is killed a moment later; then becomes `unshare`, which keeps both.
 */
const recordThenUnshare = `
stat=$(</proc/$$/stat)
fields=(\${stat##*) })
printf '{"pid":%d,"startTime":"%s"}' $$ "\${fields[19]}" >"$1.new" && mv "$1.new" "$1" && shift && exec unshare "$@"`;

/** The namespaces' first process: not node itself, because it has to collect the orphans of the container runtime. */
const init = '"$0" "$1"; exit $?';

const namespaces = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', '--propagation', 'private'];

/**
 * Starts the supervisor in namespaces of its own (network, mounts, processes). When their first process dies, however
 * it dies, the kernel ends every process and mount of the lab.
 * @returns the id of that first process, as this machine sees it
 */
export async function startNamespace(): Promise<number> {
  const log = openSync(join(logFolder, 'supervisor.log'), 'a', 0o600);
  const supervisor = ['bash', '-c', init, process.execPath, join(checkout, 'lab/supervisor.ts')];
  const args = ['-c', recordThenUnshare, 'lab', processFile, ...namespaces, ...supervisor];
  spawn('bash', args, { cwd: stateFolder, detached: true, stdio: ['ignore', log, log] }).unref();
  await until(async () => firstProcess() !== undefined, "the lab's namespaces", 10);
  return firstProcess() as number;
}

/** The first process of the running lab's namespaces, as this machine sees it. */
export function firstProcess(): number | undefined {
  const lab = runningProcess();
  return lab === undefined ? undefined : children(lab.pid)[0];
}

const children = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};
