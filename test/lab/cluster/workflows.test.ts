import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checkout } from '../../../lab/paths.ts';
import { binary } from '../../../lab/tools/build.ts';

test('every workflow that we run or that users copy is one that actionlint accepts', () => {
  const files = globSync('{.github,examples}/workflows/*.yml', { cwd: checkout });
  expect(files.length).toBeGreaterThanOrEqual(3);
  // Without shellcheck and pyflakes: whether they are installed must not decide.
  const args = ['-shellcheck=', '-pyflakes=', ...files];
  expect(spawnSync(binary('actionlint', 'actionlint'), args, { cwd: checkout, encoding: 'utf8' }).stdout).toBe('');
});
