import { readOutput } from './output.ts';
import { fromBase64, type SolveStatus, type Vertex } from './status.ts';

/** One step of a build. Times in milliseconds since the epoch, by the builder's clock. */
export interface BuildStep {
  /** On one line, as BuildKit names it: `[build 2/4] RUN npm ci`. */
  readonly name: string;
  readonly outcome: 'running' | 'done' | 'cached' | 'failed' | 'canceled';
  readonly started: number;
  readonly completed?: number;
  readonly error?: string;
  /** The last lines that it wrote. */
  readonly log: readonly string[];
}

/** A finding of the Dockerfile's checks. */
export interface BuildWarning {
  readonly message: string;
  readonly url?: string;
  readonly line?: number;
}

/** What a status brings. */
export type BuildEvent =
  | { kind: 'started' | 'ended'; step: BuildStep }
  | { kind: 'output'; step: BuildStep; line: string }
  | { kind: 'warning'; warning: BuildWarning };

export interface Progress {
  /** Takes a status, and gives what is new, in order. The end of a step comes with the next status, since steps may go on. */
  read(status: SolveStatus): BuildEvent[];
  /** What was held back when there is no more status. */
  finish(): BuildEvent[];
  /** All steps that have begun, in the order in which they did. */
  steps(): BuildStep[];
}

/** Parts of the export that take long enough to be steps of their own. */
const parts = /^(?:exporting|pushing) layers$/;

/** Makes steps of statuses. It has no clock and no output of its own. */
export function readProgress(): Progress {
  const steps = new Map<string, BuildStep>();
  const output = readOutput();
  const announced = new Set<string>();
  const told = new Map<string, BuildStep['outcome']>();
  /** Ended in the last status, and not told yet. */
  let held = new Set<string>();
  const warned = new Set<string>();

  function apply(id: string, vertex: Vertex): BuildEvent[] {
    const step = stepOf(vertex, steps.get(id));
    if (step === undefined) return [];
    steps.set(id, step);
    if (step.outcome !== 'running') held.add(id);
    else held.delete(id);
    // What comes from the cache begins and ends at once.
    if (step.outcome !== 'running' || announced.has(id)) return [];
    announced.add(id);
    return [{ kind: 'started', step }];
  }

  function tell(ids: Iterable<string>): BuildEvent[] {
    return [...ids].flatMap((id) => [...written(id, output.rest(id)), ...ended(id)]);
  }

  function ended(id: string): BuildEvent[] {
    const step = steps.get(id);
    if (step === undefined || step.outcome === 'running' || told.get(id) === step.outcome) return [];
    told.set(id, step.outcome);
    return [{ kind: 'ended', step }];
  }

  function written(id: string, lines: readonly string[]): BuildEvent[] {
    return lines.flatMap((line): BuildEvent[] => {
      const step = steps.get(id);
      if (step === undefined) return [];
      const next = { ...step, log: output.kept(id) };
      steps.set(id, next);
      return [{ kind: 'output', step: next, line }];
    });
  }

  function warnings(status: SolveStatus): BuildEvent[] {
    return (status.warnings ?? []).flatMap((raw): BuildEvent[] => {
      const line = raw.range?.[0]?.start?.line;
      const warning: BuildWarning = {
        // The line is told by the place of the annotation.
        message: fromBase64(raw.short).replace(/ \(line \d+\)$/, ''),
        ...(raw.url === undefined ? {} : { url: raw.url }),
        ...(line === undefined ? {} : { line }),
      };
      // A build for several platforms finds the same thing once a platform.
      const key = JSON.stringify(warning);
      if (warned.has(key)) return [];
      warned.add(key);
      return [{ kind: 'warning', warning }];
    });
  }

  return {
    read(status) {
      const before = held;
      held = new Set();
      const begun = [
        ...(status.vertexes ?? []).flatMap((vertex) => apply(vertex.digest ?? '', vertex)),
        ...(status.statuses ?? []).flatMap(({ id = '', ...times }) =>
          parts.test(id) ? apply(id, { name: id, ...times }) : [],
        ),
      ];
      const lines = (status.logs ?? []).flatMap(({ vertex = '', data }) =>
        written(vertex, output.read(vertex, fromBase64(data))),
      );
      const over = [...before].filter((id) => !held.has(id));
      return [...tell(over), ...begun, ...lines, ...warnings(status)];
    },
    finish() {
      const last = held;
      held = new Set();
      return tell(last);
    },
    steps: () => [...steps.values()],
  };
}

/** A node may go on after its end (look, then fetch; export, then push): it is one step from its first start to its last end. */
function stepOf(vertex: Vertex, before: BuildStep | undefined): BuildStep | undefined {
  const { name = '', started, completed, cached, error = '' } = vertex;
  if (started === undefined) return before;
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    outcome: completed === undefined ? 'running' : outcomeOf(error, cached === true),
    started: before?.started ?? Date.parse(started),
    ...(completed === undefined ? {} : { completed: Date.parse(completed) }),
    ...(error === '' ? {} : { error }),
    log: before?.log ?? [],
  };
}

function outcomeOf(error: string, cached: boolean): BuildStep['outcome'] {
  if (error !== '') return /context canceled|^canceled/i.test(error) ? 'canceled' : 'failed';
  return cached ? 'cached' : 'done';
}
