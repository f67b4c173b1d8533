import { isDeepStrictEqual } from 'node:util';
import type { Fields } from '../fields.ts';
import { firstFields, isLarge, isTooLarge, lineCount, withoutEqual, withoutEqualLines } from './bounds.ts';
import { cleaned } from './clean.ts';
import { type Hide, masked } from './masking.ts';
import { changeText, wholeText } from './text.ts';

/** A whole object as a diff that is safe to show: every line added, or every line removed. */
export function showWhole(sign: '+' | '-', object: Fields, hide: Hide): string {
  const whole = cleaned(object);
  const part = isLarge(whole) ? firstFields(whole) : whole;
  const [, safe] = masked({}, part, hide);
  return wholeText(sign, safe, part === whole ? undefined : lineCount(whole));
}

/** The difference between two states of an object, safe to show; empty when they are the same. */
export function showChange(before: Fields, after: Fields, hide: Hide): string {
  const was = cleaned(before);
  const is = cleaned(after);
  if (isDeepStrictEqual(was, is)) return '';
  if (!isLarge(was) && !isLarge(is)) return changeText(...masked(was, is, hide));
  // What a Secret shows of its values is short, and tells equal ones from others itself.
  const differing: [Fields, Fields] = was.kind === 'Secret' ? [was, is] : withoutEqual(was, is);
  const parts = withoutEqualLines(...masked(...differing, hide));
  return parts.some(isTooLarge) ? '(changed, too large to show)' : changeText(...parts);
}
