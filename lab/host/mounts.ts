import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stateFolder } from '../paths.ts';
import { nameRegistries } from './names.ts';

const execute = promisify(execFile);

/**
 * Folders which the container runtime, the kubelet and Docker write to, and read settings from, by fixed names. The lab
 * mounts its own over them, in memory and in its own mount namespace: this machine's stay as they are, and the lab's vanish
 * with it.
 */
const privateFolders = ['/run', '/var/log/containers', '/var/lib/cni', '/etc/docker'];

const record = join(stateFolder, 'made-folders.json');

/** Makes the folders that this machine lacks, so that something can be mounted over them, and remembers which. */
export async function makeMountPoints(): Promise<void> {
  const made = privateFolders.filter((folder) => !existsSync(folder));
  await writeFile(record, JSON.stringify(made), { mode: 0o600 });
  for (const folder of made) await mkdir(folder);
}

/** Removes the folders that the lab made on this machine, when the lab's namespaces have ended. */
export async function removeMountPoints(): Promise<void> {
  if (!existsSync(record)) return;
  const made = JSON.parse(readFileSync(record, 'utf8')) as string[];
  for (const folder of made.filter((path) => existsSync(path))) await rmdir(folder);
}

/** Mounts the private folders, names the registries, and lets the namespace forward packets between this machine and the pods. */
export async function preparePrivateFolders(): Promise<void> {
  for (const folder of privateFolders) await execute('mount', ['-t', 'tmpfs', 'lab', folder]);
  await mkdir('/run/netns');
  await nameRegistries();
  await writeFile('/proc/sys/net/ipv4/ip_forward', '1');
}
