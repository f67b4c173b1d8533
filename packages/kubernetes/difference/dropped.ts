import { type Fields, isFields } from '../fields.ts';
import { itemsOf } from './merge-keys.ts';

/** A field's name, or one item of a list. */
export type Step = string | { readonly item: string };

/**
 * The fields that `previous` set and `next` does not set any more. A server-side apply cannot know them when the object was
 * applied client-side, as Helm 3 does: nobody owns them, so they would stay.
 */
export function dropped(previous: Fields, next: Fields): Step[][] {
  return Object.entries(previous).flatMap(([name, was]) => {
    const is = next[name];
    if (was === null) return [];
    if (is === undefined || is === null) return [[name]];
    return inside(name, was, is).map((path) => [name, ...path]);
  });
}

function inside(name: string, was: unknown, is: unknown): Step[][] {
  if (isFields(was) && isFields(is)) return dropped(was, is);
  const before = itemsOf(name, was);
  const after = itemsOf(name, is);
  if (before === undefined || after === undefined) return [];
  return [...before].flatMap(([item, fields]) => {
    const kept = after.get(item);
    return kept === undefined ? [[{ item }]] : dropped(fields, kept).map((path) => [{ item }, ...path]);
  });
}

/** The object without these fields; the same object when it has none of them. */
export function without(object: Fields, paths: readonly Step[][]): Fields {
  return paths.reduce((rest, path) => remove(rest, path), object);
}

function remove(object: Fields, [step, ...path]: readonly Step[]): Fields {
  if (typeof step !== 'string' || !(step in object)) return object;
  const value = object[step];
  const [next] = path;
  if (next === undefined) {
    const { [step]: _, ...rest } = object;
    return rest;
  }
  const reduced =
    typeof next === 'string' ? removeField(value, path) : removeItem(step, value, next.item, path.slice(1));
  return reduced === value ? object : { ...object, [step]: reduced };
}

function removeField(value: unknown, path: readonly Step[]): unknown {
  return isFields(value) ? remove(value, path) : value;
}

function removeItem(name: string, list: unknown, item: string, path: readonly Step[]): unknown {
  const items = itemsOf(name, list);
  const found = items?.get(item);
  if (items === undefined || found === undefined) return list;
  if (path.length === 0) return [...items.values()].filter((entry) => entry !== found);
  const reduced = remove(found, path);
  return reduced === found ? list : [...items.values()].map((entry) => (entry === found ? reduced : entry));
}
