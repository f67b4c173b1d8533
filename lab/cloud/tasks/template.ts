/** The values that the agent gives a template, as far as the lab knows them. */
export interface TemplateValues {
  ID: string;
  Registry: string;
  RegistryName: string;
  OS: string;
  Architecture: string;
  Date: string;
}

type Values = TemplateValues & Record<string, string>;

const action =
  /^\{\{(-\s)?\s*(?:(\/\*[\s\S]*?\*\/)|("(?:[^"\\\n]|\\.)*"|`[^`]*`)|((?:\.\w+)+)|([^\s}]+)[\s\S]*?)?\s*(\s-)?\}\}/;

const failed = (line: number, what: string) =>
  new Error(
    `unable to render task: error while rendering templates: failed to parse template: decoded. Err: template: decoded:${line}: ${what}`,
  );

/**
 * Renders a task file as the agent does before it reads it as YAML: as a Go template. Of that language the lab has fields
 * (`{{.Run.ID}}`), string literals (`{{"{{"}}`), comments and trimming; what else stands in braces is refused, and so would the
 * agent refuse most of what somebody writes there by chance.
 */
export function render(text: string, values: TemplateValues): string {
  let done = '';
  let rest = text;
  for (;;) {
    const start = rest.indexOf('{{');
    if (start < 0) {
      return done + rest;
    }
    const line = text.slice(0, text.length - rest.length + start).split('\n').length;
    const found = action.exec(rest.slice(start));
    if (found === null) {
      throw failed(line, /\}\}/.test(rest.slice(start)) ? 'unexpected token in command' : 'unclosed action');
    }
    const [whole, trimLeft, comment, literal, field, other] = found;
    const before = rest.slice(0, start);
    done += trimLeft === undefined ? before : before.trimEnd();
    if (literal !== undefined) {
      done += literal.startsWith('`') ? literal.slice(1, -1) : (JSON.parse(literal) as string);
    } else if (field !== undefined) {
      done += fieldValue(field, values as Values);
    } else if (comment === undefined) {
      throw failed(
        line,
        other === undefined ? 'missing value for command' : `function ${JSON.stringify(other)} not defined`,
      );
    }
    rest = rest.slice(start + whole.length);
    if (found[6] !== undefined) {
      rest = rest.trimStart();
    }
  }
}

/** A field that nobody set is `<no value>` in Go, which the agent takes out. */
function fieldValue(field: string, values: Values): string {
  const [, object, name = ''] = field.split('.');
  const known = object === 'Run' || (object === 'Build' && name === 'ID');
  return known && Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}
