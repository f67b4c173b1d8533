import type { RunRequest, RunStatus, TaskRun, TaskRuns } from '@aks-delivery/azure/task-runs';
import type { EngineTools } from '../plan.ts';
import { lineOf } from '../progress/lines.ts';
import type { BuildStep } from '../progress/read.ts';
import { type AgentEvent, readAgentLog } from './agent-log.ts';
import type { Storage } from './storage.ts';

/** How a run ended, and what it left to read. */
export interface FinishedRun extends TaskRun {
  steps: readonly BuildStep[];
  /** What docker wrote for people, and what the agent did. */
  said: readonly string[];
  agentSaid: readonly string[];
}

/** What following a run needs. */
export interface RunTools extends Pick<EngineTools, 'log' | 'sleep'> {
  runs: TaskRuns;
  /** Works in a job that was canceled, too. */
  cancel(id: string): Promise<void>;
  storage: Storage;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A log is asked for as often as a person looks; a run's status only now and then. */
const lookMs = 1_000;
const looksBetweenStatus = 5;
const queueTellMs = 15_000;
const overs: readonly RunStatus[] = ['Succeeded', 'Failed', 'Canceled', 'Error', 'Timeout'];

/** Starts a run, shows its log as it grows, and waits for its end. Whoever stops waiting takes the run with him. */
export async function runTask(
  request: RunRequest,
  platform: string | undefined,
  tools: RunTools,
): Promise<FinishedRun> {
  const { runs, cancel, log } = tools;
  const { id } = await runs.schedule(request);
  const name = platform === undefined ? id : `${id} (${platform})`;
  log.info(`ACR Tasks has run ${name} in its queue.`);
  try {
    return await follow(id, platform, tools);
  } catch (error) {
    await cancel(id).then(
      () => log.info(`Canceled run ${name} of ACR Tasks.`),
      () => log.warning(`Run ${name} of ACR Tasks could not be canceled, and goes on.`),
    );
    throw error;
  }
}

async function follow(id: string, platform: string | undefined, tools: RunTools): Promise<FinishedRun> {
  const { runs, storage, log, sleep, now } = tools;
  const agent = readAgentLog(platform);
  const decoder = new TextDecoder();
  const address = await runs.logPlace(id);
  const show = (events: readonly AgentEvent[]): void => {
    for (const event of events) {
      const text = event.kind === 'line' ? prefixed(event.line, platform) : lineOf(event);
      if (text !== undefined) log.foreign(text);
    }
  };
  let offset = 0;
  const look = async (): Promise<{ began: boolean; grew: boolean; complete: boolean }> => {
    const piece = await storage.readFrom(address, offset);
    if (piece === undefined) return { began: false, grew: false, complete: false };
    offset += piece.bytes.length;
    show(agent.read(decoder.decode(piece.bytes, { stream: true }), now()));
    return { began: true, grew: piece.bytes.length > 0, complete: piece.complete !== undefined };
  };
  let told = now();
  for (let looks = 1; ; looks += 1) {
    const { began, grew, complete } = await look();
    if (grew) continue;
    // A run that never began has no log, and a log may be complete before the status is.
    if (complete || looks % looksBetweenStatus === 0) {
      const run = await runs.read(id);
      if (overs.includes(run.status)) {
        while ((await look()).grew);
        show(agent.finish(now()));
        return { ...run, steps: agent.steps(), said: agent.said(), agentSaid: agent.agentSaid() };
      }
    }
    if (!began && now() - told >= queueTellMs) {
      log.info(`Run ${id} still waits for an agent.`);
      told = now();
    }
    await sleep(lookMs);
  }
}

const prefixed = (line: string, platform: string | undefined): string =>
  platform === undefined ? line : `[${platform}] ${line}`;
