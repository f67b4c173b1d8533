import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveValueFiles } from '@aks-delivery/helm/chart/index';
import { type ReleaseValues, releaseValues, type ValueInputs } from '@aks-delivery/helm/values/index';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setCases } from './set-cases.ts';

let parent: string;
let workspace: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'release-values-'));
});
beforeEach(async () => {
  workspace = await mkdtemp(join(parent, 'workspace-'));
});
afterAll(() => rm(parent, { recursive: true }));

const none: ValueInputs = {
  values: undefined,
  set: undefined,
  setString: undefined,
  setFile: undefined,
  image: undefined,
  imageKeys: { repository: 'image.repository', tag: 'image.tag', digest: 'image.digest' },
};

/** What the inputs give, over value files of these texts. */
async function given(
  inputs: Partial<ValueInputs>,
  files: readonly string[] = [],
  helmMajor: 3 | 4 = 4,
): Promise<ReleaseValues> {
  const names = files.map((_, index) => `values-${index}.yaml`);
  await Promise.all(files.map((text, index) => writeFile(join(workspace, names[index] ?? ''), text)));
  const valueFiles = await resolveValueFiles(names, workspace);
  return releaseValues({ ...none, ...inputs }, { workspace, valueFiles, helmMajor });
}
const values = async (inputs: Partial<ValueInputs>, files: readonly string[] = []) =>
  (await given(inputs, files)).values;

describe('a line of set or set-string means what it means to Helm', () => {
  test.each(setCases)('$input: $name', async ({ input, line, expected }) => {
    expect(await values(input === 'set' ? { set: line } : { setString: line })).toEqual(expected);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('a tag stays a text, whatever it looks like, unless it is null', async () => {
    expect(await values({ set: 'image.tag=1234567\nother.tag=true\nlast.tag=null' })).toEqual({
      image: { tag: '1234567' },
      other: { tag: 'true' },
      last: { tag: null },
    });
  });

  test('an integer that a file would round stays a text', async () => {
    expect(await values({ set: 'id=9007199254740993' })).toEqual({ id: '9007199254740993' });
  });

  test('a large integer is a number, and the user hears what templates make of it', async () => {
    const { values: tree, notices } = await given({ set: 'small=5\nuser=1000650000' });
    expect(tree).toEqual({ small: 5, user: 1_000_650_000 });
    expect(notices).toEqual([{ message: expect.stringMatching(/^Line 2 of the input set .* set-string/) }]);
    expect(JSON.stringify(notices)).not.toContain('1000650000');
  });
});

describe('what cannot be read is named by its line, and not quoted', () => {
  test.each([
    ['no equals sign', 'hunter22', 'has no "="'],
    ['no key', '=hunter22', 'has no key before the "="'],
    ['an empty key', 'a..b=hunter22', 'has an empty key'],
    ['white space before the equals sign', 'a =hunter22', 'has white space around a key'],
    ['two keys', 'a,b=hunter22', 'has a comma in a key'],
    ['an index of letters', 'a[x]=hunter22', 'has an index that is not a number'],
    ['an index without end', 'a[0=hunter22', 'has an index that is not a number'],
    ['a negative index', 'a[-1]=hunter22', 'has an index that is not a number'],
    ['an index beyond Helm’s limit', 'a[65537]=hunter22', 'has an index above 65536'],
    ['text behind an index', 'a[0]b=hunter22', 'has text behind an index'],
    ['a list without end', 'a={hunter22', 'begins a list with "{" that no "}" ends'],
    ['text behind a list', 'a={b}hunter22', 'has text behind the "}"'],
    ['deep nesting', `${'a.'.repeat(31)}b=hunter22`, 'nests deeper than 30 keys'],
  ])('%s', async (_, line, why) => {
    const error = (await values({ set: `ok=1\n\n${line}` }).catch((thrown: unknown) => thrown)) as Error;
    expect(error).toMatchObject({ code: 'helm/set-invalid' });
    expect(error.message).toContain(`Line 3 of the input set ${why}`);
    expect(String(error)).not.toContain('hunter22');
  });

  test.each([
    ['a key below a text', 'a=hunter22\na.b=1', 'leads through a, which'],
    ['an index of a mapping', 'a.b=1\na[0]=hunter22', 'leads through a, which'],
    ['an index of a text in a list', 'a[0]=hunter22\na[0][0]=1', 'leads through a[0], which'],
  ])('%s', async (_, set, why) => {
    const error = (await values({ set }).catch((thrown: unknown) => thrown)) as Error;
    expect(error).toMatchObject({ code: 'helm/set-invalid' });
    expect(error.message).toContain(`Line 2 of the input set ${why}`);
    expect(String(error)).not.toContain('hunter22');
  });
});

describe('an order that is always the same', () => {
  test('value files, values, set, set-string, set-file, image', async () => {
    await writeFile(join(workspace, 'e.txt'), 'set-file');
    const all = 'b=B\nc=C\nd=D\ne=E\nimage.tag=set';
    const tree = await values({
      values: 'a: values\nb: values\nc: values\nimage: {tag: values, pullPolicy: Always}',
      set: all.replaceAll(/=[A-Z]/g, '=set'),
      setString: 'c=set-string\nd=set-string\ne=set-string',
      setFile: 'd=e.txt\ne=e.txt',
      image: 'acr.io/shop:1',
    });
    expect(tree).toEqual({
      a: 'values',
      b: 'set',
      c: 'set-string',
      d: 'set-file',
      e: 'set-file',
      image: { repository: 'acr.io/shop', tag: '1', digest: '', pullPolicy: 'Always' },
    });
  });

  test('an index changes one item of a list that a value file has, because Helm would take an item for the whole list', async () => {
    const files = [
      'hosts: [{name: a, port: 1}, {name: b}]\nrest: 1',
      'hosts:\n  - {name: c, port: 12:30}\n  - {name: d}',
    ];
    expect(await values({ set: 'hosts[1].name=x' }, files)).toEqual({
      hosts: [{ name: 'c', port: '12:30' }, { name: 'x' }],
    });
  });

  test('an index changes the list of the input values, when there is one', async () => {
    expect(await values({ values: 'hosts: [a, b]', set: 'hosts[0]=x' }, ['hosts: [c]'])).toEqual({ hosts: ['x', 'b'] });
  });

  test('the chart’s own lists are not known here, so an index starts a new one, as with Helm', async () => {
    expect(await values({ set: 'hosts[0]=x' }, ['other: 1'])).toEqual({ hosts: ['x'] });
  });

  test('nothing given, nothing written', async () => {
    expect(await values({ set: '\n  \n' }, ['a: 1'])).toBeUndefined();
  });
});

describe('set-file', () => {
  test('gives the whole text of a file, with its line break at the end', async () => {
    await mkdir(join(workspace, 'conf'));
    await writeFile(join(workspace, 'conf/a b,c.txt'), 'x: 1\r\ny: 2\n');
    expect(await values({ setFile: 'config.text=conf/a b,c.txt\nboth={conf/a b\\,c.txt,conf/a b\\,c.txt}' })).toEqual({
      config: { text: 'x: 1\r\ny: 2\n' },
      both: ['x: 1\r\ny: 2\n', 'x: 1\r\ny: 2\n'],
    });
  });

  test.each([
    [
      'a file that is not there',
      'nope.txt',
      'Line 2 of the input set-file names the file "nope.txt", which cannot be read (ENOENT)',
    ],
    ['a folder', '.', 'cannot be read (EISDIR)'],
    ['a file outside the workspace', '../secret', 'outside the workspace'],
    ['a link that leads outside', 'link', 'outside the workspace'],
    ['a file that is no text', 'binary', 'no UTF-8 text'],
  ])('%s is refused by its name', async (_, file, why) => {
    await writeFile(join(parent, 'secret'), 'x');
    await symlink(join(parent, 'secret'), join(workspace, 'link'));
    await writeFile(join(workspace, 'binary'), Buffer.from([0xff, 0xfe, 0x00]));
    await expect(values({ setFile: `\na=${file}` })).rejects.toMatchObject({
      code: 'helm/set-invalid',
      message: expect.stringContaining(why),
    });
  });
});

describe('a tag in a value file that Helm would print otherwise', () => {
  test.each([
    ['1.10', '1.1'],
    ['1234567', '1.234567e+06'],
    ['0123', '83'],
    ['1e5', '100000'],
    ['00215e6', '2.15e+08'],
    ['1_000', '1000'],
    ['0x10', '16'],
    ['on', 'true'],
    ['No', 'false'],
  ])('%s is deployed as typed, and not as %s', async (typed, becomes) => {
    const { values: tree, notices } = await given({}, [`a: 1\nimage:\n  tag: ${typed} # by hand\n`]);
    expect(tree).toEqual({ image: { tag: typed } });
    expect(notices).toEqual([
      {
        message: `image.tag: ${typed} would be printed as ${becomes} by Helm, so it is deployed as the text "${typed}"; put it in quotes.`,
        location: { file: 'values-0.yaml', line: 3, column: 3 },
      },
    ]);
  });

  test.each([
    ['quotes', 'tag: "1.10"'],
    ['a number that is printed as typed', 'tag: 1.5'],
    ['a boolean that is printed as typed', 'tag: true'],
    ['a version', 'tag: 1.10.0'],
    ['null, which removes the chart’s own', 'tag: null\nother: {tag: }'],
    ['another key', 'build: 1.10'],
    ['a list, which could only be replaced whole', 'images:\n  - tag: 1.10'],
    ['text that is no YAML, which is for Helm to say', 'tag: 1.10\n tag: [\n'],
  ])('%s is left alone', async (_, text) => {
    expect(await given({}, [text])).toEqual({ values: undefined, notices: [] });
  });

  test('the last file that sets it counts', async () => {
    const files = ['image: {tag: 1.10}', 'image: {tag: "2.0"}\nsidecar: {tag: 1.20}', 'sidecar:\n  name: x\n'];
    expect(await given({}, files)).toEqual({
      values: { sidecar: { tag: '1.20' } },
      notices: [{ message: expect.any(String), location: { file: 'values-1.yaml', line: 2, column: 11 } }],
    });
  });

  test('a workspace that is a link makes no difference to its name', async () => {
    await writeFile(join(workspace, 'v.yaml'), 'tag: 1.10\n');
    const link = join(parent, 'link');
    await symlink(workspace, link);
    const valueFiles = await resolveValueFiles(['v.yaml'], link);
    const { notices } = await releaseValues(none, { workspace: link, valueFiles, helmMajor: 4 });
    expect(notices[0]?.location).toEqual({ file: 'v.yaml', line: 1, column: 1 });
  });

  test('aliases and merge keys are followed', async () => {
    const text = 'v: &v 1.10\nbase: &base {tag: *v}\nimage:\n  <<: *base\n  name: x\n';
    const { values: tree, notices } = await given({}, [text]);
    expect(tree).toEqual({ base: { tag: '1.10' }, image: { tag: '1.10' } });
    expect(notices.map(({ location }) => location)).toEqual([
      { file: 'values-0.yaml', line: 2, column: 14 },
      { file: 'values-0.yaml' },
    ]);
  });

  test('nothing is said when an input replaces it', async () => {
    const { values: tree, notices } = await given({ image: 'acr.io/shop:2' }, ['image: {tag: 1.10}']);
    expect(tree).toMatchObject({ image: { tag: '2' } });
    expect(notices).toEqual([]);
  });

  test('Helm 4 reads all documents of a file, Helm 3 the first', async () => {
    const text = 'a: {tag: 1.10}\n---\nb: {tag: 1.20}\n';
    expect((await given({}, [text], 4)).values).toEqual({ a: { tag: '1.10' }, b: { tag: '1.20' } });
    expect((await given({}, [text], 3)).values).toEqual({ a: { tag: '1.10' } });
  });
});
