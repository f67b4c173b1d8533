import type { Kind } from './kind.ts';

export const listKind: Kind<readonly string[]> = {
  name: 'list',
  docs: 'Items separated by commas or line breaks; spaces around an item and empty items are dropped.',
  example: 'a, b',
  allowed: () => 'a list, one item a line or separated by commas',
  parse: (raw) => ({
    value: raw
      .split(/[,\r\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  }),
};
