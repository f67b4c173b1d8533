import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '@aks-delivery/action/errors';
import { cacheFolder } from '../paths.ts';

const execute = promisify(execFile);

/**
 * runc must be Debian's: one built without cgo has no seccomp, and the kubelet's default profile then fails.
 * BusyBox is what the lab's base image is made of.
 */
const packages = ['containerd', 'runc', 'containernetworking-plugins', 'nftables', 'busybox-static', 'docker.io'];

/** The packages, unpacked but not installed: nothing on this machine changes. A longer list is unpacked anew. */
export const packagesFolder = join(
  cacheFolder,
  `debian-${createHash('sha256').update(packages.join()).digest('hex').slice(0, 16)}`,
);

/** PATH and library path that make programs of the unpacked packages run. */
export const packagesEnvironment = {
  path: ['usr/sbin', 'usr/bin'].map((folder) => join(packagesFolder, folder)).join(':'),
  libraries: join(packagesFolder, 'usr/lib/x86_64-linux-gnu'),
};

/**
 * Downloads (checked by apt against its signed lists) and unpacks the packages into the cache, once.
 * @throws UserError `lab/no-packages` when apt is missing or cannot download
 */
export async function installPackages(say: (line: string) => void): Promise<void> {
  if (existsSync(packagesFolder)) return;
  say(`downloading ${packages.join(', ')} from the distribution`);
  await mkdir(cacheFolder, { recursive: true });
  const scratch = await mkdtemp(join(cacheFolder, '.debian-'));
  try {
    const archives = join(scratch, 'archives');
    const root = join(scratch, 'root');
    await mkdir(join(archives, 'partial'), { recursive: true });
    await execute('apt-get', ['update', '-qq']);
    const options = ['-y', '-qq', '--no-install-recommends', '--download-only', '--reinstall'];
    await execute('apt-get', ['install', ...options, '-o', `Dir::Cache::archives=${archives}`, ...packages]);
    for (const file of (await readdir(archives)).filter((name) => name.endsWith('.deb')))
      await execute('dpkg', ['-x', join(archives, file), root]);
    await rename(root, packagesFolder);
  } catch (error) {
    throw new UserError({
      code: 'lab/no-packages',
      message: `The lab could not get the packages ${packages.join(', ')} with apt-get.`,
      fix: 'The lab needs Debian 12 or Ubuntu 24.04 (or newer) with a reachable package mirror for its first start.',
      evidence: error instanceof Error ? error.message : String(error),
      cause: error,
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
