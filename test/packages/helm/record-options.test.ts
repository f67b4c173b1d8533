import { historyLimit, recordLabels, revisionDescription } from '@aks-delivery/helm/release/options';
import { describe, expect, test } from '@jest/globals';

describe('labels of a release', () => {
  test.each([
    ['plain ones', { team: 'shop', 'Cost.Center_1': 'A-1' }],
    ['one with a prefix', { 'example.com/team': 'shop' }],
    ['an empty value', { team: '' }],
    ['the longest', { ['k'.repeat(63)]: 'v'.repeat(63) }],
  ])('%s are taken', (_, labels) => {
    expect(recordLabels(labels)).toEqual(labels);
  });

  test.each([
    ['name'],
    ['owner'],
    ['status'],
    ['version'],
    ['createdAt'],
    ['modifiedAt'],
    ['aks-delivery/run-id'],
    ['-x'],
    ['x-'],
    ['a b'],
    ['a,b'],
    ['a/b/c'],
    ['Example.com/a'],
    ['/a'],
    ['example.com/'],
    ['k'.repeat(64)],
    ['__proto__'],
  ])('the key %j is refused', (key) => {
    expect(() => recordLabels(Object.fromEntries([[key, 'x']]))).toThrow(
      expect.objectContaining({ code: 'helm/label-invalid', message: expect.stringContaining(`"${key}"`) }),
    );
  });

  test.each(['a,owner=me', 'a b', '-x', 'x.', 'a=b', 'v'.repeat(64), 'a\n'])(
    'the value %j is refused, and not quoted',
    (value) => {
      expect(() => recordLabels({ team: value })).toThrow(
        expect.objectContaining({
          code: 'helm/label-invalid',
          message: 'The label "team" cannot be given to the release: Kubernetes does not take its value.',
        }),
      );
    },
  );
});

describe('the description of a revision', () => {
  test.each([undefined, 'Release 42: new cart (#7)', '--atomic'])('%j is taken', (text) => {
    expect(revisionDescription(text)).toBe(text);
  });

  test.each([
    ['two lines', 'a\nb'],
    ['a control character', 'a\u0000'],
    ['what rollbacks take for a failure', 'Upgrade "shop" failed: no'],
    ['too much', 'x'.repeat(513)],
  ])('%s is refused', (_, text) => {
    expect(() => revisionDescription(text)).toThrow(expect.objectContaining({ code: 'helm/description-invalid' }));
  });
});

describe('the length of the history', () => {
  test.each([0, 2, 10])('%d is taken', (count) => {
    expect(historyLimit(count)).toBe(count);
  });

  test.each([1, -1, 2.5])('%d is refused: there would be nothing to go back to', (count) => {
    expect(() => historyLimit(count)).toThrow(expect.objectContaining({ code: 'helm/history-max-invalid' }));
  });
});
