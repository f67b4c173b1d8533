import type { Values } from './helm-yaml.ts';
import type { PathStep } from './path.ts';

// Keys come from users: `__proto__` and `constructor` must be keys like any other, so inherited properties are never read,
// and new ones are defined, not assigned.

export function isMapping(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is at a path, or undefined. */
export function valueAt(tree: unknown, path: readonly PathStep[]): unknown {
  let node = tree;
  for (const step of path) {
    if (Array.isArray(node)) node = node[Number(step)];
    else node = isMapping(node) && Object.hasOwn(node, step) ? node[step] : undefined;
  }
  return node;
}

function define(mapping: Values, key: string, value: unknown): void {
  Object.defineProperty(mapping, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Lays `over` over `under` as Helm lays value files: mappings are merged, everything else is replaced, lists too. */
export function mergeValues(under: Values, over: Values): Values {
  const merged: Values = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const before = valueAt(under, [key]);
    define(merged, key, isMapping(before) && isMapping(value) ? mergeValues(before, value) : value);
  }
  return merged;
}

/** Thrown where a path leads through a value that is neither mapping nor list: the steps up to it. */
export class PathBlocked extends Error {
  readonly path: readonly PathStep[];

  constructor(path: readonly PathStep[]) {
    super('a value is in the way');
    this.path = path;
  }
}

/**
 * Gives the tree with a value at a path; what is missing on the way is made. Like Helm's --set it goes through no scalar
 * @throws PathBlocked
 */
export function withValue(
  tree: unknown,
  path: readonly PathStep[],
  value: unknown,
  passed: readonly PathStep[] = [],
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inside = (node: unknown): unknown => withValue(node, rest, value, [...passed, step]);
  if (typeof step === 'number') {
    if (tree !== undefined && tree !== null && !Array.isArray(tree)) throw new PathBlocked(passed);
    const list: unknown[] = [...((tree as unknown[] | null | undefined) ?? [])];
    while (list.length <= step) list.push(null);
    // Helm replaces an item of another kind by a mapping, though it does so nowhere else.
    const item = typeof rest[0] === 'string' && !isMapping(list[step]) ? undefined : list[step];
    list[step] = inside(item);
    return list;
  }
  if (tree !== undefined && tree !== null && !isMapping(tree)) throw new PathBlocked(passed);
  const mapping: Values = { ...tree };
  define(mapping, step, inside(valueAt(mapping, [step])));
  return mapping;
}

/** A path as Helm writes it. */
export function pathText(path: readonly PathStep[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step.replace(/[.[\]=,\\]/g, '\\$&')}`,
    )
    .join('');
}
