import { join } from 'node:path';
import { buildDist } from '../dist/build.ts';
import { differences } from '../dist/output.ts';
import type { Check } from './step.ts';

/** dist/ holds exactly what a build makes of the sources. */
export const distCheck: Check = {
  name: 'dist is what the sources say',
  async run(root) {
    const files = await buildDist({ root, actions: join(root, 'actions') }, 'dist');
    const found = await differences(join(root, 'dist'), files);
    return found.length === 0 ? [] : [...found.map((line) => `dist/${line}`), 'run `npm run build` and commit dist'];
  },
};
