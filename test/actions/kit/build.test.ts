import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packageFolder } from '../../../scripts/dist/licences.ts';
import { differences, type Files, writeOutput } from '../../../scripts/dist/output.ts';
import { buildFixtureSuite, type FixtureSuite } from '../../harness/fixture-suite.ts';

let suite: FixtureSuite;
let out = '';
beforeAll(async () => {
  suite = await buildFixtureSuite('build');
  out = await mkdtemp(join(tmpdir(), 'out-'));
}, 60_000);
afterAll(async () => {
  await suite.dispose();
  await rm(out, { recursive: true, force: true });
});

async function contents(folder: string): Promise<Files> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(await Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(path)] as const)));
}

describe('a build', () => {
  test('makes a stub per entry, the licences, and says that its files are CommonJS', async () => {
    const files = await contents(join(suite.root, 'dist'));
    const paths = ['greet/main.js', 'greet/post.js', 'index.js', 'kubectl-credential/main.js', 'licenses.txt'];
    expect([...files.keys()]).toEqual(expect.arrayContaining(paths));
    expect(String(files.get('package.json'))).toBe('{"type":"commonjs"}\n');
  });

  test('makes the same bytes wherever and from wherever it runs', async () => {
    const other = await buildFixtureSuite('build', '/');
    expect(await differences(other.root, await contents(suite.root))).toEqual([]);
    await other.dispose();
  }, 60_000);

  test('names no folder of this machine', async () => {
    const repository = join(import.meta.dirname, '..', '..', '..');
    for (const content of (await contents(suite.root)).values()) expect(content.includes(repository)).toBe(false);
  });

  test('lists every bundled package with its licence', async () => {
    const text = await readFile(join(suite.root, 'dist', 'licenses.txt'), 'utf8');
    for (const name of ['@actions/core', '@actions/exec', '@actions/http-client', 'tunnel', 'undici', 'yaml']) {
      expect(text).toMatch(new RegExp(`^${name}@\\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, 'm'));
    }
    expect(text).not.toContain('@aks-delivery/');
    expect(text.match(/permission/gi)?.length).toBeGreaterThanOrEqual(6);
  });
});

describe('the output folder', () => {
  test('holds exactly what was built: stale files go', async () => {
    await writeOutput(
      out,
      new Map([
        ['old.js', 'x'],
        ['a/kept.js', '1'],
      ]),
    );
    await writeOutput(out, new Map([['a/kept.js', '2']]));
    expect(await differences(out, new Map([['a/kept.js', '2']]))).toEqual([]);
    expect(await readFile(join(out, 'a', 'kept.js'), 'utf8')).toBe('2');
  });

  test('is compared file by file', async () => {
    await writeOutput(
      out,
      new Map([
        ['same', '1'],
        ['changed', '1'],
        ['extra', '1'],
      ]),
    );
    await writeFile(join(out, 'changed'), '2');
    expect(
      await differences(
        out,
        new Map([
          ['same', '1'],
          ['changed', '1'],
          ['gone', '1'],
        ]),
      ),
    ).toEqual(['changed differs', 'extra should not be there', 'gone is missing']);
  });
});

describe('the package that a module belongs to', () => {
  const cases = [
    { module: '/r/node_modules/yaml/dist/index.js', expected: '/r/node_modules/yaml' },
    { module: '/r/node_modules/@actions/core/lib/core.js', expected: '/r/node_modules/@actions/core' },
    { module: '/r/node_modules/a/node_modules/b/i.js', expected: '/r/node_modules/a/node_modules/b' },
    { module: '/r/node_modules/.cache/aks-delivery/dist/index.js', expected: undefined },
    {
      module: '/r/node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/run.js',
      expected: undefined,
    },
  ];
  test.each(cases)('$module', ({ module, expected }) => expect(packageFolder(module)).toBe(expected));
});
