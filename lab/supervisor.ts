import { getCACertificates } from 'node:tls';
import { createAuthority } from './cloud/certificates.ts';
import type { Component } from './components/component.ts';
import { components, groups } from './components/index.ts';
import { ComponentRunner } from './components/runner.ts';
import { makeCgroups } from './host/cgroups.ts';
import { type Order, openDoor } from './host/door.ts';
import { configureInside, hasLink } from './host/link.ts';
import { preparePrivateFolders } from './host/mounts.ts';
import { Lab } from './lab.ts';
import { until } from './until.ts';

/**
 * The lab's supervisor: starts every component inside the namespaces and stays. It needs no code to stop them: they
 * end with the namespace (see host/namespace.ts), also when the supervisor is killed.
 */
const lab = new Lab(await createAuthority('AKS delivery lab'));
const runner = new ComponentRunner(lab);
const orders: Readonly<Record<Order, (component: Component, downMs: number) => Promise<void>>> = {
  start: (component) => runner.add(component),
  restart: (component, downMs) => runner.restart(component, downMs),
};
try {
  await preparePrivateFolders();
  await configureInside(() => until(hasLink, 'the virtual cable to this machine', 10));
  await makeCgroups();
  await lab.write('ca', 'ca.crt', lab.authority.certificate);
  await lab.write('ca', 'bundle.crt', [...getCACertificates('default'), lab.authority.certificate].join('\n'));
  await Promise.all(components.map((component) => component.install(lab)));
  for (const group of groups) await Promise.all(group.map((component) => runner.start(component)));
  await openDoor(obey);
  runner.finish();
} catch (error) {
  runner.fail(error instanceof Error ? error.message : String(error));
  throw error;
}

async function obey(order: string, name: string, downMs: number): Promise<void> {
  const component = components.find((candidate) => candidate.name === name);
  const carryOut = orders[order as Order];
  if (carryOut === undefined || component === undefined) throw new Error(`the supervisor cannot ${order} ${name}`);
  try {
    await carryOut(component, downMs);
  } catch (error) {
    runner.fail(error instanceof Error ? error.message : String(error));
    throw error;
  }
}
