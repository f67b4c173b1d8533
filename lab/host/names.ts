import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { network } from '../network.ts';
import { stateFolder } from '../paths.ts';
import { world } from '../world.ts';

const execute = promisify(execFile);
const systemFile = '/etc/hosts';

/** This machine's names and those of the lab's registries, for processes whose /etc/hosts it is. */
const hostsFile = join(stateFolder, 'hosts');

/** Pure: a hosts file with the registries' names in it, and without other meanings of them. */
export function withRegistries(hosts: string): string {
  const addresses: Record<string, string> = network.registryAddresses;
  const names = world.registries.map(({ loginServer }) => loginServer);
  const others = hosts.split('\n').filter((line) => !names.some((name) => line.split(/\s+/).includes(name)));
  const ours = world.registries.map(({ name, loginServer }) => `${addresses[name]} ${loginServer}`);
  return `${[...others, ...ours].filter(Boolean).join('\n')}\n`;
}

/** Gives the lab's own mount namespace the registries' names, and leaves the file for processes outside. */
export async function nameRegistries(): Promise<void> {
  await writeFile(hostsFile, withRegistries(readFileSync(systemFile, 'utf8')), { mode: 0o644 });
  await execute('mount', ['--bind', hostsFile, systemFile]);
}

const mountThenRun = `mount --bind "$0" ${systemFile} && exec "$@"`;

/**
 * Pure: the same command in a mount namespace of its own, in which the registries have names. Node, Go and everything
 * else that asks the system finds them; this machine's own file stays as it is. The process keeps its id, so signals
 * and exit codes are the program's. bash, because dash drops variables such as INPUT_CLIENT-ID from the environment.
 */
export function withNames(command: string, args: readonly string[]): { command: string; args: string[] } {
  const namespace = ['--mount', '--propagation', 'private'];
  return { command: 'unshare', args: [...namespace, 'bash', '-c', mountThenRun, hostsFile, command, ...args] };
}
