import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonForHelm, parseInlineValues, withValuesFile } from '@aks-delivery/helm/values/file';
import { parseImage } from '@aks-delivery/helm/values/image';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const digest = `sha256:${'a'.repeat(64)}`;

describe('an image reference', () => {
  test.each([
    ['acr.io/shop:1.2', { repository: 'acr.io/shop', tag: '1.2' }],
    ['localhost:5000/team/shop:1234567', { repository: 'localhost:5000/team/shop', tag: '1234567' }],
    [`acr.io/shop@${digest}`, { repository: 'acr.io/shop', digest }],
    [`acr.io/shop:1.2@${digest}`, { repository: 'acr.io/shop', tag: '1.2', digest }],
    ['nginx:1', { repository: 'nginx', tag: '1' }],
  ])('%s is taken apart', (text, expected) => {
    expect(parseImage(text)).toEqual(expected);
  });

  test.each([
    'acr.io/shop',
    'localhost:5000/shop',
    'acr.io/Shop:1',
    'acr.io/shop:',
    'acr.io/shop@sha256:abc',
    '',
    'a b:1',
    'acr.io/shop:1\n',
  ])('%j is refused', (text) => {
    expect(() => parseImage(text)).toThrow(expect.objectContaining({ code: 'helm/image-invalid' }));
  });
});

describe('inline values', () => {
  test.each([
    ['nothing', undefined, {}],
    ['only white space', ' \n', {}],
    ['only a comment', '# later', {}],
    ['a mapping', 'replicas: 3', { replicas: 3 }],
    ['the words of YAML 1.1, as Helm reads them, also as keys', 'on: yes\nn: n', { true: true, false: false }],
    ['no times and no dates, as Helm reads them', 'at: 12:30\nday: 2024-01-31', { at: '12:30', day: '2024-01-31' }],
    ['octal numbers', 'a: 0644\nb: 0o17\nc: 08', { a: 420, b: 15, c: 8 }],
    ['an explicit type', 'a: !!str 5', { a: '5' }],
    ['a tag of digits stays as typed', 'image:\n  tag: 1234567', { image: { tag: '1234567' } }],
    ['a tag that looks like a float, too', 'image:\n  tag: 12e4567', { image: { tag: '12e4567' } }],
    ['a tag that looks octal, too', 'image:\n  tag: 0123', { image: { tag: '0123' } }],
    ['a tag that looks boolean, too', 'tag: on', { tag: 'on' }],
    ['a tag in a list, too', 'images:\n- tag: 1.10', { images: [{ tag: '1.10' }] }],
    ['a tag that is null removes the chart’s own', 'tag: null', { tag: null }],
  ])('%s', (_, yaml, expected) => {
    expect(parseInlineValues(yaml)).toEqual(expected);
  });

  test('keys that objects have by nature are keys like any other', () => {
    const values = parseInlineValues('__proto__: {polluted: 1}');
    expect(Object.keys(values)).toEqual(['__proto__']);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test.each([
    'a: [1',
    '- a',
    'text',
    'a: b: secret-value',
    'a: 1\na: secret-value',
    'a: 1\n---\nb: secret-value',
    `a: &a [secret-value]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${i === 0 ? '*a,*a' : `*b${i - 1},*b${i - 1}`}]`).join('\n')}`,
  ])('%j is refused, and not quoted', (yaml) => {
    const error = (() => {
      try {
        return parseInlineValues(yaml);
      } catch (thrown) {
        return thrown as Error;
      }
    })();
    expect(error).toMatchObject({ code: 'helm/values-invalid' });
    expect(String(error)).not.toContain('secret-value');
  });
});

describe('the values file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'values-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('only its owner can read it, and it is gone after a failure', async () => {
    const seen: { mode: number; text: string }[] = [];
    const use = async ([file = '']: string[]) => {
      seen.push({ mode: (await stat(file)).mode & 0o777, text: await readFile(file, 'utf8') });
      throw new Error('helm failed');
    };
    await expect(withValuesFile({ a: 1 }, folder, use)).rejects.toThrow('helm failed');
    expect(seen).toEqual([{ mode: 0o600, text: '{"a":1}' }]);
    expect(await readdir(folder)).toEqual([]);
  });

  test('there is none without values', async () => {
    expect(await withValuesFile(undefined, folder, async (files) => files)).toEqual([]);
  });

  test('what YAML takes for a line break, or refuses, is escaped; nothing else is', () => {
    expect(jsonForHelm({ a: 'é🛒\u2028\u0085\ufeff\u007f\n' })).toBe('{"a":"é🛒\\u2028\\u0085\\ufeff\\u007f\\n"}');
  });
});
