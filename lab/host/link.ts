import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UserError } from '@aks-delivery/action/errors';
import { network } from '../network.ts';

const execute = promisify(execFile);
const ip = (...args: string[]) => execute('ip', args);

/**
 * Joins this machine to the lab's network namespace: a virtual cable and a route to the lab's range. Both vanish by
 * themselves when the namespace ends, because the kernel removes a cable whose other end is gone.
 * @param pid a process of the lab's namespace
 */
export async function joinNamespace(pid: number): Promise<void> {
  const { hostInterface, labInterface, hostAddress, labAddress, linkPrefix, range } = network;
  await ip('link', 'add', hostInterface, 'type', 'veth', 'peer', 'name', labInterface, 'netns', String(pid));
  await ip('address', 'add', `${hostAddress}/${linkPrefix}`, 'dev', hostInterface);
  await ip('link', 'set', hostInterface, 'up');
  await ip('route', 'add', range, 'via', labAddress, 'onlink', 'dev', hostInterface);
}

/** The lab's end of the cable, from within its namespace; resolves once the cable is there. */
export async function configureInside(linkAppears: () => Promise<void>): Promise<void> {
  const { labInterface, labAddress, linkPrefix, registryAddresses } = network;
  await linkAppears();
  await ip('link', 'set', 'lo', 'up');
  await ip('address', 'add', `${labAddress}/${linkPrefix}`, 'dev', labInterface);
  for (const address of Object.values(registryAddresses))
    await ip('address', 'add', `${address}/32`, 'dev', labInterface);
  await ip('link', 'set', labInterface, 'up');
}

/** Whether this namespace has the lab's end of the cable. */
export const hasLink = () =>
  ip('link', 'show', network.labInterface).then(
    () => true,
    () => false,
  );

/** Removes what a lab whose namespace still lingers left of the cable on this machine. */
export const leaveNamespace = () => ip('link', 'delete', network.hostInterface).catch(() => undefined);

/** @throws UserError `lab/range-taken` when something else on this machine uses the lab's addresses */
export async function requireFreeRange(): Promise<void> {
  const { stdout } = await ip('-json', 'route', 'show', 'root', network.range);
  const routes = JSON.parse(stdout || '[]') as { dst: string; dev: string }[];
  const taken = routes.find(({ dev }) => dev !== network.hostInterface);
  if (taken === undefined) return;
  throw new UserError({
    code: 'lab/range-taken',
    message: `The lab cannot start because its addresses ${network.range} are taken by the route ${taken.dst} on ${taken.dev}.`,
    fix: `Remove that route (\`ip route\`), or disconnect the VPN or network that set it, while the lab runs.`,
  });
}
