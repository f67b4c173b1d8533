import type { Kind } from './kind.ts';

/** Both bounds are allowed values. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

export const integerKind: Kind<number, Range> = {
  name: 'integer',
  docs: 'A whole number, in decimal digits.',
  example: '3',
  allowed: ({ min, max }) => {
    if (min !== undefined && max !== undefined) return `a whole number from ${min} to ${max}`;
    if (min !== undefined) return `a whole number of at least ${min}`;
    return max === undefined ? 'a whole number' : `a whole number of at most ${max}`;
  },
  parse: (raw, { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }) => {
    if (!/^[+-]?\d+$/.test(raw)) return { problem: 'is not a whole number' };
    const value = Number(raw);
    if (value < min) return { problem: 'is too small' };
    return value > max ? { problem: 'is too large' } : { value };
  },
};
