import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choice, duration, integer, keyValues, list, text, workspacePath, yaml } from '@aks-delivery/action';
import { boolean } from '@aks-delivery/action/inputs/builders';
import type { Input, Parsed } from '@aks-delivery/action/inputs/kind';
import { kinds } from '@aks-delivery/action/inputs/kinds';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const description = 'x';
let workspace = '';
beforeAll(async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'kinds-')));
  workspace = join(root, 'workspace');
  await mkdir(join(workspace, 'charts'), { recursive: true });
  await mkdir(join(root, 'workspace-of-others'));
  await symlink('/', join(workspace, 'out'));
  await symlink('charts', join(workspace, 'inside'));
});
afterAll(() => rm(join(workspace, '..'), { recursive: true, force: true }));

const cases: { name: string; input: Input<unknown>; raw: string; expected: Parsed<unknown> | RegExp }[] = [
  { name: 'text stays as it is', input: text({ description }), raw: 'a: b', expected: { value: 'a: b' } },
  { name: 'true', input: boolean({ description }), raw: 'True', expected: { value: true } },
  { name: 'false', input: boolean({ description }), raw: 'false', expected: { value: false } },
  { name: 'yes is no boolean', input: boolean({ description }), raw: 'yes', expected: /neither/ },
  { name: 'integer', input: integer({ description }), raw: '-12', expected: { value: -12 } },
  { name: 'integer in range', input: integer({ description, min: 1, max: 5 }), raw: '5', expected: { value: 5 } },
  { name: 'integer below', input: integer({ description, min: 1 }), raw: '0', expected: /too small/ },
  { name: 'integer above', input: integer({ description, max: 5 }), raw: '6', expected: /too large/ },
  {
    name: 'integer beyond what a double holds',
    input: integer({ description }),
    raw: '9'.repeat(20),
    expected: /large/,
  },
  { name: 'hexadecimal is no integer', input: integer({ description }), raw: '0x10', expected: /not a whole/ },
  { name: 'duration', input: duration({ description }), raw: '5m30s', expected: { value: 330_000 } },
  { name: 'duration with a fraction', input: duration({ description }), raw: '1.5h', expected: { value: 5_400_000 } },
  { name: 'milliseconds are not minutes', input: duration({ description }), raw: '500ms', expected: { value: 500 } },
  { name: 'zero needs no unit', input: duration({ description }), raw: '0', expected: { value: 0 } },
  {
    name: 'a bare number is refused with the way out',
    input: duration({ description }),
    raw: '300',
    expected: /'300s'/,
  },
  { name: 'junk in a duration', input: duration({ description }), raw: '5 minutes', expected: /not written/ },
  { name: 'choice', input: choice({ description, values: ['a', 'b'] }), raw: 'b', expected: { value: 'b' } },
  { name: 'choice minds the case', input: choice({ description, values: ['a', 'b'] }), raw: 'B', expected: /none/ },
  {
    name: 'list by lines and commas',
    input: list({ description }),
    raw: 'a, b\n\n c ,',
    expected: { value: ['a', 'b', 'c'] },
  },
  {
    name: 'key=value lines keep further equals signs',
    input: keyValues({ description }),
    raw: 'a=1\r\n b = x=y \nc=',
    expected: { value: { a: '1', b: 'x=y', c: '' } },
  },
  { name: 'a line without =', input: keyValues({ description }), raw: 'a=1\nb', expected: /no '=' in line 2/ },
  { name: 'a line without a key', input: keyValues({ description }), raw: '=1', expected: /no key/ },
  { name: 'a key given twice', input: keyValues({ description }), raw: 'a=1\na=2', expected: /'a' a second time/ },
  {
    name: '__proto__ is a key like others',
    input: keyValues({ description }),
    raw: '__proto__=x',
    expected: { value: Object.fromEntries([['__proto__', 'x']]) },
  },
  { name: 'YAML', input: yaml({ description }), raw: 'a: [1, true]', expected: { value: { a: [1, true] } } },
  { name: 'broken YAML says where', input: yaml({ description }), raw: 'a: [1', expected: /line 1/ },
];

describe('every kind parses what it promises and says why it refuses the rest', () => {
  test.each(cases)('$name', async ({ input, raw, expected }) => {
    const parsed = await input.parse(raw, { workspace });
    if (expected instanceof RegExp) expect(parsed).toEqual({ problem: expect.stringMatching(expected) });
    else expect(parsed).toEqual(expected);
  });
});

describe('a path stays in the workspace', () => {
  const inside = [
    { raw: 'charts', expected: 'charts' },
    { raw: './charts/../charts/new/file', expected: 'charts/new/file' },
    { raw: 'inside/new', expected: 'charts/new' },
    { raw: '.', expected: '' },
  ];
  test.each(inside)('$raw is inside', async ({ raw, expected }) => {
    const parsed = await workspacePath({ description }).parse(raw, { workspace });
    expect(parsed).toEqual({ value: join(workspace, expected) });
  });
  test.each(['..', '/etc/passwd', 'out/etc', 'charts/../../workspace-of-others', '../workspace-of-others', 'a\0b'])(
    '%j is refused',
    async (raw) => {
      expect(await workspacePath({ description }).parse(raw, { workspace })).toHaveProperty('problem');
    },
  );
});

describe('all kinds have one shape', () => {
  test('names are unique', () => {
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
  });
  test.each(kinds.map((kind) => ({ name: kind.name, kind })))('$name documents itself', ({ kind }) => {
    expect(kind.docs).toMatch(/\.$/);
    expect(kind.example).not.toBe('');
    expect(kind.allowed({ values: ['a'] })).not.toBe('');
  });
});
