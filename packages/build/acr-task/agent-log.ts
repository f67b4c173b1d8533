import { isInternal } from '../progress/lines.ts';
import type { BuildEvent, BuildStep } from '../progress/read.ts';

/** What a piece of an agent's log brings: something about a step, or a line of the agent itself. */
export type AgentEvent = Exclude<BuildEvent, { kind: 'warning' }> | { kind: 'line'; line: string };

export interface AgentLog {
  /** Takes a piece of the log, which may end in the middle of a line. `now`: milliseconds since the epoch. */
  read(piece: string, now: number): AgentEvent[];
  /** What stands in an unfinished last line. */
  finish(now: number): AgentEvent[];
  steps(): BuildStep[];
  /** What docker wrote for people: the last lines that belong to no step and are not the agent's. */
  said(): readonly string[];
  /** The agent's own last lines. */
  agentSaid(): readonly string[];
}

const keptLines = 60;
const keptSaid = 400;
/** `#5 [2/3] COPY a /a`, `#5 0.123 text`, `#5 DONE 0.1s`: BuildKit's plain progress (moby/buildkit, util/progress/progressui). */
const ofStep = /^#(\d+) (.*)$/;
const ofAgent = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /;
/** From here on the agent tells in its own words what docker has told. */
const agentVerdict = /^failed to run step ID: |^Run ID: /;

/**
 * Makes steps of the log of an ACR Tasks agent. Plain progress tells how long steps took, and not when: a step ends when its
 * end is read.
 * @param platform in front of the steps' names, where several runs share a log
 */
export function readAgentLog(platform: string | undefined): AgentLog {
  const steps = new Map<string, BuildStep>();
  const said: string[] = [];
  const agentSaid: string[] = [];
  let unfinished = '';
  let over = false;

  function stepLine(id: string, text: string, now: number): AgentEvent[] {
    const step = steps.get(id);
    if (step === undefined) {
      const begun: BuildStep = { name: named(text, platform), outcome: 'running', started: now, log: [] };
      steps.set(id, begun);
      return [{ kind: 'started', step: begun }];
    }
    const end = /^(DONE|CACHED|CANCELED|ERROR)\b:? ?(.*)$/.exec(text);
    if (end !== null) return ended(id, step, end[1] ?? '', end[2] ?? '', now);
    // `...` says that another step speaks meanwhile; the name again, that this one goes on.
    if (text === '...' || named(text, platform) === step.name) return [];
    const line = text.replace(/^\d+\.\d+ /, '');
    const next = { ...step, log: [...step.log, line].slice(-keptLines) };
    steps.set(id, next);
    return isInternal(step.name) || isTransfer(line) ? [] : [{ kind: 'output', step: next, line }];
  }

  function ended(id: string, step: BuildStep, word: string, rest: string, now: number): AgentEvent[] {
    const tookMs = word === 'DONE' ? Math.round(Number.parseFloat(rest) * 1000) || 0 : now - step.started;
    const next: BuildStep = {
      ...step,
      outcome: outcomes[word] ?? 'done',
      // A step may go on after its end: from its first start to its last end.
      started: step.completed === undefined ? now - tookMs : step.started,
      completed: now,
      ...(word === 'ERROR' ? { error: rest } : {}),
    };
    steps.set(id, next);
    return [{ kind: 'ended', step: next }];
  }

  function whole(line: string, now: number): AgentEvent[] {
    if (line.trim() === '') return [];
    const [, id, text] = ofStep.exec(line) ?? [];
    if (id !== undefined && text !== undefined) return stepLine(id, text, now);
    over ||= agentVerdict.test(line);
    const own = ofAgent.test(line) || over;
    const plain = line.replace(ofAgent, '');
    const kept = own ? agentSaid : said;
    kept.push(plain);
    if (kept.length > keptSaid) kept.shift();
    return [{ kind: 'line', line: plain }];
  }

  return {
    read(piece, now) {
      const lines = `${unfinished}${piece}`.split('\n');
      unfinished = lines.pop() ?? '';
      return lines.flatMap((line) => whole(line.replace(/\r+$/, ''), now));
    },
    finish(now) {
      const line = unfinished;
      unfinished = '';
      return whole(line, now);
    },
    steps: () => [...steps.values()],
    said: () => said,
    agentSaid: () => agentSaid,
  };
}

const outcomes: Readonly<Record<string, BuildStep['outcome']>> = {
  DONE: 'done',
  CACHED: 'cached',
  CANCELED: 'canceled',
  ERROR: 'failed',
};

function named(text: string, platform: string | undefined): string {
  const name = text.replace(/\s+/g, ' ').trim();
  return platform === undefined ? name : name.replace(/^\[(?!internal\]|auth\])/, `[${platform} `);
}

/** How far a layer's way to the agent is: of no interest line by line. */
const isTransfer = (line: string): boolean =>
  /^(?:sha256:[0-9a-f]+|extracting |transferring |pushing layers|exporting )/.test(line);
