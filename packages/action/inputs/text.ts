import type { Kind } from './kind.ts';

export const textKind: Kind<string> = {
  name: 'text',
  docs: 'Any text.',
  example: 'shop',
  allowed: () => 'text',
  parse: (raw) => ({ value: raw }),
};
