import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '@aks-delivery/action/errors';
import { components } from './components/index.ts';
import { down } from './down.ts';
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
 */
export async function up(say: (line: string) => void, tools: readonly ToolName[] = []): Promise<void> {
  requireRootOnLinux();
  const wanted = new Set<ToolName>([...components.flatMap((component) => component.tools), ...tools]);
  await install([...wanted], say);
  if (runningProcess() !== undefined && readStatus()?.failure === undefined) {
    await untilReady(say); // up already, or another `up` is on its way
    return say('the lab is up');
  }
  await down(() => {});
  await requireFreeRange();
  const started = Date.now();
  await mkdir(logFolder, { recursive: true, mode: 0o700 });
  await makeMountPoints();
  await joinNamespace(await startNamespace());
  await untilReady(say);
  say(`the lab is up after ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Follows the supervisor's status, a line for each component that becomes ready. The supervisor bounds the time. */
async function untilReady(say: (line: string) => void): Promise<void> {
  const told = new Set(readStatus()?.ready ? components.map(({ name }) => name) : []);
  for (;;) {
    const status = readStatus();
    for (const [name, { state, seconds = 0 }] of Object.entries(status?.components ?? {})) {
      if (state !== 'ready' || told.has(name)) continue;
      told.add(name);
      say(`  ${name} ready (${seconds.toFixed(1)} s)`);
    }
    if (status?.failure !== undefined) throw startFailed(status.failure);
    if (runningProcess() === undefined) throw startFailed('its supervisor ended');
    if (status?.ready) return;
    await pause(50);
  }
}

const startFailed = (reason: string) =>
  new UserError({
    code: 'lab/start-failed',
    message: `The lab did not start: ${reason.split('\n')[0]}.`,
    fix: `Read the logs in ${logFolder}, then run \`npm run lab -- down\` and try again.`,
    evidence: reason,
  });
