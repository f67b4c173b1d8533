import { isDeepStrictEqual } from 'node:util';
import { type Fields, isFields } from '../fields.ts';
import { withData } from './clean.ts';

/** The values of a Secret, decoded and as they stand in the manifest; empty for other kinds. */
export function valuesOf(object: Fields): string[] {
  const { data } = object.kind === 'Secret' ? withData(object) : {};
  if (!isFields(data)) return [];
  return Object.values(data).flatMap((value) => [`${value}`, bytesOf(value).toString('utf8')]);
}

/** The data of a Secret to show: of each value only its length, or that it is another one than before. Empty for other kinds. */
export function shownData(object: Fields, before: Fields): { data?: Fields } {
  if (object.kind !== 'Secret' || !isFields(object.data)) return {};
  const old = isFields(before.data) ? before.data : {};
  const shown = Object.entries(object.data).map(([key, value]) => {
    const changed = key in old && !isDeepStrictEqual(bytesOf(old[key]), bytesOf(value));
    return [key, changed ? '(hidden, changed)' : `(hidden, ${bytesOf(value).length} bytes)`];
  });
  return { data: Object.fromEntries(shown) };
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(`${value}`, 'base64');
}
