/** A place in a template, as Helm names it: `shop/templates/x.yaml`, or `shop/charts/db/templates/y.yaml` in a subchart. */
export interface TemplatePlace {
  path: string;
  line?: number;
  /** Counted from 1. */
  column?: number;
}

// Helm 3 writes "template: PATH:1:2: executing …", Helm 4 has a line of its own for the place; both name what includes what,
// the outermost first.
const executing =
  /(?:template: |execution error at \(|^(?:Error: )?(?:[A-Z]+ FAILED: )?)(?<path>[^():\s]+\/templates\/[^():\s]+):(?<line>\d+):(?<column>\d+)/gm;
const parsing = /(?:parse error at \(|template: )(?<path>[^():\s]+):(?<line>\d+)/;
// The line here is one of the rendered text.
const rendering = /YAML parse error on (?<path>[^:\s]+):/;

/** The place of a template's error: the innermost one in the chart itself, else in a subchart. */
export function templatePlace(text: string): TemplatePlace | undefined {
  const all = [...text.matchAll(executing)].map(({ groups }) => groups ?? {});
  const found =
    all.findLast(({ path }) => !path?.includes('/charts/')) ??
    all.at(-1) ??
    parsing.exec(text)?.groups ??
    rendering.exec(text)?.groups;
  if (found?.path === undefined) return undefined;
  const { path, line, column } = found;
  return {
    path,
    ...(line === undefined ? {} : { line: Number(line) }),
    // Go templates count columns from 0.
    ...(column === undefined ? {} : { column: Number(column) + 1 }),
  };
}

/** The file of a template in the workspace. */
export function templateFile(path: string, chartFolder: string): string {
  return `${chartFolder === '' ? '.' : chartFolder}${path.slice(path.indexOf('/'))}`.replace(/^\.\//, '');
}
