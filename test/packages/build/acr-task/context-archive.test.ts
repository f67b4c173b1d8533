import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packContext } from '@aks-delivery/build/acr-task/context-archive';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

let root: string;
let workspace: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'archive-'));
  workspace = join(root, 'workspace');
  folder = join(root, 'private');
  await mkdir(join(workspace, 'app/.git'), { recursive: true });
  await mkdir(join(workspace, 'app/node_modules/left-pad'), { recursive: true });
  await mkdir(folder);
  await writeFile(join(workspace, 'app/Dockerfile'), 'FROM scratch\n');
  await writeFile(join(workspace, 'app/.git/config'), 'extraheader = AUTHORIZATION: basic s3cret');
  await mkdir(join(workspace, 'app/tools/.git'), { recursive: true });
  await writeFile(join(workspace, 'app/tools/.git/config'), 'extraheader = AUTHORIZATION: basic s3cret');
  await writeFile(join(workspace, 'app/.dockerignore'), 'node_modules/\n*.md\n!KEEP.md\n');
  await writeFile(join(workspace, 'app/node_modules/left-pad/index.js'), 'x');
  await writeFile(join(workspace, 'app/README.md'), 'x');
  await writeFile(join(workspace, 'app/KEEP.md'), 'x');
  await writeFile(join(workspace, 'app/-rf'), 'x');
  await writeFile(join(workspace, 'app/a name\nof two lines'), 'x');
  await symlink('KEEP.md', join(workspace, 'app/link'));
});
afterEach(() => rm(root, { recursive: true }));

const pack = (dockerfile = 'app/Dockerfile', limit?: number) =>
  packContext(
    join(workspace, 'app'),
    join(workspace, dockerfile),
    { workspace, folder, env: process.env, signal: new AbortController().signal },
    limit,
  );
const unpacked = (file: string, path: string) => execFileSync('tar', ['-xzOf', file, path], { encoding: 'utf8' });
const listed = (file: string) =>
  execFileSync('tar', ['-tzf', file, '--quoting-style=escape'], { encoding: 'utf8' }).trim().split('\n').sort();

test('the archive holds what Docker would send, whatever the files are called, and no .git at any depth', async () => {
  const archive = await pack();
  expect(listed(archive.file)).toEqual([
    './-rf',
    './.dockerignore',
    './Dockerfile',
    './KEEP.md',
    './a name\\nof two lines',
    './link',
    './tools/',
  ]);
  expect(archive).toMatchObject({ dockerfile: 'Dockerfile', files: 7 });
});

test('a Dockerfile from outside of the context comes along, and no COPY can see it', async () => {
  await writeFile(join(workspace, 'other.Dockerfile'), 'FROM debian\n');
  const { file, dockerfile } = await pack('other.Dockerfile');
  expect(unpacked(file, dockerfile)).toBe('FROM debian\n');
  expect(unpacked(file, `${dockerfile}.dockerignore`).split('\n')).toEqual([
    'node_modules/',
    '*.md',
    '!KEEP.md',
    '',
    dockerfile,
    `${dockerfile}.dockerignore`,
    '',
  ]);
});

test('a Dockerfile that .dockerignore leaves out is there all the same', async () => {
  await writeFile(join(workspace, 'app/.dockerignore'), '*\n!KEEP.md\n');
  const { file, dockerfile } = await pack();
  expect(unpacked(file, dockerfile)).toBe('FROM scratch\n');
  expect(listed(file)).not.toContain('./Dockerfile');
});

test('a context over the limit is refused with its largest parts', async () => {
  await mkdir(join(workspace, 'app/data'));
  await writeFile(join(workspace, 'app/data/big'), Buffer.alloc(3_000_000, 'x'));
  await expect(pack('app/Dockerfile', 1_000)).rejects.toMatchObject({
    code: 'tasks/context-too-large',
    message: expect.stringContaining('most of it is data/'),
    evidence: expect.stringContaining('3.0 MB  data/'),
  });
});
