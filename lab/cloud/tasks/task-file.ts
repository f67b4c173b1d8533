import { LineCounter, parseDocument } from 'yaml';

/** A step of a task file, with the agent's defaults filled in. */
export interface Step {
  id: string;
  build: string;
  push: string[];
  cmd: string;
  env: string[];
  when: string[];
  workingDirectory: string;
  /** Seconds. */
  timeout: number;
  retries: number;
  /** Seconds. */
  retryDelay: number;
}

const reading = 'failed to unmarshal task before running: failed to deserialize task and validate: yaml: ';
const validating = 'failed to unmarshal task before running: ';

const fields = {
  text: ['id', 'build', 'cmd', 'workingDirectory'],
  list: ['push', 'env', 'when'],
  number: ['timeout', 'retries', 'retryDelay'],
} as const;

type Raw = Record<string, unknown>;
const isMap = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
const tagOf = (value: unknown) => (Array.isArray(value) ? '!!seq' : isMap(value) ? '!!map' : '!!str');

function mismatch(value: unknown, wanted: string): Error {
  const shown = isScalar(value) ? ` \`${String(value).slice(0, 7)}\`` : '';
  return new Error(`${reading}unmarshal errors:\n  cannot unmarshal ${tagOf(value)}${shown} into ${wanted}`);
}

function readText(raw: Raw, name: string): string {
  const value = raw[name] ?? '';
  if (!isScalar(value)) {
    throw mismatch(value, 'string');
  }
  return String(value);
}

function readList(raw: Raw, name: string): string[] {
  const value = raw[name] ?? [];
  // yaml.v2 takes one text for a list of one.
  const list = isScalar(value) ? [value] : value;
  if (!Array.isArray(list) || !list.every(isScalar)) {
    throw mismatch(value, '[]string');
  }
  return list.map(String);
}

function readNumber(raw: Raw, name: string): number {
  const value = raw[name] ?? 0;
  if (!Number.isInteger(value)) {
    throw mismatch(value, 'int');
  }
  return value as number;
}

function readStep(raw: unknown, index: number, defaults: { timeout: number; env: string[]; workingDirectory: string }) {
  if (!isMap(raw)) {
    throw mismatch(raw, 'graph.Step');
  }
  const text = Object.fromEntries(fields.text.map((name) => [name, readText(raw, name)]));
  const list = Object.fromEntries(fields.list.map((name) => [name, readList(raw, name)]));
  const number = Object.fromEntries(fields.number.map((name) => [name, readNumber(raw, name)]));
  const step = { ...text, ...list, ...number } as unknown as Step;
  const nameOf = (variable: string) => variable.split('=')[0];
  const inherited = defaults.env.filter((variable) => !step.env.some((own) => nameOf(own) === nameOf(variable)));
  return {
    ...step,
    id: step.id || `acb_step_${index}`,
    env: [...step.env, ...inherited],
    timeout: step.timeout > 0 ? step.timeout : defaults.timeout,
    retryDelay: step.retryDelay > 0 ? step.retryDelay : 5,
    workingDirectory: step.workingDirectory || defaults.workingDirectory,
  };
}

/** What the agent refuses before the first step runs, in its words (acr-builder, graph/step.go and graph/dag.go). */
function validate(steps: readonly Step[]): void {
  const refuse = (message: string) => {
    throw new Error(validating + message);
  };
  const seen = new Set<string>();
  for (const { id, build, push, cmd, when, retries } of steps) {
    const kinds = [build, push.join(), cmd].filter((kind) => kind !== '').length;
    if (retries < 0) refuse('step must specify retries >= 0');
    if (kinds > 1) refuse('step must only contain a single build, cmd, or push property');
    if (/\s/.test(id)) refuse('step ID cannot contain spaces');
    if (kinds === 0) refuse('step is missing a cmd, build, or push property');
    if (when.includes('-') && when.length > 1)
      refuse('step cannot contain other IDs in when if the immediate execution token is specified');
    if (when.includes(id)) refuse(`Step ID: ${id} is self-referenced`);
    if (seen.has(id)) refuse(`${id} already exists as a vertex`);
    const missing = when.find((other) => other !== '-' && !seen.has(other));
    if (missing !== undefined) refuse(`${missing} does not exist as a vertex [from: ${missing}, to: ${id}]`);
    seen.add(id);
  }
}

/**
 * Reads a rendered task file. Unknown fields are passed over, as the agent does; the steps come in the order in which they run.
 * @throws Error in the agent's words
 */
export function readTask(text: string): Step[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.1' });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new Error(`${reading}line ${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`);
  }
  const raw: unknown = document.toJS();
  if (!isMap(raw)) {
    throw mismatch(raw, 'graph.Task');
  }
  const version = readText(raw, 'version') || 'v1.0.0';
  if (!['1.0-preview-1', 'v1.0.0', 'v1.1.0'].includes(version.toLowerCase())) {
    throw new Error(`${validating}invalid version specified: "${version}", the current version is "v1.0.0"`);
  }
  if (version.toLowerCase() === 'v1.1.0' && text.includes('$')) {
    throw new Error("The lab's agent does not know the aliases of version v1.1.0.");
  }
  const steps = raw.steps ?? [];
  if (!Array.isArray(steps)) {
    throw mismatch(steps, '[]*graph.Step');
  }
  const timeout = readNumber(raw, 'stepTimeout');
  const defaults = {
    timeout: timeout > 0 ? timeout : 600,
    env: readList(raw, 'env'),
    workingDirectory: readText(raw, 'workingDirectory'),
  };
  const read = steps.map((step, index) => readStep(step, index, defaults));
  validate(read);
  return read;
}
