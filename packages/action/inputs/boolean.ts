import type { Kind } from './kind.ts';

// The YAML 1.2 core schema, as @actions/core reads booleans: `yes` and `on` are text there, so they are refused.
const WORDS = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

export const booleanKind: Kind<boolean> = {
  name: 'boolean',
  docs: '`true` or `false`.',
  example: 'true',
  allowed: () => "'true' or 'false'",
  parse: (raw) => {
    const value = WORDS.get(raw);
    return value === undefined ? { problem: 'is neither' } : { value };
  },
};
