import { showChange, showWhole } from '@aks-delivery/kubernetes/difference/show';
import { redactor } from '@aks-delivery/kubernetes/redact';
import { describe, expect, test } from '@jest/globals';

type Fields = Record<string, unknown>;

const hide = redactor(['swordfish', 'first\nsecond']);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const secret = (data: Fields): Fields => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data });
const settings = (data: Fields): Fields => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data });
const env = (name: string, value: string): Fields => ({
  kind: 'Pod',
  spec: { containers: [{ env: [{ name, value }] }] },
});
/** The lines that change something. */
const changed = (diff: string): string[] => diff.split('\n').filter((line) => /^[+-]/.test(line));

describe('the diff of an object', () => {
  test('is empty when only the server changes it', () => {
    const object = settings({ a: '1' });
    expect(showChange(object, { ...object, status: { phase: 'x' } }, hide)).toBe('');
  });

  test('is a unified hunk of YAML with three lines around, what names the object first', () => {
    const before = { spec: { e: 1, d: 1, c: 1, b: 1, a: 1 }, metadata: { name: 'x' }, kind: 'K', apiVersion: 'v1' };
    expect(showChange(before, { ...before, spec: { ...before.spec, e: 2 } }, hide)).toBe(
      ['@@ -7,4 +7,4 @@', '   b: 1', '   c: 1', '   d: 1', '-  e: 1', '+  e: 2'].join('\n'),
    );
  });

  test('does not depend on the order of fields', () => {
    expect(showChange({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }, hide)).toBe('');
  });

  test('of a new object is all its lines', () => {
    expect(showWhole('+', { metadata: { name: 'a' }, kind: 'K' }, hide)).toBe(
      ['@@ -0,0 +1,3 @@', '+kind: K', '+metadata:', '+  name: a'].join('\n'),
    );
    expect(showWhole('-', { kind: 'K' }, hide)).toBe('@@ -1,1 +0,0 @@\n-kind: K');
  });

  test('shows the changed line of a file in a ConfigMap', () => {
    const before = settings({ file: 'a: 1\nb: 2\n' });
    expect(changed(showChange(before, settings({ file: 'a: 1\nb: 3\n' }), hide))).toEqual(['-    b: 2', '+    b: 3']);
  });
});

describe('secrets in a diff', () => {
  test.each<[string, Fields, Fields, string[]]>([
    [
      "a Secret's changed value",
      secret({ a: base64('old'), b: base64('same') }),
      secret({ a: base64('newer'), b: base64('same') }),
      ['-  a: (hidden, 3 bytes)', '+  a: (hidden, changed)'],
    ],
    [
      "a Secret's new key",
      secret({ a: base64('old') }),
      secret({ a: base64('old'), password: base64('four') }),
      ['+  password: (hidden, 4 bytes)'],
    ],
    [
      'a known value that goes',
      settings({ a: 'x swordfish y' }),
      settings({ a: 'x y' }),
      ['-  a: x *** y', '+  a: x y'],
    ],
    [
      'a shape, of which only the hidden part changes',
      settings({ url: 'postgres://shop:one@db/shop' }),
      settings({ url: 'postgres://shop:two@db/shop' }),
      ['-  url: postgres://shop:***@db/shop', '+  url: postgres://shop:***@db/shop (changed)'],
    ],
    [
      'a setting with a telling name',
      settings({ DB_PASSWORD: 'one' }),
      settings({ DB_PASSWORD: 'two' }),
      ['-  DB_PASSWORD: "***"', '+  DB_PASSWORD: "*** (changed)"'],
    ],
    [
      'a variable with a telling name',
      env('API_TOKEN', 'one'),
      env('API_TOKEN', 'two'),
      ['-          value: "***"', '+          value: "*** (changed)"'],
    ],
    [
      'one line of a file',
      settings({ file: 'user=a\npassword=one\nport=1\n' }),
      settings({ file: 'user=a\npassword=two\nport=1\n' }),
      ['-    password=***', '+    password=*** (changed)'],
    ],
    [
      'a private key',
      settings({ key: '-----BEGIN PRIVATE KEY-----\none\n-----END PRIVATE KEY-----' }),
      settings({ key: '-----BEGIN PRIVATE KEY-----\ntwo\n-----END PRIVATE KEY-----' }),
      ['-  key: "***"', '+  key: "*** (changed)"'],
    ],
    [
      'a known value of many lines',
      settings({ a: 'x\nfirst\nsecond\ny' }),
      settings({ a: 'x\nz' }),
      ['-    ***', '-    y', '+    z'],
    ],
  ])('%s is hidden, and its change is seen', (_, before, after, expected) => {
    const diff = showChange(before, after, hide);
    expect(changed(diff)).toEqual(expected);
    for (const value of ['one', 'two', 'swordfish', 'second', base64('old').slice(0, 3)]) {
      expect(diff).not.toContain(value);
    }
  });

  test('two hidden values that change places are a change, too', () => {
    const pair = (a: string, b: string) => settings({ A_PASSWORD: a, B_PASSWORD: b });
    expect(showChange(pair('one', 'two'), pair('two', 'one'), hide)).toBe('(only hidden values change)');
  });

  test('references to Secrets are no secrets', () => {
    const spec = { volumes: [{ name: 'v', secret: { secretName: 'db' } }], automountServiceAccountToken: false };
    expect(showWhole('+', { spec }, hide)).toContain('+        secretName: db');
    expect(showWhole('+', { spec }, hide)).toContain('+  automountServiceAccountToken: false');
  });

  test('a new object shows none of them', () => {
    const text = showWhole(
      '+',
      { kind: 'Secret', data: { a: base64('1234567') }, stringData: { b: 'swordfish' } },
      hide,
    );
    expect(text).toContain('+  a: (hidden, 7 bytes)\n+  b: (hidden, 9 bytes)');
    expect(text).not.toContain('swordfish');
  });
});

describe('the size of a diff', () => {
  const schema = (description: string): Fields => ({
    kind: 'CustomResourceDefinition',
    spec: Object.fromEntries(
      Array.from({ length: 6_000 }, (_, index) => [
        `field${index}`,
        {
          description: index === 3_000 ? description : `what field ${index} is good for`,
          type: 'object',
          items: [1, 2],
        },
      ]),
    ),
  });
  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');

  test('a new object of a megabyte is cut, and the number of lines is told', () => {
    const diff = showWhole('+', schema('a'), hide);
    expect(diff.length).toBeLessThan(20_100);
    const shown = diff.split('\n').length - 2;
    expect(diff).toMatch(/\n… \d+ more lines$/);
    // kind, spec, and six lines for each field.
    expect(Number(/… (\d+) more/.exec(diff)?.[1])).toBe(2 + 6_000 * 6 - shown);
  });

  test('one changed line of a megabyte is found', () => {
    expect(changed(showChange(schema('old'), schema('new'), hide)).map((line) => line.replace(/ +/g, ' '))).toEqual([
      '- description: old',
      '+ description: new',
    ]);
  });

  test('one changed line of a text of a megabyte is found, with the lines around it', () => {
    const text = (word: string) => settings({ dashboard: lines(40_000, (n) => (n === 20_000 ? word : `line ${n}`)) });
    const diff = showChange(text('old'), text('new'), hide);
    expect(changed(diff)).toEqual(['-    old', '+    new']);
    expect(diff).toContain('     line 19999');
    expect(diff.length).toBeLessThan(500);
  });

  test('what differs everywhere is named, and not shown', () => {
    const text = (word: string) => settings({ dashboard: lines(40_000, (n) => `${word} ${n}`) });
    expect(showChange(text('a'), text('b'), hide)).toBe('(changed, too large to show)');
  });

  test('a change of some hundred lines is cut', () => {
    const text = (word: string) => settings({ list: lines(450, (n) => `${word} ${n} ${'x'.repeat(40)}`) });
    const diff = showChange(text('a'), text('b'), hide);
    expect(diff.length).toBeLessThan(20_100);
    expect(diff).toMatch(/\n… \d+ more lines$/);
  });

  test('an endless line is cut after its secrets are hidden', () => {
    const diff = showWhole('+', settings({ json: `${'x'.repeat(392)}swordfish${'y'.repeat(1_000)}` }), hide);
    expect(diff).not.toContain('sword');
    expect(diff).toContain('more characters)');
  });

  test('a megabyte of letters is looked through at once', () => {
    const started = performance.now();
    hide('abcdefghij'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
