import { type Location, UserError } from '@aks-delivery/action/errors';
import { redact } from '@aks-delivery/kubernetes';
import { textRules } from './rules.ts';

/** Where the texts of a failed helm come from. */
export interface HelmRun {
  release: string;
  /** What was tried, e.g. `deploy`. */
  verb: string;
  /** From failurePlace(). */
  location?: Location | undefined;
  /** Our own temporary values file: its path means nothing to the user. */
  valuesFile?: string;
}

/** Turns Helm's error text into a sentence, a cause code, and what to do. */
export function explainHelm(stderr: string, run: HelmRun): UserError {
  const hidden =
    run.valuesFile === undefined ? stderr : stderr.replaceAll(run.valuesFile, '(the inputs values and image)');
  const text = redact(hidden, []).trim();
  const rule = textRules.find(({ pattern }) => pattern.test(text)) ?? {
    code: 'helm/failed',
    clause: 'it ended with an error',
    fix: 'Read its message.',
  };
  return new UserError({
    code: rule.code,
    message: `Helm could not ${run.verb} the release ${run.release}: ${rule.clause}: ${essence(text)}.`,
    fix: rule.fix,
    evidence: text.slice(-8_000),
    location: run.location,
  });
}

/** The line that says what is wrong, bounded. Helm begins it with "Error: " and may print warnings before. */
function essence(text: string): string {
  const at = text.lastIndexOf('Error: ');
  const [first = '', ...rest] = (at < 0 ? text : text.slice(at + 'Error: '.length)).split('\n');
  // Lists of problems (schema errors) follow a line that ends in a colon; Helm 4 writes the place of a template's error first.
  const more = first.trimEnd().endsWith(':') ? rest.slice(0, 4) : /:\d+:\d+$/.test(first) ? untilEmpty(rest) : [];
  const line = [first, ...more].join(' ');
  const flat = line
    .replace(/^(UPGRADE|INSTALLATION|ROLLBACK) FAILED: /, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return flat.length > 500 ? `${flat.slice(0, 500)}…` : flat;
}

function untilEmpty(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => line.trim() === '');
  return end < 0 ? lines : lines.slice(0, end);
}
