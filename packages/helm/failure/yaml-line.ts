/**
 * The line, counted from 1, that an error of Helm's YAML parser is about. Its parser (unlike its scanner) counts from 0, and a first
 * line is not named at all (go.yaml.in/yaml/v2, decode.go, fail). Undefined when the text holds no such error or it has no place.
 */
export function yamlErrorLine(text: string): number | undefined {
  const [, line, message = ''] = /to JSON: yaml: (?:line (\d+): )?([^\n]*)/.exec(text) ?? [];
  if (message === '' || message.startsWith('unknown anchor')) return undefined;
  if (line === undefined) return 1;
  const byParser = /^did not find expected (key|node content|'-' indicator|',' or|<)/.test(message);
  return Number(line) + (byParser ? 1 : 0);
}
