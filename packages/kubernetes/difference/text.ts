import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff/lib/patch/create.js';
import { stringify } from 'yaml';
import type { Fields } from '../fields.ts';
import { counted } from '../words.ts';
import { byName } from './order.ts';

const limit = 20_000;
const lineLimit = 400;
/** The library's work grows with the square of the edits; so many changed lines would not fit into the limit anyway. */
const effort = { maxEditLength: 1_000, timeout: 1_000 };

/** The difference between two states of an object as unified hunks of YAML, bounded. */
export function changeText(before: Fields, after: Fields): string {
  const patch = structuredPatch('', '', yamlOf(before), yamlOf(after), undefined, undefined, { context: 3, ...effort });
  if (patch === undefined) return '(changed, too large to show)';
  if (patch.hunks.length === 0) return '(only hidden values change)';
  return bounded(formatPatch(patch, OMIT_HEADERS).trimEnd().split('\n'));
}

/** All lines of an object, added or removed, bounded. `total` when the object is only the beginning of one of so many lines. */
export function wholeText(sign: '+' | '-', object: Fields, total?: number): string {
  const lines = yamlOf(object).trimEnd().split('\n');
  const count = Math.max(total ?? 0, lines.length);
  const range = sign === '+' ? `-0,0 +1,${count}` : `-1,${count} +0,0`;
  return bounded([`@@ ${range} @@`, ...lines.map((line) => sign + line)], count - lines.length);
}

function bounded(lines: readonly string[], more = 0): string {
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    const over = line.length - lineLimit;
    const cut = over > 0 ? `${line.slice(0, lineLimit)}… (${counted(over, 'more character')})` : line;
    length += cut.length + 1;
    if (length > limit) break;
    shown.push(cut);
  }
  const rest = lines.length - shown.length + more;
  return rest === 0 ? shown.join('\n') : `${shown.join('\n')}\n… ${counted(rest, 'more line')}`;
}

/** Block YAML in a stable order; literal blocks, so that a changed line of a file in a ConfigMap is a changed line here. */
export function yamlOf(object: Fields): string {
  return stringify(object, {
    lineWidth: 0,
    blockQuote: 'literal',
    aliasDuplicateObjects: false,
    sortMapEntries: (a, b) => byName(`${a.key}`, `${b.key}`),
  });
}
