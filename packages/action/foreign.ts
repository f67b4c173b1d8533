import { randomUUID } from 'node:crypto';

/**
 * Prepares text of unknown origin for standard output, where the runner reads workflow commands.
 *
 * The runner obeys `::name::` at the start of a line and, as an older form, `##[name]` anywhere in it, and it ends lines
 * at a lone carriage return, too (actions/runner, ActionCommand.cs). Text that holds either mark is wrapped in
 * `::stop-commands::` with a token that its author cannot know.
 */
export function harmless(text: string): string {
  const line = text.endsWith('\n') ? text : `${text}\n`;
  if (!line.includes('::') && !line.includes('##[')) return line;
  const token = randomUUID();
  return `::stop-commands::${token}\n${line}::${token}::\n`;
}
