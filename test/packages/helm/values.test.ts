import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageValues, parseImage } from '@aks-delivery/helm/image';
import { inlineValues, withValuesFile } from '@aks-delivery/helm/values';
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

  test('a tag clears the digest that a value file may hold, a digest leaves the tag', () => {
    expect(imageValues({ repository: 'r', tag: '1' })).toEqual({ repository: 'r', tag: '1', digest: '' });
    expect(imageValues({ repository: 'r', digest })).toEqual({ repository: 'r', digest });
  });
});

describe('inline values', () => {
  test.each([
    ['nothing', undefined, undefined, undefined],
    ['only white space', ' \n', undefined, undefined],
    ['a mapping', 'replicas: 3', undefined, { replicas: 3 }],
    ['the words of YAML 1.1, as Helm reads them', 'on: yes', undefined, { true: true }],
    [
      'an image over what the YAML says, beside what it leaves',
      'image: {tag: old, pullPolicy: Always}',
      'r:2',
      { image: { repository: 'r', tag: '2', digest: '', pullPolicy: 'Always' } },
    ],
    ['a tag of digits stays as typed', 'image:\n  tag: 1234567', undefined, { image: { tag: '1234567' } }],
    ['a tag that looks like a float, too', 'image:\n  tag: 12e4567', undefined, { image: { tag: '12e4567' } }],
    ['a tag that looks octal, too', 'image:\n  tag: 0123', undefined, { image: { tag: '0123' } }],
    ['a tag that looks boolean, too', 'tag: on', undefined, { tag: 'on' }],
    [
      'a numeric tag in the image input',
      undefined,
      'r:1234567',
      { image: { repository: 'r', tag: '1234567', digest: '' } },
    ],
  ])('%s', (_, yaml, image, expected) => {
    expect(inlineValues(yaml, image)).toEqual(expected);
  });

  test.each(['a: [1', '- a', 'text', 'a: b: secret-value'])('%j is refused, and not quoted', (yaml) => {
    const error = (() => {
      try {
        return inlineValues(yaml, undefined);
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
});
