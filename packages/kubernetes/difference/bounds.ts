import { isDeepStrictEqual } from 'node:util';
import { type Fields, isFields } from '../fields.ts';
import { byName } from './order.ts';

/** Characters of JSON above which an object is reduced before it is shown: YAML of a CRD of 1 MB takes a second and 100 MB. */
const large = 40_000;
/** Characters of JSON that may differ; more is no diff that anybody reads. */
const limit = 200_000;
const elided = '(unchanged)';
const context = 3;

export function isLarge(object: Fields): boolean {
  return JSON.stringify(object).length > large;
}

export function isTooLarge(object: Fields): boolean {
  return JSON.stringify(object).length > limit;
}

/** The object's first fields, in the order in which they are shown. Values stay whole: half a secret would not be recognised. */
export function firstFields(object: Fields): Fields {
  let left = large;
  const take = (value: unknown): unknown => {
    if (Array.isArray(value)) return takeWhile(value as unknown[], take);
    if (isFields(value)) {
      const entries = Object.entries(value).sort(([a], [b]) => byName(a, b));
      return Object.fromEntries(takeWhile(entries, ([name, field]) => [name, take(field)] as const));
    }
    left -= `${value}`.length + 10;
    return value;
  };
  const takeWhile = <T, R>(items: readonly T[], each: (item: T) => R): R[] => {
    const taken: R[] = [];
    for (const item of items) {
      if (left <= 0) break;
      taken.push(each(item));
    }
    return taken;
  };
  return take(object) as Fields;
}

/** How many lines the object takes as YAML, without making it. */
export function lineCount(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + Math.max(1, lineCount(item)), 0);
  if (isFields(value)) return Object.values(value).reduce<number>((sum, field) => sum + 1 + lineCount(field), 0);
  return typeof value === 'string' && value.includes('\n') ? value.trimEnd().split('\n').length : 0;
}

/** Both states without the large parts that are the same in both. */
export function withoutEqual(before: Fields, after: Fields): [Fields, Fields] {
  const was: Fields = { ...before };
  const is: Fields = { ...after };
  for (const name of Object.keys(before)) {
    const [a, b] = [before[name], after[name]];
    if (isDeepStrictEqual(a, b)) {
      if (typeof a === 'object' ? lineCount(a) > context : `${a}`.length > large / 100) was[name] = is[name] = elided;
    } else if (isFields(a) && isFields(b)) {
      [was[name], is[name]] = withoutEqual(a, b);
    } else if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
      // Under the indexes as names, a list is treated as a map.
      const [left, right] = withoutEqual({ ...a }, { ...b });
      [was[name], is[name]] = [Object.values(left), Object.values(right)];
    }
  }
  return [was, is];
}

/** Both states with the equal lines at both ends of long texts left out. Not before secrets are hidden. */
export function withoutEqualLines(before: Fields, after: Fields): [Fields, Fields] {
  const pairs = Object.keys({ ...before, ...after }).map(
    (name) => [name, ...shortened(before[name], after[name])] as const,
  );
  const side = (index: 1 | 2): Fields =>
    Object.fromEntries(pairs.filter((pair) => pair[index] !== undefined).map((pair) => [pair[0], pair[index]]));
  return [side(1), side(2)];
}

function shortened(a: unknown, b: unknown): [unknown, unknown] {
  if (isFields(a) && isFields(b)) return withoutEqualLines(a, b);
  if (typeof a !== 'string' || typeof b !== 'string') return [a, b];
  const was = a.split('\n');
  const is = b.split('\n');
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const cut = (lines: string[]): string => middle(lines, head - context, tail - context);
  return [cut(was), cut(is)];
}

function middle(lines: readonly string[], head: number, tail: number): string {
  const start = Math.max(head, 0);
  const end = lines.length - Math.max(tail, 0);
  const note = (count: number): string[] => (count > 0 ? [`… (${count} unchanged lines)`] : []);
  return [...note(head), ...lines.slice(start, end), ...note(tail)].join('\n');
}
