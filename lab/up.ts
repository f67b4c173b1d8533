import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '@aks-delivery/action/errors';
import type { Component } from './components/component.ts';
import { components, groups } from './components/index.ts';
import { down } from './down.ts';
import { knock } from './host/door.ts';
import { joinNamespace, requireFreeRange } from './host/link.ts';
import { makeMountPoints } from './host/mounts.ts';
import { startNamespace } from './host/namespace.ts';
import { readStatus, runningProcess } from './host/record.ts';
import { logFolder } from './paths.ts';
import { requireRootOnLinux } from './preflight.ts';
import type { ToolName } from './tools/index.ts';
import { install } from './tools/install.ts';

/**
 * Brings the lab up, or says that it is up. What a killed lab left behind is removed first.
 * @param tools what is needed beside the tools of the lab's own components
 * @param extras those of the optional components that shall run, too
 */
export async function up(
  say: (line: string) => void,
  tools: readonly ToolName[] = [],
  extras: readonly Component[] = [],
): Promise<void> {
  requireRootOnLinux();
  const parts = [...groups.flat(), ...extras];
  const wanted = new Set<ToolName>([...parts.flatMap((component) => component.tools), ...tools]);
  await install([...wanted], say);
  if (runningProcess() !== undefined && readStatus()?.failure === undefined) {
    await untilReady(say); // up already, or another `up` is on its way
    await add(extras, say);
    return say('the lab is up');
  }
  await down(() => {});
  await requireFreeRange();
  const started = Date.now();
  await mkdir(logFolder, { recursive: true, mode: 0o700 });
  await makeMountPoints();
  await joinNamespace(await startNamespace());
  await untilReady(say);
  await add(extras, say);
  say(`the lab is up after ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Follows the supervisor's status, a line for each component that becomes ready. The supervisor bounds the time. */
async function untilReady(say: (line: string) => void): Promise<void> {
  const told = new Set(readStatus()?.ready ? components.map(({ name }) => name) : []);
  for (;;) {
    const status = readStatus();
    for (const [name, { state, seconds }] of Object.entries(status?.components ?? {})) {
      if (state !== 'ready' || told.has(name)) continue;
      told.add(name);
      say(readyLine(name, seconds));
    }
    if (status?.failure !== undefined) throw startFailed(status.failure);
    if (runningProcess() === undefined) throw startFailed('its supervisor ended');
    if (status?.ready) return;
    await pause(50);
  }
}

/** Has the supervisor start the extras that do not run yet. */
async function add(extras: readonly Component[], say: (line: string) => void): Promise<void> {
  const isReady = ({ name }: Component) => readStatus()?.components[name]?.state === 'ready';
  const startOne = async (component: Component) => {
    await knock('start', component.name).catch((error: Error) => {
      throw startFailed(error.message);
    });
    say(readyLine(component.name, readStatus()?.components[component.name]?.seconds));
  };
  await Promise.all(extras.filter((component) => !isReady(component)).map(startOne));
}

const readyLine = (name: string, seconds = 0) => `  ${name} ready (${seconds.toFixed(1)} s)`;

const startFailed = (reason: string) =>
  new UserError({
    code: 'lab/start-failed',
    message: `The lab did not start: ${reason.split('\n')[0]}.`,
    fix: `Read the logs in ${logFolder}, then run \`npm run lab -- down\` and try again.`,
    evidence: reason,
  });
