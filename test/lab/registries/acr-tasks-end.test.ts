import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../../lab/until.ts';
import { ask } from '../standins/harness.ts';
import { busybox, contextOf, type RunProperties, task } from './task-client.ts';
import { startTasks, type TestTasks } from './tasks.ts';

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks.lab.close());
afterEach(async () => {
  await tasks.lab.cloud.control.setFaults('storage', []);
});

/** How many programs this process runs, the cloud's agents in it. */
const children = async () =>
  (await readFile(`/proc/self/task/${process.pid}/children`, 'utf8')).split(' ').filter(Boolean).length;

describe('a run that is stopped', () => {
  afterEach(() => {
    tasks.lab.cloud.clock.offsetSeconds = 0;
  });

  const running = ({ status }: RunProperties) => status === 'Running';
  /** Schedules a build that does not end of itself. */
  async function endless(request: object = {}) {
    const Dockerfile = busybox(`RUN echo ${randomUUID()} && sleep 300`);
    const id = await tasks.schedule(
      task('.', [], { timeout: 600 }),
      await tasks.upload(contextOf({ Dockerfile })),
      request,
    );
    await tasks.until(id, running);
    const link = await tasks.logLink(id);
    await until(async () => (await ask(link)).text.includes('sleep 300'), 'the build', 20);
    return id;
  }

  test('by its caller: the build ends, too', async () => {
    const before = await children();
    const id = await endless();
    expect(await children()).toBe(before + 1);
    expect((await tasks.arm(`runs/${id}/cancel`)).status).toBe(200);
    const { status, complete, log, outputImages } = await tasks.end(id);
    expect([status, complete, outputImages]).toEqual(['Canceled', 'canceled', []]);
    expect(log).toMatch(new RegExp(`\\nRun ID: ${id} canceled after \\d+s\\n$`));
    expect(await children()).toBe(before);
  }, 30_000);

  test('by its time limit', async () => {
    const id = await endless({ timeout: 300 });
    tasks.lab.cloud.clock.offsetSeconds = 301;
    await tasks.until(id, (run) => !running(run));
    tasks.lab.cloud.clock.offsetSeconds = 0;
    const { status, complete } = await tasks.end(id);
    expect([status, complete]).toEqual(['Timeout', 'timedout']);
  }, 30_000);

  test('before there is an agent', async () => {
    await tasks.lab.cloud.control.setFaults('storage', [
      { kind: 'delay', delayMs: 60_000, method: 'GET', path: '/source/' },
    ]);
    const id = await tasks.schedule(task('.'), await tasks.upload(contextOf({ Dockerfile: busybox() })));
    await tasks.arm(`runs/${id}/cancel`);
    expect(await tasks.until(id, ({ status }) => status !== 'Queued')).toMatchObject({ status: 'Canceled' });
    expect((await ask(await tasks.logLink(id))).status).toBe(404);
  }, 30_000);
});

test('the end of the cloud ends its builds and leaves no files', async () => {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tasks-test-'));
  try {
    const before = await children();
    const other = await startTasks({ stateFolder });
    const Dockerfile = busybox(`RUN echo ${randomUUID()} && sleep 300`);
    const id = await other.schedule(task('.'), await other.upload(contextOf({ Dockerfile })));
    const link = await other.logLink(id);
    await until(async () => (await ask(link)).text.includes('sleep 300'), 'the build', 20);
    expect((await readdir(join(stateFolder, 'tasks'))).join()).toContain(`${id}-`);
    await other.lab.close();
    expect(await children()).toBe(before);
    await expect(readdir(join(stateFolder, 'tasks'))).rejects.toThrow('ENOENT');
  } finally {
    await rm(stateFolder, { recursive: true });
  }
}, 30_000);
