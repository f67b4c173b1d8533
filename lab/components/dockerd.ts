import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { authorityBundle, dockerHost, dockerSocket } from '../environment.ts';
import { cgroupName } from '../host/cgroups.ts';
import { busyboxRoot, path } from '../images/base.ts';
import { tarArchive } from '../images/tar.ts';
import { network } from '../network.ts';
import { packagesFolder } from '../tools/debian.ts';
import type { Component } from './component.ts';
import { containerdSocket } from './containerd.ts';

const name = 'dockerd';
const program = (file: string) => join(packagesFolder, file);

/**
 * The distribution's Docker engine, whose own builder is the one in use on a runner that has made no other. It is an old one, which
 * keeps images without their manifests and pushes them itself, as Docker does wherever containerd's image store is off.
 */
export const dockerd: Component = {
  name,
  tools: ['buildx'],
  install: async () => undefined,
  start: (lab) => ({
    command: program('usr/sbin/dockerd'),
    args: [
      `--host=${dockerHost}`,
      `--data-root=${lab.file(name, 'root')}`,
      `--containerd=${containerdSocket}`,
      `--cgroup-parent=${cgroupName}`,
      // Packet rules of its own would get in the way of the cluster's; the lab forwards without.
      '--iptables=false',
      '--ip6tables=false',
      '--userland-proxy=false',
      `--bip=${network.dockerBridge}`,
    ],
    env: { SSL_CERT_FILE: authorityBundle },
  }),
  ready: async () => {
    if (!existsSync(dockerSocket)) return false;
    await docker('version');
    return true;
  },
  settle: async () => {
    // Its mirrors of Docker Hub cannot lie in a folder of a registry, so it gets the image itself.
    const settings = ['CMD ["sh"]', `ENV ${path}`].flatMap((line) => ['--change', line]);
    await docker('import', [...settings, '-', 'busybox:1'], tarArchive(await busyboxRoot()));
  },
};

async function docker(command: string, args: readonly string[] = [], input?: Uint8Array): Promise<void> {
  const running = promisify(execFile)(program('usr/bin/docker'), ['--host', dockerHost, command, ...args], {
    timeout: 20_000,
  });
  running.child.stdin?.end(input);
  await running;
}
