import { parseDocument } from 'yaml';

/**
 * The line of a template that made a line of its rendered text, when that can be told: Helm reports errors of YAML by lines of what
 * was rendered.
 *
 * Lines of the rendered text that stand literally and once in the template are landmarks; a line between two of them came from the
 * only line between them that can have made it.
 * @param rendered what `helm template --debug` prints, which is everything, also when it is not YAML
 * @param path the template as Helm calls it, e.g. `shop/templates/x.yaml`
 * @param line counted from 1 in the document that is not YAML
 */
export function templateLine(rendered: string, path: string, source: string, line: number): number | undefined {
  const section = sectionOf(rendered, path);
  const document = section === undefined ? undefined : brokenDocument(section, line);
  if (section === undefined || document === undefined) return undefined;
  const target = line - 1;
  const text = document[target] ?? '';
  if (text.trim() === '') return undefined;
  const [lines, renderedLines] = [source, section].map((each) => each.split('\n').map((one) => one.trimEnd())) as [
    string[],
    string[],
  ];
  const landmark = (index: number): number | undefined => {
    const each = document[index]?.trimEnd() ?? '';
    return once(renderedLines, each) === undefined ? undefined : once(lines, each);
  };
  const found = landmark(target);
  if (found !== undefined) return found + 1;
  const above = nearest(target, -1, document.length, landmark) ?? -1;
  const below = nearest(target, 1, document.length, landmark) ?? lines.length;
  const makers = lines.flatMap((each, index) => (index > above && index < below && canMake(each, text) ? [index] : []));
  return makers.length === 1 && makers[0] !== undefined ? makers[0] + 1 : undefined;
}

/** What a template rendered. Helm prints `---`, `# Source: PATH`, and the text. */
function sectionOf(rendered: string, path: string): string | undefined {
  const text = `\n${rendered}`;
  const head = `\n---\n# Source: ${path}\n`;
  const start = text.indexOf(head);
  if (start < 0) return undefined;
  const body = text.slice(start + head.length);
  const end = body.indexOf('\n---\n# Source: ');
  return end < 0 ? body : body.slice(0, end);
}

/** The lines of the document that the error is about: the first that is long enough and is not YAML, else the only one. */
function brokenDocument(section: string, line: number): string[] | undefined {
  const all = section
    .split(/^---[ \t]*/m)
    .map((text) => text.trimStart())
    .filter((text) => text !== '');
  const broken = all.find((text) => text.split('\n').length >= line && parseDocument(text).errors.length > 0);
  const chosen = broken ?? (all.length === 1 ? all[0] : undefined);
  return chosen?.split(/\r?\n/);
}

function once(lines: readonly string[], text: string): number | undefined {
  const index = lines.indexOf(text);
  const again = lines.lastIndexOf(text);
  return text.trim() !== '' && index >= 0 && index === again ? index : undefined;
}

function nearest(
  from: number,
  step: 1 | -1,
  length: number,
  landmark: (index: number) => number | undefined,
): number | undefined {
  for (let index = from + step; index >= 0 && index < length; index += step) {
    const found = landmark(index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a line of a template can render to a text: what is outside its actions stands in the text. */
function canMake(line: string, text: string): boolean {
  const literals = line.split(/\{\{.*?\}\}/);
  if (literals.join('').trim() === '') return false;
  const pattern = literals.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('.*');
  const maker = new RegExp(`^${pattern}$`);
  // Helm cuts white space at the end of what a template renders.
  return maker.test(text) || maker.test(`${text} `);
}
