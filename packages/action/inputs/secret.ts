import type { Kind } from './kind.ts';

export const secretKind: Kind<string> = {
  name: 'secret',
  docs: 'A secret, such as `${{ secrets.NAME }}`; it is masked in the log and never quoted in a message.',
  example: '${{ secrets.NAME }}',
  secret: true,
  allowed: () => 'a secret',
  parse: (raw) => ({ value: raw }),
};
