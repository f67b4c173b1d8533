import { rm } from 'node:fs/promises';
import { removeCgroups } from './host/cgroups.ts';
import { leaveNamespace } from './host/link.ts';
import { removeMountPoints } from './host/mounts.ts';
import { firstProcess } from './host/namespace.ts';
import { isRunning, runningProcess } from './host/record.ts';
import { stateFolder } from './paths.ts';
import { requireRootOnLinux } from './preflight.ts';
import { until } from './until.ts';

/**
 * Ends the lab and removes what it left: also after a kill, at any moment. Ending the first process of the lab's
 * namespaces makes the kernel end all others; the process that holds the lab ends after them, and then the lab's
 * mounts, devices and packet rules are gone too.
 */
export async function down(say: (line: string) => void): Promise<void> {
  requireRootOnLinux();
  const lab = runningProcess();
  if (lab !== undefined) {
    process.kill(firstProcess() ?? lab.pid, 'SIGKILL');
    await until(async () => !isRunning(lab), "the end of the lab's processes", 30);
  }
  await leaveNamespace();
  await until(() => removeCgroups().then(() => true), "the end of the lab's control groups", 30);
  await removeMountPoints();
  await rm(stateFolder, { recursive: true, force: true });
  say(lab === undefined ? 'no lab was running' : 'the lab is down');
}
