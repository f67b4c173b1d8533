import { join, normalize, relative } from 'node:path';
import { type Location, UserError } from '@aks-delivery/action/errors';
import { redact } from '@aks-delivery/kubernetes';
import { textRules } from './failure-rules.ts';

/** Where the texts of a failed helm come from. */
export interface HelmRun {
  release: string;
  /** What was tried, e.g. `deploy`. */
  verb: string;
  workspace: string;
  /** The chart's folder in the workspace, when it is one. */
  chartFolder?: string;
  /** Our own temporary values file: its path means nothing to the user. */
  valuesFile?: string;
}

/** Turns Helm's error text into a sentence, a cause code, and the place in the chart or values where the text gives one. */
export function explainHelm(stderr: string, run: HelmRun): UserError {
  const hidden =
    run.valuesFile === undefined ? stderr : stderr.replaceAll(run.valuesFile, '(the inputs values and image)');
  const text = redact(hidden, []).trim();
  const rule = textRules.find(({ pattern }) => pattern.test(text)) ?? {
    code: 'helm/failed',
    clause: 'it ended with an error',
    fix: 'Read its message.',
  };
  const location = locate(text, run);
  return new UserError({
    code: rule.code,
    message: `Helm could not ${run.verb} the release ${run.release}: ${rule.clause}: ${essence(text)}.`,
    fix: rule.fix,
    evidence: text.slice(-8_000),
    ...(location === undefined ? {} : { location }),
  });
}

/** The line that says what is wrong, bounded. Helm begins it with "Error: " and may print warnings before. */
function essence(text: string): string {
  const at = text.lastIndexOf('Error: ');
  const [first = '', ...rest] = (at < 0 ? text : text.slice(at + 'Error: '.length)).split('\n');
  // Lists of problems (schema errors) follow a line that ends in a colon.
  const line = first.trimEnd().endsWith(':') ? [first, ...rest.slice(0, 4)].join(' ') : first;
  const flat = line
    .replace(/^(UPGRADE|INSTALLATION|ROLLBACK) FAILED: /, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return flat.length > 500 ? `${flat.slice(0, 500)}…` : flat;
}

// Template names start with the chart's name: shop/templates/x.yaml, shop/charts/db/templates/y.yaml.
const places: RegExp[] = [
  /execution error at \((?<path>[^():\s]+):(?<line>\d+):(?<column>\d+)\)/,
  /parse error at \((?<path>[^():\s]+):(?<line>\d+)\)/,
  /template: (?<path>[^:\s]+):(?<line>\d+):(?<column>\d+)/,
  /template: (?<path>[^:\s]+):(?<line>\d+)/,
  // The line here is one of the rendered text, so only the file is known.
  /YAML parse error on (?<path>[^:\s]+):/,
];

function locate(text: string, run: HelmRun): Location | undefined {
  const file = /failed to parse (?<path>\/\S+): .*?(?:line (?<line>\d+))/.exec(text)?.groups;
  if (file?.path !== undefined) {
    const path = relative(run.workspace, file.path);
    return path.startsWith('..') ? undefined : place(path, file.line, undefined);
  }
  if (run.chartFolder === undefined) return undefined;
  const values = /cannot load values\.yaml: .*?line (\d+)/.exec(text);
  if (values !== null) return place(join(run.chartFolder, 'values.yaml'), values[1], undefined);
  for (const pattern of places) {
    const found = pattern.exec(text)?.groups;
    if (found?.path === undefined) continue;
    const inChart = found.path.slice(found.path.indexOf('/') + 1);
    return place(normalize(join(run.chartFolder, inChart)), found.line, found.column);
  }
  return undefined;
}

function place(file: string, line: string | undefined, column: string | undefined): Location {
  return {
    file,
    ...(line === undefined ? {} : { line: Number(line) }),
    // Go templates count columns from 0.
    ...(column === undefined ? {} : { column: Number(column) + 1 }),
  };
}
