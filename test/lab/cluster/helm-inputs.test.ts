import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '@aks-delivery/action/process';
import { failurePlace } from '@aks-delivery/helm/failure/place';
import { jsonForHelm, parseInlineValues } from '@aks-delivery/helm/values/file';
import { releaseValues, type ValueInputs } from '@aks-delivery/helm/values/index';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setCases } from '../../packages/helm/set-cases.ts';
import { lab } from './lab.ts';

let workspace: string;
const write = async (file: string, text: string): Promise<string> => {
  const path = join(workspace, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
};

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'helm-inputs-'));
  await write('values/Chart.yaml', 'apiVersion: v2\nname: values\nversion: 0.1.0\n');
  await write('values/templates/values.yaml', 'json: {{ .Values | toJson | b64enc }}\n');
  await write('tags/Chart.yaml', 'apiVersion: v2\nname: tags\nversion: 0.1.0\n');
  await write(
    'tags/templates/tags.yaml',
    '{{ range $key, $value := .Values }}{{ $key }}: "{{ $value.tag }}"\n{{ end }}',
  );
});
afterAll(() => rm(workspace, { recursive: true }));

const none: ValueInputs = {
  values: undefined,
  set: undefined,
  setString: undefined,
  setFile: undefined,
  image: undefined,
  imageKeys: {},
};

describe.each([3, 4] as const)('the inputs of helm-deploy and Helm %d', (major) => {
  const helm = (...args: string[]) =>
    run(join(lab.helm[major], 'helm'), args, { env: { HOME: join(workspace, 'home') }, cwd: workspace });
  const rendered = async (chart: string, args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await helm('template', 'x', chart, ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };
  /** All values, as JSON with sorted keys. */
  const valuesOf = async (...args: string[]): Promise<string> => {
    const [, encoded = ''] = /^json: (\S+)$/m.exec(await rendered('values', args)) ?? [];
    return Buffer.from(encoded, 'base64').toString('utf8');
  };
  const ours = async (inputs: Partial<ValueInputs>, valueFiles: readonly string[] = []): Promise<string> => {
    const { values } = await releaseValues({ ...none, ...inputs }, { workspace, valueFiles, helmMajor: major });
    return write('ours.json', jsonForHelm(values ?? {}));
  };

  test('every line of set and set-string gives the same values as helm --set and --set-string', async () => {
    const lines = setCases.map(({ input, line, helm: told = line }, index) => ({
      input,
      line: `case${index}.${line}`,
      argument: `case${index}.${told}`,
    }));
    const given = (name: string) => lines.filter(({ input }) => input === name).map(({ line }) => line);
    const file = await ours({ set: given('set').join('\n'), setString: given('set-string').join('\n') });
    const theirs = await valuesOf(...lines.flatMap(({ input, argument }) => [`--${input}`, argument]));
    expect(JSON.parse(await valuesOf('--values', file))).toEqual(JSON.parse(theirs));
    expect(await valuesOf('--values', file)).toBe(theirs);
  });

  test('an index changes an item of a list in value files, in the same order of precedence', async () => {
    const files = [
      await write('a.yaml', 'hosts: [{name: a, port: 1}, {name: b}]\ndeep: {list: [[1, 2], [3]]}\n'),
      await write('b.yaml', 'hosts:\n- {name: c, at: 12:30, day: 2024-01-31, on: y, mode: 0644}\n- {name: d}\n'),
    ];
    const set = ['hosts[1].name=x', 'hosts[3].name=y', 'deep.list[0][1]=9', 'new[1]=z'];
    const before = files.flatMap((file) => ['--values', file]);
    const mine = await ours({ set: set.join('\n'), setString: 'hosts[0].port=1' }, files);
    const theirs = await valuesOf(
      ...before,
      ...set.flatMap((line) => ['--set', line]),
      '--set-string',
      'hosts[0].port=1',
    );
    expect(await valuesOf(...before, '--values', mine)).toBe(theirs);
  });

  test('set-file gives the same text', async () => {
    await write('conf/text.txt', 'x: 1\r\n\ty: "2"\u2028\n\n');
    const theirs = await valuesOf('--set-file', 'a.text=conf/text.txt');
    expect(await valuesOf('--values', await ours({ setFile: 'a.text=conf/text.txt' }))).toBe(theirs);
  });

  test('YAML is read as Helm reads it', async () => {
    const words = ['y', 'N', 'on', 'Off', 'yes', 'tRue', '~', 'Null', '', '<', 'y.', 'no ', 'None'];
    const numbers = [
      '0123',
      '0o17',
      '08',
      '0x1F',
      '-0x10',
      '0b11',
      '1_000',
      '0_1',
      '1e5',
      '1e+5',
      '.5',
      '-.5',
      '5.',
      '1.10',
      '+5',
      '-0',
    ];
    const texts = ['12:30', '2024-01-31', '2001-12-14t21:59:43.10-05:00', '1.2.3', '1e999', '0o8', '._5', '1,000'];
    const large = ['9223372036854775807', '18446744073709551615', '99999999999999999999', '123456789012'];
    const lines = [...words, ...numbers, ...texts, ...large].map((text, index) => `k${index}: ${text}`);
    const keys = ['on: key', 'n: key', '1.50: key', '0x10: key', '5: key', '"6": key', '__proto__: {x: 1}'];
    const rest = [
      'base: &base {a: 1, b: &b 0644}',
      'merged: {<<: *base, a: 2}',
      'alias: *b',
      'typed: !!str 5',
      'list: [y, 08]',
    ];
    const yaml = [...lines, ...keys, ...rest].join('\n');
    const theirs = await valuesOf('--values', await write('theirs.yaml', yaml));
    const mine = await valuesOf('--values', await write('ours.json', jsonForHelm(parseInlineValues(yaml))));
    expect(JSON.parse(mine)).toEqual(JSON.parse(theirs));
    expect(mine).toBe(theirs);
  });

  test('a tag of a value file is printed as typed, and would not have been', async () => {
    const tags = {
      '1.10': '1.1',
      '1234567': '1.234567e+06',
      '0123': '83',
      '1e5': '100000',
      '00215e6': '2.15e+08',
      '1_000': '1000',
      on: 'true',
    };
    const typed = Object.keys(tags);
    const yaml = typed.map((tag, index) => `k${index}: {tag: ${tag}}\n`).join('');
    const file = await write('tags.yaml', yaml);
    const { values, notices } = await releaseValues(none, { workspace, valueFiles: [file], helmMajor: major });
    const corrected = await write('ours.json', jsonForHelm(values ?? {}));
    const printed = async (...files: string[]) =>
      [
        ...(
          await rendered(
            'tags',
            files.flatMap((each) => ['--values', each]),
          )
        ).matchAll(/^k\d+: "(.*)"$/gm),
      ].map(([, tag]) => tag);
    expect(await printed(file)).toEqual(typed.map((tag) => tags[tag as keyof typeof tags]));
    expect(await printed(file, corrected)).toEqual(typed);
    expect(notices.map(({ message }) => /printed as (\S+) by Helm/.exec(message)?.[1])).toEqual(await printed(file));
  });

  test('a large number is printed as the notice says', async () => {
    await write('number/Chart.yaml', 'apiVersion: v2\nname: number\nversion: 0.1.0\n');
    await write('number/templates/n.yaml', 'plain: "{{ .Values.n }}"\nint64: "{{ int64 .Values.n }}"\n');
    const text = await rendered('number', ['--values', await ours({ set: 'n=1000650000' })]);
    expect(text).toContain('plain: "1.00065e+09"\nint64: "1000650000"');
    expect(await rendered('number', ['--values', await ours({ setString: 'n=1000650000' })])).toContain(
      'plain: "1000650000"',
    );
  });

  describe('an error is shown at the line of the user', () => {
    const chart = { argument: '', folder: 'shop' };
    const errorOf = async (files: Record<string, string>, valueFiles: readonly string[] = []) => {
      await rm(join(workspace, 'shop'), { recursive: true, force: true });
      await write('shop/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 0.1.0\n');
      for (const [file, text] of Object.entries(files)) await write(file, text);
      const paths = valueFiles.map((file) => join(workspace, file));
      const args = ['template', 'x', join(workspace, 'shop'), ...paths.flatMap((file) => ['--values', file])];
      const { stderr } = await helm(...args);
      const renderText = async () => (await helm(...args, '--debug')).stdout;
      const values = undefined;
      return failurePlace(stderr, { workspace, chart, valueFiles: paths, values, helmMajor: major, renderText });
    };

    test.each<[string, Record<string, string>, string[], object]>([
      [
        'a value that the schema refuses',
        {
          'shop/values.schema.json': '{"properties":{"image":{"properties":{"tag":{"type":"string"}}}}}',
          'v.yaml': 'image:\n  # a number\n  tag: 5\n',
        },
        ['v.yaml'],
        { file: 'v.yaml', line: 3, column: 3 },
      ],
      [
        'a key that the schema does not know',
        {
          'shop/values.schema.json': '{"additionalProperties":false,"properties":{"global":{}}}',
          'v.yaml': '\nreplica: 5\n',
        },
        ['v.yaml'],
        { file: 'v.yaml', line: 2, column: 1 },
      ],
      [
        'a value that the schema of a subchart refuses',
        {
          'shop/charts/db/Chart.yaml': 'apiVersion: v2\nname: db\nversion: 0.1.0\n',
          'shop/charts/db/values.schema.json': '{"properties":{"size":{"type":"integer"}}}',
          'v.yaml': 'db:\n  size: big\n',
        },
        ['v.yaml'],
        { file: 'v.yaml', line: 2, column: 3 },
      ],
      [
        'a value file with bad indentation',
        { 'v.yaml': 'a: 1\nb:\n  c: 1\n d: 2\n' },
        ['v.yaml'],
        { file: 'v.yaml', line: 4 },
      ],
      ['a value file with two colons', { 'v.yaml': '# x\n\na: 1\nb: c: d\n' }, ['v.yaml'], { file: 'v.yaml', line: 4 }],
      ['a value file whose first line is bad', { 'v.yaml': 'a: @x\n' }, ['v.yaml'], { file: 'v.yaml', line: 1 }],
      [
        'values.yaml of the chart',
        { 'shop/values.yaml': 'a: 1\nb: c: d\n' },
        [],
        { file: 'shop/values.yaml', line: 2 },
      ],
      [
        'a nil pointer',
        { 'shop/templates/a.yaml': 'a: 1\n\nb: {{ .Values.a.b }}\n' },
        [],
        { file: 'shop/templates/a.yaml', line: 3, column: 14 },
      ],
      [
        'a function that does not exist',
        { 'shop/templates/a.yaml': 'a: 1\nb: {{ foo }}\n' },
        [],
        { file: 'shop/templates/a.yaml', line: 2 },
      ],
      [
        'a required value',
        { 'shop/templates/a.yaml': '\n{{ required "no" .Values.a }}\n' },
        [],
        { file: 'shop/templates/a.yaml', line: 2, column: 4 },
      ],
      [
        'a helper',
        {
          'shop/templates/a.yaml': '{{ include "h" . }}\n',
          'shop/templates/_h.tpl': '{{ define "h" }}\n{{ .Values.a.b }}{{ end }}',
        },
        [],
        { file: 'shop/templates/_h.tpl', line: 2, column: 11 },
      ],
      [
        'rendered text that is not YAML, in the second document, behind a loop',
        {
          'shop/templates/a.yaml':
            'kind: A\n---\nkind: B\nlist:\n{{- range list 1 2 3 }}\n  - {{ . }}\n{{- end }}\nname: {{ .Release.Name }}\n two: {{ .Release.Name }}\nlast: 1\n',
        },
        [],
        { file: 'shop/templates/a.yaml', line: 9 },
      ],
      [
        'rendered text with two colons',
        {
          'shop/templates/a.yaml':
            '{{- if true }}\nkind: A\nname: {{ .Release.Name }}: {{ .Release.Name }}\n{{- end }}\n',
        },
        [],
        { file: 'shop/templates/a.yaml', line: 3 },
      ],
    ])('%s', async (_, files, valueFiles, expected) => {
      expect(await errorOf(files, valueFiles)).toEqual(expected);
    });

    test('the second document of a value file, which only Helm 4 reads', async () => {
      const found = await errorOf({ 'v.yaml': '# x\na: 1\n---\nb: 1\nc: d: e\n' }, ['v.yaml']);
      expect(found).toEqual(major === 4 ? { file: 'v.yaml', line: 5 } : undefined);
    });
  });
});
