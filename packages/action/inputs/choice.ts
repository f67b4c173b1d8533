import type { Kind } from './kind.ts';

/** The words that are allowed, spelled exactly. */
export interface Choices<V extends string = string> {
  readonly values: readonly V[];
}

export const choiceKind: Kind<string, Choices> = {
  name: 'choice',
  docs: 'One of the words that the description lists, spelled exactly.',
  example: 'one of the words',
  allowed: ({ values }) => `one of ${values.map((value) => `'${value}'`).join(', ')}`,
  parse: (raw, { values }) => (values.includes(raw) ? { value: raw } : { problem: 'is none of them' }),
};
