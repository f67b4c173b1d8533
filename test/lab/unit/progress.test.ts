import { expect, test } from '@jest/globals';
import { duration, Progress } from '../../../lab/tools/progress.ts';

test('the time left is what the rest takes at the speed so far', () => {
  const progress = new Progress(['kubernetes', 'helm4']);
  const start = Date.now();
  progress.expect('kubernetes', 99);
  for (let package_ = 0; package_ < 25; package_++) progress.step('kubernetes');
  expect(progress.line(start + 60_000)).toMatch(
    /^building kubernetes: 0 of 2 tools, 25 of 100 packages, 1 min 0 s, about 3 min \d+ s left for these, 1 more after them$/,
  );
});

test('nothing is promised before anything is compiled', () => {
  const progress = new Progress(['etcd']);
  progress.expect('etcd', 10);
  expect(progress.line()).not.toContain('left');
});

test.each([
  { seconds: 0.4, expected: '0 s' },
  { seconds: 59.4, expected: '59 s' },
  { seconds: 200, expected: '3 min 20 s' },
])('$seconds seconds read as $expected', ({ seconds, expected }) => {
  expect(duration(seconds)).toBe(expected);
});
