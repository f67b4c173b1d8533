/** One line of act's `--json` log. Only `msg` is masked by act; `command.content` is not, so it is never printed. */
interface Line {
  readonly msg?: string;
  readonly level?: string;
  readonly job?: string;
  readonly jobID?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly stepResult?: string;
  readonly jobResult?: string;
  readonly raw_output?: boolean;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
}

/** What a run of a workflow has shown: the facts that people and tests ask for. */
export interface Outcome {
  /** As a person reads it, job name first. */
  readonly log: string[];
  /** Job summaries in the order in which the steps wrote them. */
  readonly summaries: { readonly job: string; readonly step: string; readonly content: string }[];
  /** Result of each job, by its id. */
  readonly jobs: Record<string, string>;
  /** Each step by the ids of job and step (`deploy.login`): its result, and its outputs by name. */
  readonly steps: Record<string, { result?: string; readonly outputs: Record<string, string> }>;
}

export const newOutcome = (): Outcome => ({ log: [], summaries: [], jobs: {}, steps: {} });

/**
 * Takes one line of act's output into the outcome.
 * @returns what to show a person, or undefined when the line is act's own housekeeping
 */
export function takeLine(text: string, outcome: Outcome): string | undefined {
  const line = parseLine(text);
  const job = line.job ?? '';
  const step = line.step ?? '';
  if (line.command === 'summary' && line.content !== undefined)
    outcome.summaries.push({ job, step, content: line.content });
  if (line.stage === 'Main' && line.stepID !== undefined)
    takeStep(line, `${line.jobID}.${line.stepID.join('.')}`, outcome);
  if (line.jobResult !== undefined) outcome.jobs[line.jobID ?? job] = line.jobResult;
  if (line.command !== undefined && !shownCommands.has(line.command)) return undefined;
  if (line.msg === undefined || line.level === 'debug' || housekeeping.test(line.msg)) return undefined;
  const message = readable(line.command, line.msg.replace(/\n$/, ''));
  const shown = job === '' ? message : `${job}  ${line.raw_output ? `  ${message}` : message}`;
  outcome.log.push(shown);
  return shown;
}

function takeStep(line: Line, id: string, outcome: Outcome): void {
  outcome.steps[id] ??= { outputs: {} };
  const step = outcome.steps[id];
  if (line.stepResult !== undefined) step.result = line.stepResult;
  if (line.command === 'set-output' && line.name !== undefined) step.outputs[line.name] = line.arg ?? '';
}

/** act says at every step where it found an action, and that there is no Docker, which the lab does not use. */
const housekeeping = /^LocalRepositoryCache |valid docker connection/;

const shownCommands = new Set(['error', 'warning', 'notice', 'group']);

/** act shows a group as the bare workflow command; its title is enough. */
const readable = (command: string | undefined, message: string) =>
  command === 'group' ? message.replace(/^.*?::group::/, '    ▸ ').trimEnd() : message;

function parseLine(text: string): Line {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null ? line : { msg: text };
  } catch {
    return { msg: text };
  }
}
