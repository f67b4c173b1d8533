import { chmod, cp, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceHash } from '@aks-delivery/build/source-hash';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { plainPlan } from './plan.ts';

let folder: string;
const signal = new AbortController().signal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-'));
  await mkdir(join(folder, 'src'));
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY . /\n');
  await writeFile(join(folder, '.dockerignore'), '.git\n*.md\n');
  await writeFile(join(folder, 'src/main.js'), 'main');
  await writeFile(join(folder, 'dist/built.js'), 'built');
  await writeFile(join(folder, 'README.md'), 'read me');
});
afterEach(() => rm(folder, { recursive: true }));

const hash = (settings: unknown = {}, commit = 'c0ffee', root = folder) =>
  sourceHash(
    { ...plainPlan, context: { kind: 'folder', path: root }, dockerfile: join(root, 'Dockerfile') },
    settings,
    { commit, signal, workspace: root },
  );

const changes = [
  { name: 'a file', change: () => writeFile(join(folder, 'src/main.js'), 'other') },
  {
    name: 'a file that Git ignores and the image gets',
    change: () => writeFile(join(folder, 'dist/built.js'), 'again'),
  },
  { name: 'a new file', change: () => writeFile(join(folder, 'src/new.js'), '') },
  { name: 'a new folder', change: () => mkdir(join(folder, 'empty')) },
  { name: 'a file that may be run', change: () => chmod(join(folder, 'src/main.js'), 0o755) },
  { name: 'a link', change: () => symlink('main.js', join(folder, 'src/link.js')) },
  { name: 'the Dockerfile', change: () => writeFile(join(folder, 'Dockerfile'), 'FROM scratch\n') },
  { name: 'what is ignored', change: () => writeFile(join(folder, '.dockerignore'), '.git\n') },
];

const others = [
  { name: 'a file that .dockerignore leaves out', change: () => writeFile(join(folder, 'README.md'), 'other') },
  { name: 'times', change: () => utimes(join(folder, 'src/main.js'), 0, 0) },
  { name: 'who may write a file', change: () => chmod(join(folder, 'src/main.js'), 0o600) },
  { name: 'history of another repository below', change: () => mkdir(join(folder, 'src/.git')) },
  { name: 'history that .dockerignore leaves out', change: () => mkdir(join(folder, '.git')) },
];

describe('the hash of the source', () => {
  test.each(changes)('is another one for $name', async ({ change }) => {
    const before = await hash();
    await change();
    expect(await hash()).not.toBe(before);
  });

  test.each(others)('is the same for other $name', async ({ change }) => {
    const before = await hash();
    await change();
    expect(await hash()).toBe(before);
  });

  test('is the same in another folder, and another one for other settings', async () => {
    const copy = join(folder, '..', `${folder.split('/').at(-1)}-copy`);
    await cp(folder, copy, { recursive: true });
    expect(await hash({}, 'c0ffee', copy)).toBe(await hash());
    await rm(copy, { recursive: true });
    expect(await hash({ target: 'test' })).not.toBe(await hash());
  });

  test('counts the commit when the image may see the history', async () => {
    expect(await hash({}, 'another')).toBe(await hash());
    await writeFile(join(folder, '.dockerignore'), '');
    await mkdir(join(folder, '.git'));
    expect(await hash({}, 'another')).not.toBe(await hash());
  });

  test("follows a Dockerfile's own .dockerignore", async () => {
    const before = await hash();
    await writeFile(join(folder, 'Dockerfile.dockerignore'), '.git\n*.md\nsrc\n*.dockerignore\n.dockerignore\n');
    const without = await hash();
    expect(without).not.toBe(before);
    await writeFile(join(folder, 'src/main.js'), 'other');
    expect(await hash()).toBe(without);
  });

  test('is not known for a context that the builder fetches', async () => {
    const context = { kind: 'remote', address: 'https://github.com/contoso/shop.git' } as const;
    expect(
      await sourceHash({ ...plainPlan, context }, {}, { commit: 'c0ffee', signal, workspace: folder }),
    ).toBeUndefined();
  });

  test.each([
    { address: 'https://github.com/contoso/lib.git#main', known: false },
    { address: 'oci-layout:///layout', known: false },
    { address: 'docker-image://alpine:3', known: true },
  ])('is known with $address beside the context: $known', async ({ address, known }) => {
    const contexts = [{ name: 'lib', context: { kind: 'remote', address } as const }];
    const context = { kind: 'folder', path: folder } as const;
    const plan = { ...plainPlan, context, dockerfile: join(folder, 'Dockerfile'), contexts };
    const found = await sourceHash(plan, {}, { commit: 'c0ffee', signal, workspace: folder });
    expect(found !== undefined).toBe(known);
  });

  test('ends with the name of a file that cannot be read', async () => {
    // Its name is no UTF-8, so that nobody can ask for it by the name that Node gives.
    await writeFile(Buffer.concat([Buffer.from(`${folder}/src/`), Buffer.from([0xff])]), 'x');
    await expect(hash()).rejects.toMatchObject({
      code: 'build/context-unreadable',
      message: expect.stringContaining('src/'),
    });
  });
});
