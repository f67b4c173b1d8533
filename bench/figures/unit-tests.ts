import type { Figure } from '../figure.ts';
import { wallSeconds } from '../spawn.ts';

/** The quick loop: a test run that takes longer than this is not run after every change. */
export const unitTests: Figure = {
  name: 'unit-tests',
  what: 'npm run test:unit',
  unit: 's',
  rounds: 1,
  goal: { of: 'ours', atMost: 20 },
  async prepare() {
    return { ours: () => wallSeconds('npm', ['run', 'test:unit']) };
  },
};
