import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../lab/cloud/faults.ts';
import { control } from '../../../lab/control.ts';
import { registries } from '../../../lab/world.ts';
import { type BuildJob, errorsOf, openBuildJob } from './build-job.ts';

let opened: BuildJob;
const open = async (...options: Parameters<typeof openBuildJob>) => {
  opened = await openBuildJob(...options);
};
const build = (inputs: Readonly<Record<string, string>> = {}) => opened.build({ engine: 'acr-task', ...inputs });
const write = async (path: string, content: string | Buffer) => {
  const file = join(opened.job.workspace, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
};
const runs = async () => (await control().requests('arm')).filter(({ path }) => /\/scheduleRun$/i.test(path)).length;

afterEach(async () => {
  await Promise.all(['arm', 'storage'].map((standIn) => control().setFaults(standIn, [])));
  await opened.close();
});

test('the context is what Docker would send, without .git at any depth, and with a Dockerfile from anywhere', async () => {
  await open();
  await write('app/.dockerignore', '*.md\n!KEEP.md\nlogs\n');
  for (const path of ['a.txt', 'README.md', 'KEEP.md', 'logs/x', '.git/config', 'sub/.git/config'])
    await write(`app/${path}`, 'x');
  await write(
    'docker/my Dockerfile',
    `FROM busybox:1\nCOPY . /context\nRUN find /context -type f | sort | tr "\\n" " " # ${randomUUID()}\n`,
  );
  const step = await build({ context: 'app', file: 'docker/my Dockerfile' });
  expect(errorsOf(step)).toEqual([]);
  const files = ['.dockerignore', 'KEEP.md', 'a.txt'].map((path) => `/context/${path}`);
  expect(step.log).toContain(` ${files.join(' ')}\n`);
}, 60_000);

test('the runner needs no Docker', async () => {
  await open({ env: { PATH: '/usr/bin:/bin' } });
  await opened.checkOut('scratch');
  expect(await build()).toMatchObject({ code: 0 });
}, 60_000);

test('a registry with permissions by repository lets a run push what its caller may push', async () => {
  await open({ registry: registries.production });
  await opened.checkOut('scratch');
  const step = await build();
  expect(errorsOf(step)).toEqual([]);
  expect(step.outputs.digest).toBe(await opened.stored('1'));
}, 60_000);

test('a canceled job cancels its run, so that nothing is pushed later', async () => {
  await open();
  await write('Dockerfile', `FROM busybox:1\nRUN echo begun ${randomUUID()} && sleep 600\n`);
  const running = await opened.start({ engine: 'acr-task' });
  await running.line(/\] begun/);
  running.kill('SIGINT');
  const step = await running.result;
  expect(step.code).not.toBe(0);
  expect(step.log).toMatch(/Canceled run \w+ of ACR Tasks/);
  expect(await opened.stored('1')).toBeNull();
}, 60_000);

test('the log is shown while the build goes on', async () => {
  await open();
  await write('Dockerfile', `FROM busybox:1\nRUN echo begun ${randomUUID()} && sleep 3 && echo ended\n`);
  const running = await opened.start({ engine: 'acr-task' });
  await running.line(/\] begun/);
  expect(await opened.stored('1')).toBeNull();
  expect((await running.result).log).toContain('] ended');
}, 60_000);

describe('what fails for a passing reason', () => {
  const passing: { name: string; standIn: string; faults: Fault[] }[] = [
    {
      name: 'the upload',
      standIn: 'storage',
      faults: [
        { kind: 'status', method: 'PUT', status: 503 },
        { kind: 'reset', method: 'PUT' },
      ],
    },
    {
      name: 'the log',
      standIn: 'storage',
      faults: [
        { kind: 'status', path: '/logs/', status: 500 },
        { kind: 'reset', path: '/logs/', times: 2 },
      ],
    },
    {
      name: 'the log, which is late',
      standIn: 'storage',
      faults: [{ kind: 'status', path: '/logs/', status: 404, times: 3 }],
    },
    {
      name: 'the question how the run goes',
      standIn: 'arm',
      faults: [{ kind: 'status', method: 'GET', path: '/runs/', status: 503 }],
    },
  ];
  test.each(passing)(
    '$name is tried again',
    async ({ standIn, faults }) => {
      await open();
      await opened.checkOut('scratch');
      await control().setFaults(standIn, faults);
      const step = await build();
      expect(errorsOf(step)).toEqual([]);
      expect(await control().faults(standIn)).toEqual([]);
      expect(step.outputs.digest).toBe(await opened.stored('1'));
    },
    60_000,
  );
});

const error = (status: number, code: string, path: string): Fault => ({
  ...{ kind: 'status', status, path, times: 20 },
  body: JSON.stringify({ error: { code, message: `${code}, said Azure.` } }),
});

describe('what Azure refuses is told with its cause, and nothing is reported as pushed', () => {
  const refusals: {
    name: string;
    who?: 'immutable';
    standIn?: string;
    faults?: Fault[];
    cause: string;
    says: string;
    push?: string;
  }[] = [
    // It may not push either, which would be told first.
    {
      name: 'no role for tasks',
      who: 'immutable',
      push: 'false',
      cause: 'tasks/no-role',
      says: 'listBuildSourceUploadUrl/action',
    },
    {
      name: 'a subscription without tasks',
      standIn: 'arm',
      faults: [error(403, 'TasksOperationsNotAllowed', '/listBuildSourceUploadUrl$')],
      cause: 'tasks/not-allowed',
      says: 'does not allow ACR Tasks',
    },
    {
      name: 'an agent pool that is not there',
      standIn: 'arm',
      faults: [error(400, 'AgentPoolNotFound', '/scheduleRun$')],
      cause: 'tasks/request-refused',
      says: 'AgentPoolNotFound, said Azure.',
    },
    {
      name: 'a context that the storage finds too large',
      standIn: 'storage',
      faults: [{ kind: 'status', method: 'PUT', status: 413, body: '<Error><Code>RequestBodyTooLarge</Code></Error>' }],
      cause: 'tasks/context-too-large',
      says: 'RequestBodyTooLarge',
    },
    {
      name: 'an upload whose proof has expired',
      standIn: 'storage',
      faults: [
        { kind: 'status', method: 'PUT', status: 403, body: '<Error><Code>AuthenticationFailed</Code></Error>' },
      ],
      cause: 'tasks/upload-failed',
      says: 'AuthenticationFailed',
    },
  ];
  test.each(refusals)(
    '$name',
    async ({ who, standIn, faults = [], cause, says, push = 'true' }) => {
      await open(who === undefined ? {} : { who });
      await opened.checkOut('scratch');
      if (standIn !== undefined) await control().setFaults(standIn, faults);
      const step = await build({ push });
      expect(step).toMatchObject({ code: 1, outputs: { cause, digest: '', reference: '' } });
      expect(errorsOf(step)).toHaveLength(1);
      expect(errorsOf(step)[0]?.message).toContain(says);
      expect(step.log).not.toMatch(/\bat .*\.js:\d+/);
    },
    60_000,
  );
});

test('what ACR Tasks cannot do is refused before anything is uploaded', async () => {
  await open();
  await opened.checkOut('scratch');
  const before = await runs();
  const step = await build({ secrets: 'token=abc', sbom: 'true' });
  expect(step).toMatchObject({ code: 1, outputs: { cause: 'build/engine-unsupported' } });
  expect(errorsOf(step)[0]?.message).toContain('secrets, sbom');
  expect(await runs()).toBe(before);
}, 60_000);

test('when one platform fails, the other is not waited for', async () => {
  await open();
  await write(
    'Dockerfile',
    `FROM busybox:1 AS amd64\nRUN sleep 600 # ${randomUUID()}\nFROM scratch AS arm64\nCOPY absent /\nARG TARGETARCH\nFROM $TARGETARCH\n`,
  );
  const step = await build({ platforms: 'linux/amd64,linux/arm64' });
  expect(step).toMatchObject({ code: 1, outputs: { cause: 'build/file-missing', digest: '' } });
  expect(step.log).toMatch(/Canceled run \w+ \(linux\/amd64\) of ACR Tasks/);
}, 60_000);

test('addresses that carry their own proof are told to nobody', async () => {
  await open();
  await opened.checkOut('scratch');
  const step = await build();
  expect(step).toMatchObject({ code: 0 });
  expect(step.stdout + step.stderr + step.summary + JSON.stringify(step.outputs)).not.toMatch(/[?&]sig=/);
}, 60_000);
