import { UserError } from '@aks-delivery/action/errors';
import { type PathStep, readPath } from './path.ts';

/** The inputs whose lines are assignments. */
export type SetInput = 'set' | 'set-string' | 'set-file';

/** One line `path=value`. A list `{a,b}` has its items in `values`, anything else is the only item. */
export interface Assignment {
  input: SetInput;
  /** Counted from 1 in the input. */
  line: number;
  path: readonly PathStep[];
  list: boolean;
  values: readonly string[];
}

/**
 * Reads lines of Helm's --set, one assignment a line. Commas in a value belong to the value, because joining lines by commas
 * is how other tools break values; `\` takes the next character literally, and `{a,b}` is a list.
 * @throws UserError `helm/set-invalid`, which never quotes a value
 */
export function parseAssignments(input: SetInput, text: string | undefined): Assignment[] {
  return (text ?? '').split(/\r\n|\r|\n/).flatMap((raw, index): Assignment[] => {
    const trimmed = raw.trim();
    if (trimmed === '') return [];
    const line = index + 1;
    const read = readPath(trimmed);
    if ('problem' in read) throw setInvalid(input, line, read.problem);
    if (!read.rest.startsWith('{'))
      return [{ input, line, path: read.path, list: false, values: [unescaped(read.rest)] }];
    const values = listItems(read.rest);
    if (typeof values === 'string') throw setInvalid(input, line, values);
    return [{ input, line, path: read.path, list: true, values }];
  });
}

export function setInvalid(input: string, line: number, why: string): UserError {
  return new UserError({
    code: 'helm/set-invalid',
    message: `Line ${line} of the input ${input} ${why}.`,
    fix: "Write one assignment a line in Helm's notation: image.pullPolicy=Always, hosts[0].name=shop, args={a,b}, node\\.kind=x.",
  });
}

/** The items of `{a,b}`, or what is wrong. */
function listItems(text: string): string[] | string {
  const items: string[] = [];
  let item = '';
  for (let at = 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') item += text.charAt(++at);
    else if (character === ',') {
      items.push(item);
      item = '';
    } else if (character === '}') {
      return at === text.length - 1 ? [...items, item] : 'has text behind the "}" that ends its list';
    } else item += character;
  }
  return 'begins a list with "{" that no "}" ends';
}

const unescaped = (text: string): string => text.replace(/\\(.?)/gsu, '$1');

/**
 * The value of a text, as `helm --set` types it: true, false and null in any case, 0, and decimal integers that do not begin
 * with 0. Everything else is a text; so are integers that do not fit into a number, which a values file would round.
 */
export function typed(text: string): string | number | boolean | null {
  const word = /^(?:true|false|null)$/i.test(text) ? text.toLowerCase() : undefined;
  if (word !== undefined) return word === 'null' ? null : word === 'true';
  if (text !== '0' && !/^(?:[+-]\d+|[1-9]\d*)$/.test(text)) return text;
  const integer = Number(text);
  return Number.isSafeInteger(integer) ? integer : text;
}
