import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packagesFolder } from '../tools/debian.ts';
import { pushImage, pushProgram } from './push.ts';
import { hubFolder, registryName } from './references.ts';
import type { TarEntry } from './tar.ts';

/** An image of Docker Hub's, as the lab has it. */
export const hub = (image: string) => `${registryName}/${hubFolder}/${image}`;

export const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Pushes what an ordinary Dockerfile takes from Docker Hub, made here: the image `busybox:1`, of the distribution's
 * BusyBox, and the Dockerfile frontend that a line `# syntax=docker/dockerfile:1` asks for.
 * @param frontend path of the program dockerfile-frontend
 */
export async function pushHubImages(frontend: string): Promise<void> {
  await pushImage(hub('library/busybox:1'), {
    layer: await busyboxRoot(),
    config: { Cmd: ['sh'], Env: [path] },
    createdBy: 'busybox-static of the distribution',
  });
  const capabilities = ['inputs', 'subrequests', 'contexts'].map((name) => `moby.buildkit.frontend.${name}`);
  await pushProgram(hub('docker/dockerfile:1'), {
    program: frontend,
    labels: {
      'moby.buildkit.frontend.network.none': 'true',
      'moby.buildkit.frontend.caps': capabilities.join(','),
    },
  });
}

/** A root file system of BusyBox alone: each of its commands is a link to it. */
export async function busyboxRoot(): Promise<TarEntry[]> {
  const places = ['bin/busybox', 'usr/bin/busybox'].map((path) => join(packagesFolder, path)); // Debian 12, and newer
  const program = places.find(existsSync) ?? (places[0] as string);
  const { stdout } = await promisify(execFile)(program, ['--list']);
  const commands = stdout.split('\n').filter((name) => name !== '' && name !== 'busybox');
  const text = (name: string, content: string) => ({ name, mode: 0o644, content: Buffer.from(content) });
  return [
    ...['bin', 'dev', 'etc', 'proc', 'root', 'sys'].map((name) => ({ name, mode: 0o755, folder: true as const })),
    { name: 'tmp', mode: 0o1777, folder: true },
    { name: 'bin/busybox', mode: 0o755, content: await readFile(program) },
    ...commands.map((name) => ({ name: `bin/${name}`, target: 'busybox' })),
    text('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n'),
    text('etc/group', 'root:x:0:\nnogroup:x:65534:\n'),
  ];
}
