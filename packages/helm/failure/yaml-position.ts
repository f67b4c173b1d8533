import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { PathStep } from '../values/path.ts';

/** Counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Where a document sets a path: the place of its last key or list item. Undefined when it does not, also when an alias or a
 * merge key brings the value in. `text` is the text of the whole file.
 */
export function locateInYaml(document: Document.Parsed, text: string, path: readonly PathStep[]): Position | undefined {
  let node: unknown = document.contents;
  let found: Node | undefined;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) return undefined;
    found = next.at;
    node = next.value;
  }
  const offset = found?.range?.[0];
  return offset === undefined ? undefined : positionAt(text, offset);
}

function stepInto(node: unknown, step: PathStep): { at: Node; value: unknown } | undefined {
  if (isAlias(node)) return undefined;
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    if (!isNode(item)) return undefined;
    return { at: item, value: item };
  }
  if (!isMap(node)) return undefined;
  // Of duplicate keys the last one counts.
  const pair = node.items.findLast(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
  );
  return pair !== undefined && isNode(pair.key) ? { at: pair.key, value: pair.value } : undefined;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
