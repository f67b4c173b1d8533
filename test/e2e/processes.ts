import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A process as it was seen: its arguments and its environment, each as the kernel has them. */
export interface Seen {
  readonly command: string;
  readonly environment: readonly string[];
}

const betweenLooksMs = 5;

/**
 * Does something and looks meanwhile, again and again, at every process that it starts, directly or through others. One that lives for
 * less than a look may be missed; programs that start Node or Kubernetes clients live for several.
 */
export async function watchProcesses<T>(what: () => Promise<T>): Promise<{ result: T; seen: Seen[] }> {
  const seen = new Map<string, Seen>();
  const known = new Set([process.pid]);
  let working = true;
  const done = what().finally(() => {
    working = false;
  });
  while (working) {
    look(known, seen);
    await setTimeout(betweenLooksMs);
  }
  return { result: await done, seen: [...seen.values()] };
}

function look(known: Set<number>, seen: Map<string, Seen>): void {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const pid of pids.map(Number).sort((a, b) => a - b)) {
    // A process whose parent has ended belongs to init by now, but was seen before, or is a child of one that was.
    const parent = Number(
      read(pid, 'stat')
        .replace(/^.*\) \S /s, '')
        .split(' ')[0],
    );
    if (!known.has(pid) && !known.has(parent)) continue;
    known.add(pid);
    if (pid === process.pid) continue;
    const command = read(pid, 'cmdline').replaceAll('\0', ' ');
    // A program takes the place of the one before it in the same process.
    if (command !== '') seen.set(`${pid} ${command}`, { command, environment: read(pid, 'environ').split('\0') });
  }
}

/** Empty when the process has ended meanwhile. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
