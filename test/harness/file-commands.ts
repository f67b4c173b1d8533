/**
 * Parses the files behind GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE as the runner does (FileCommandManager.cs):
 * `name=value`, or `name<<delimiter`, lines, delimiter. The last value of a name counts.
 * @throws Error for a line that is neither, as the runner fails the step.
 */
export function parseFileCommands(text: string): Record<string, string> {
  const values = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const end = lines.indexOf(line.slice(heredoc + 2), index + 1);
      if (end < 0) throw new Error(`no end of the value that begins with ${line}`);
      values.set(line.slice(0, heredoc), lines.slice(index + 1, end).join('\n'));
      index = end;
    } else if (equals >= 0) {
      values.set(line.slice(0, equals), line.slice(equals + 1));
    } else {
      throw new Error(`invalid format: ${line}`);
    }
  }
  return Object.fromEntries(values);
}

/** Parses GITHUB_PATH: one folder a line. */
export const parsePathCommands = (text: string): string[] => text.split(/\r?\n/).filter(Boolean);
