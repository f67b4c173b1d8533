import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = '/sys/fs/cgroup';

/** The control group under which the kubelet puts every pod of the lab. */
export const cgroupName = 'aks-delivery-lab';

/** The hierarchies of version 1, or the one of version 2. */
const hierarchies = (): string[] =>
  existsSync(join(root, 'cgroup.controllers'))
    ? [root]
    : readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(root, entry.name));

/** Makes the lab's group in every hierarchy. */
export async function makeCgroups(): Promise<void> {
  for (const hierarchy of hierarchies()) {
    await mkdir(join(hierarchy, cgroupName), { recursive: true });
    if (hierarchy !== root) continue;
    const control = '+cpu +cpuset +memory +pids';
    await writeFile(join(root, 'cgroup.subtree_control'), control);
    await writeFile(join(root, cgroupName, 'cgroup.subtree_control'), control);
  }
}

/** Removes the lab's groups. The kernel refuses while a process is in one, so all of them must have ended. */
export async function removeCgroups(): Promise<void> {
  for (const hierarchy of hierarchies()) await removeTree(join(hierarchy, cgroupName));
}

async function removeTree(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await removeTree(join(folder, entry.name));
  await rmdir(folder);
}
