import { describe, expect, test } from '@jest/globals';
import { judge } from '../../scripts/check/entries.ts';

describe('a dist entry that is started with no inputs', () => {
  const cases: { name: string; entry: string; code: number; output: string; expected: RegExp[] }[] = [
    { name: 'may end with a clean error', entry: 'a/main.js', code: 1, output: '::error title=A::no', expected: [] },
    { name: 'may have nothing to clean up', entry: 'a/post.js', code: 0, output: '', expected: [] },
    { name: 'must not succeed', entry: 'a/main.js', code: 0, output: '', expected: [/exits with 0/] },
    { name: 'must say why it fails', entry: 'a/main.js', code: 1, output: 'oops', expected: [/does not say/] },
    {
      name: 'must not miss a module',
      entry: 'a/main.js',
      code: 1,
      output: "::error::x\nError: Cannot find module 'open'",
      expected: [/misses a module/],
    },
    {
      name: 'must not show a stack',
      entry: 'a/main.js',
      code: 1,
      output: '::error::x\n    at main (file:///a/index.js:1:2)',
      expected: [/ends with a stack/],
    },
    { name: 'must not fail the job in post', entry: 'a/post.js', code: 1, output: '', expected: [/must not fail/] },
    {
      name: 'needs no workflow command when kubectl starts it',
      entry: 'kubectl-credential/main.js',
      code: 1,
      output: 'AZURE_CLIENT_ID is not set',
      expected: [],
    },
  ];
  test.each(cases)('$name', ({ entry, code, output, expected }) => {
    expect(judge(entry, code, output)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });
});
