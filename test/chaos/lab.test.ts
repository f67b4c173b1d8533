import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { builder } from '../../lab/environment.ts';
import { cgroupName } from '../../lab/host/cgroups.ts';
import { runningProcess } from '../../lab/host/record.ts';
import { network } from '../../lab/network.ts';
import { cacheFolder, checkout, stateFolder, statusFile } from '../../lab/paths.ts';
import { binary } from '../../lab/tools/build.ts';
import { until } from '../../lab/until.ts';

const cli = join(checkout, 'lab/cli.ts');
const lab = (...args: string[]) => execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', stdio: 'pipe' });

/** `up` beside whatever goes on; resolves with its exit code. */
const start = (...args: string[]) => {
  const child = spawn(process.execPath, [cli, 'up', ...args], { stdio: 'ignore' });
  return new Promise<number | null>((resolve) => child.once('close', resolve));
};

beforeAll(() => void lab('down'));
afterEach(() => void lab('down'));

/** Everything of the lab that can be seen on this machine. */
function traces(): string[] {
  const found: string[] = [];
  const here = readlinkSync('/proc/self/ns/pid');
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = read(`/proc/${pid}/cmdline`);
    if (command.includes(stateFolder) || command.includes(cacheFolder)) found.push(`process ${command}`);
    const namespace = link(`/proc/${pid}/ns/pid`);
    if (command.includes('lab/supervisor.ts') && namespace !== here) found.push(`namespace of ${command}`);
  }
  for (const line of read('/proc/self/mountinfo').split('\n'))
    if (line.includes(stateFolder)) found.push(`mount ${line}`);
  if (existsSync(`/sys/class/net/${network.hostInterface}`)) found.push(`device ${network.hostInterface}`);
  if (execFileSync('ip', ['route', 'show', 'root', network.range], { encoding: 'utf8' }) !== '') found.push('a route');
  for (const hierarchy of ['', ...readdirSync('/sys/fs/cgroup')])
    if (existsSync(join('/sys/fs/cgroup', hierarchy, cgroupName))) found.push(`control group in ${hierarchy}`);
  for (const folder of [stateFolder, '/run/netns', '/opt/containerd', '/etc/docker'])
    if (existsSync(folder)) found.push(folder);
  return found;
}

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const link = (path: string) => {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
};

test('down leaves no process, mount, network device, control group or file behind', () => {
  expect(traces()).toEqual([]);
  lab('up');
  expect(traces()).toEqual(expect.arrayContaining([`device ${network.hostInterface}`, 'a route', stateFolder]));
  lab('down');
  expect(traces()).toEqual([]);
});

test('down leaves nothing behind either when it comes in the middle of a build', async () => {
  lab('up', '--all');
  const build = spawn(binary('buildx', 'buildx'), ['build', '--no-cache', '--progress=plain', '-'], {
    env: { ...process.env, ...builder },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(build, 'close');
  build.stdin.end("FROM busybox:1\nRUN echo 'the step runs' && sleep 600\n");
  let said = '';
  build.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await until(async () => /^#\d+ [\d.]+ the step runs/m.test(said), 'the step of the build', 30);
  lab('down');
  await ended;
  expect(traces()).toEqual([]);
});

test('`up` leaves out what only `up --all` starts, and two of these at the same time start it once', async () => {
  lab('up');
  expect(lab('status')).toMatch(/^buildkitd +off/m);
  expect(() => lab('restart', 'buildkitd')).toThrow('cannot be restarted because it does not run');
  expect(await Promise.all([start('--all'), start('--all')])).toEqual([0, 0]);
  expect(lab('status')).toMatch(/^buildkitd +ready/m);
});

test('a lab whose supervisor was killed is gone by itself, and the next `up` starts a new one', async () => {
  lab('up');
  const first = runningProcess();
  execFileSync('pkill', ['-KILL', '-f', 'lab/supervisor.ts']);
  await until(async () => runningProcess() === undefined, "the end of the killed lab's processes", 10);
  lab('up');
  expect(runningProcess()?.pid).not.toBe(first?.pid);
  expect(lab('status')).not.toContain('failed');
});

describe('an `up` that is killed leaves nothing that the next `down` does not remove', () => {
  // Not by the clock: each row is a state that `up` passes through.
  test.each([
    { name: 'as soon as its folder exists', reached: () => existsSync(stateFolder) },
    { name: 'as soon as its process is recorded', reached: () => runningProcess() !== undefined },
    { name: 'when etcd starts', reached: () => read(statusFile).includes('"etcd":{"state":"starting"') },
    {
      name: 'when the API server starts',
      reached: () => read(statusFile).includes('"kube-apiserver":{"state":"starting"'),
    },
    { name: 'when the kubelet starts', reached: () => read(statusFile).includes('"kubelet":{"state":"starting"') },
  ])('$name', async ({ reached }) => {
    const child = spawn(process.execPath, [cli, 'up'], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await until(async () => reached(), 'the moment to kill', 60);
    child.kill('SIGKILL');
    await ended;
    lab('down');
    expect(traces()).toEqual([]);
  });
});

test('two `up` at the same time make one lab', async () => {
  const first = start();
  await until(async () => runningProcess() !== undefined, 'the first lab', 60);
  expect(await Promise.all([first, start()])).toEqual([0, 0]);
  expect(lab('status')).toContain('kubelet');
});
