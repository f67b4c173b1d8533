import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { network } from '../../lab/network.ts';
import { checkout, stateFolder } from '../../lab/paths.ts';

const cli = join(checkout, 'lab/cli.ts');
const emptyCache = mkdtempSync(join(tmpdir(), 'cache-'));
const lab = (args: readonly string[], options: { env?: Record<string, string>; uid?: number } = {}) =>
  spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', ...options });

beforeAll(() => void lab(['down']));
afterAll(() => rmSync(emptyCache, { recursive: true }));

test('without Go, the lab says that Go is missing and where to get it', () => {
  const { status, stderr } = lab(['up'], {
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', XDG_CACHE_HOME: emptyCache },
  });
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/`go` command is not on the PATH[\s\S]*go\.dev/),
  });
  expect(stderr).not.toContain('    at ');
  expect(existsSync(stateFolder)).toBe(false);
});

test('without root, the lab says why it needs root and how to get it', () => {
  const { status, stderr } = lab(['up'], { uid: 65534, env: { PATH: process.env.PATH ?? '' } });
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringMatching(/you are not root[\s\S]*sudo/) });
  expect(existsSync(stateFolder)).toBe(false);
});

test("when something else uses the lab's addresses, it is named and left alone", () => {
  const route = ['10.213.7.0/24', 'dev', 'lo'];
  expect(network.range).toBe('10.213.0.0/16');
  spawnSync('ip', ['route', 'add', ...route]);
  try {
    const { status, stderr } = lab(['up']);
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/taken by the route 10\.213\.7\.0\/24 on lo/),
    });
    expect(existsSync(stateFolder)).toBe(false);
  } finally {
    spawnSync('ip', ['route', 'delete', ...route]);
  }
});

test.each([
  { name: 'a command that needs a running lab', args: ['env'], says: /The lab is not running[\s\S]*lab -- up/ },
  { name: 'logs of no lab', args: ['logs'], says: /no lab is running/ },
  { name: 'run without a file', args: ['run'], says: /No workflow file was given[\s\S]*Usage/ },
  { name: 'run with an unknown Helm', args: ['run', '--helm', '2', 'x.yml'], says: /--helm takes 3 or 4/ },
])('$name is refused in one sentence', ({ args, says }) => {
  const { status, stderr } = lab(args);
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringMatching(says) });
  expect(stderr).not.toContain('    at ');
});

test('an unknown command shows the known ones', () => {
  const { status, stdout } = lab(['start']);
  expect(status).toBe(2);
  expect(stdout).toContain('lab --');
});
