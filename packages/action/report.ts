import { UserError } from './errors.ts';
import { code, escapeMarkdown } from './markdown.ts';
import type { Summary } from './summary.ts';

/** The one line that ends a failed step: what happened, then what to do; for bugs, where to report. */
export function failureLine(error: unknown): string {
  if (error instanceof UserError) return `${error.message} ${error.fix} [${error.code}]`;
  return `Unexpected error, which is a bug in this action: ${messageOf(error)}. Please report it with the stack that the log shows.`;
}

/** The stack of a bug, with the errors behind it; undefined for errors that the user can act on. */
export function stackOf(error: unknown): string | undefined {
  if (error instanceof UserError) return undefined;
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause) ?? messageOf(error.cause)}`;
}

/** The failure as the first section of the job summary: one sentence, what to do, the proof. */
export function describeFailure(summary: Summary, title: string, error: unknown): void {
  summary.heading(3, `❌ ${title}`);
  if (!(error instanceof UserError)) {
    summary.list([`Unexpected error, which is a bug in this action: ${messageOf(error)}`]);
    return;
  }
  summary.paragraph(`**${escapeMarkdown(error.message)}**`);
  summary.paragraph(`What to do: ${advice(error)}`);
  summary.paragraph(`Cause: ${code(error.code).markdown}`);
  if (error.evidence !== undefined) summary.code('text', error.evidence);
  for (const { title, language, text } of error.snippets) {
    summary.details(title, (inside) => inside.code(language, text));
  }
}

/** A command that stands below to be copied is not told twice: as text it would be escaped, and its addresses become links. */
function advice({ fix, snippets }: UserError): string {
  const first = snippets.map(({ text }) => text.split('\n')[0] ?? '');
  const command = first.find((line) => line !== '' && fix.includes(line));
  return (command === undefined ? [fix] : fix.split(command)).map(escapeMarkdown).join('the command below');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
