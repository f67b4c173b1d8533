import { expect, test } from '@jest/globals';
import { readFault } from '../../../lab/commands/fault.ts';

test.each([
  { settings: ['status=429', 'times=3'], expected: { kind: 'status', status: 429, times: 3 } },
  { settings: ['kind=delay', 'delayMs=500', 'path=/a=b/'], expected: { kind: 'delay', delayMs: 500, path: '/a=b/' } },
])('$settings are read as a fault', ({ settings, expected }) => {
  expect(readFault(settings)).toEqual(expected);
});

test('a setting that is not written key=value is refused with the usage', () => {
  expect(() => readFault(['429'])).toThrow(/429 is not written key=value/);
});
