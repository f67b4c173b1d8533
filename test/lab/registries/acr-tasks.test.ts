import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../standins/harness.ts';
import { pull } from './puller.ts';
import { busybox, contextOf, shop, task } from './task-client.ts';
import { startTasks, type TestTasks } from './tasks.ts';

const registry = shop.loginServer;

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks.lab.close());
afterEach(async () => {
  await tasks.lab.cloud.control.setFaults('storage', []);
  await tasks.lab.cloud.control.setFaults('arm', []);
});

describe('a run of ACR Tasks', () => {
  test('really builds and pushes what was uploaded, and says so in its log and its result', async () => {
    const repository = tasks.repository();
    const images = [`${registry}/${repository}:1`, `${registry}/${repository}:2`];
    const word = randomUUID();
    const build = `-t ${images[0]} --tag ${images[1]} --build-arg 'WORD=two words' --label "braces={{"{{"}}x}}" .`;
    const {
      runId: id,
      log,
      complete,
      ...run
    } = await tasks.ran(
      { Dockerfile: busybox('ARG WORD', 'COPY a /a', 'RUN cat /a && echo "$WORD"'), a: `${word}\n` },
      // JSON would quote the quotes within the literal, which a template does not read.
      task(build, images).replaceAll('{{\\"{{\\"}}', '{{"{{"}}'),
    );
    expect(log).toMatch(new RegExp(`#\\d+ [\\d.]+ ${word}\\n#\\d+ [\\d.]+ two words\\n`));
    expect(log.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d Downloading source code\.\.\.$/),
      expect.stringContaining('Finished downloading source code'),
    ]);
    for (const line of ['Executing step ID: build. Timeout(sec): 600', `Successfully pushed image: ${images[1]}`])
      expect(log).toContain(line);
    expect(log).toMatch(/Step ID: build marked as successful \(elapsed time in seconds: [\d.]+\)/);
    expect(log).toMatch(new RegExp(`\\nRun ID: ${id} was successful after \\d+s\\n$`));
    expect([complete, run.status]).toEqual(['successful', 'Succeeded']);

    const pulled = await pull(tasks.lab.cloud, repository, '1');
    expect(run.outputImages).toEqual(['1', '2'].map((tag) => ({ registry, repository, tag, digest: pulled.digest })));
    expect(pulled.config).toMatchObject({ architecture: 'amd64', config: { Labels: { braces: '{{x}}' } } });
  }, 30_000);

  test('builds for the platform of its agent', async () => {
    const repository = tasks.repository();
    const image = `${registry}/${repository}:1`;
    const files = {
      Dockerfile: 'FROM scratch\nARG TARGETARCH TARGETVARIANT\nCOPY $TARGETARCH$TARGETVARIANT /\n',
      arm64: '',
      armv7: '',
    };
    const arm64 = { platform: { os: 'Linux', architecture: 'arm64' } };
    expect(await tasks.ran(files, task(`-t ${image} .`, [image]), arm64)).toMatchObject({ status: 'Succeeded' });
    expect((await pull(tasks.lab.cloud, repository, '1')).config).toMatchObject({ architecture: 'arm64' });
    const arm = { platform: { os: 'Linux', architecture: 'arm', variant: 'v7' } };
    expect(await tasks.ran(files, task(`-t ${image} .`, [image]), arm)).toMatchObject({ status: 'Succeeded' });
    expect((await pull(tasks.lab.cloud, repository, '1')).config).toMatchObject({ architecture: 'arm', variant: 'v7' });
  }, 30_000);
});

describe('the log of a run', () => {
  const from = (url: string, first: number, method = 'GET') =>
    ask(url, { method, headers: { range: `bytes=${first}-` } });

  test('is there when the agent is, grows while it builds, and says at last how the run ended', async () => {
    await tasks.lab.cloud.control.setFaults('storage', [
      { kind: 'delay', delayMs: 500, method: 'GET', path: '/source/' },
    ]);
    const gate = busybox(`RUN echo ${randomUUID()} && for i in 1 2 3 4; do echo tick $i; sleep 0.5; done`);
    const id = await tasks.schedule(task('.'), await tasks.upload(contextOf({ Dockerfile: gate })));
    expect(await tasks.run(id)).toMatchObject({ status: 'Queued', outputImages: [] });
    const link = await tasks.logLink(id);
    const none = await ask(link);
    expect([none.status, none.headers.get('x-ms-error-code')]).toEqual([404, 'BlobNotFound']);

    let log = '';
    const seen = new Set<number>();
    for (;;) {
      const part = await from(link, Buffer.byteLength(log));
      seen.add(part.status);
      if (part.status === 206) log += part.text;
      if (part.status === 206 && log.includes('tick 1') && !log.includes('tick 4')) seen.add(0); // while it builds
      if (part.headers.get('x-ms-meta-complete') !== null && part.status === 416) break;
    }
    expect([...seen].sort()).toEqual([0, 206, 404, 416]);
    const end = Buffer.byteLength(log);
    const past = await from(link, end);
    expect([past.headers.get('x-ms-error-code'), past.headers.get('content-range')]).toEqual([
      'InvalidRange',
      `bytes */${end}`,
    ]);
    const head = await ask(link, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), head.headers.get('x-ms-meta-complete')]).toEqual([
      200,
      String(end),
      'successful',
    ]);
    expect(head.headers.get('x-ms-blob-type')).toBe('AppendBlob');
    const piece = await ask(link, { headers: { range: 'bytes=0-3' } });
    expect([piece.text, piece.headers.get('content-range')]).toEqual([log.slice(0, 4), `bytes 0-3/${end}`]);
    expect((await ask(link)).text).toBe(log);
  }, 20_000);
});

describe('Azure Resource Manager', () => {
  const body = {
    type: 'EncodedTaskRunRequest',
    encodedTaskContent: Buffer.from(task('.')).toString('base64'),
    sourceLocation: 'source/x.tar.gz',
    platform: { os: 'Linux', architecture: 'amd64' },
  };

  test.each(['listBuildSourceUploadUrl', 'scheduleRun', 'runs/ca1/listLogSasUrl', 'runs/ca1/cancel'])(
    'lets nobody without a role %s',
    async (path) => {
      // May push images, but has no role for tasks.
      const answer = await tasks.arm(path, { who: 'immutable', body });
      const action = path.replace('/ca1', '');
      expect([answer.status, answer.text]).toEqual([
        403,
        expect.stringContaining(`Microsoft.ContainerRegistry/registries/${action}/action`),
      ]);
    },
  );

  test.each([
    { name: 'another type of run', change: { type: 'DockerBuildRequest' }, says: "'DockerBuildRequest'" },
    { name: 'no task', change: { encodedTaskContent: '' }, says: 'base64' },
    { name: 'a task that is not base64', change: { encodedTaskContent: 'steps:' }, says: 'base64' },
    {
      name: 'an unknown architecture',
      change: { platform: { os: 'Linux', architecture: 's390x' } },
      says: 'Linux/s390x',
    },
    { name: 'another system', change: { platform: { os: 'Windows' } }, says: 'Windows/amd64' },
    { name: 'too short a time limit', change: { timeout: 60 }, says: '60' },
    { name: 'too long a time limit', change: { timeout: 28_801 }, says: '28801' },
  ])('refuses $name', async ({ change, says }) => {
    const answer = await tasks.arm('scheduleRun', { body: { ...body, ...change } });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(says)]);
  });

  test('knows no other runs than those of the registry', async () => {
    expect((await tasks.arm('runs/ca9999', { method: 'GET' })).status).toBe(404);
  });

  test('can be told to refuse, as it refuses subscriptions that are free', async () => {
    const error = { code: 'TasksOperationsNotAllowed', message: 'ACR Tasks requests are not permitted.' };
    await tasks.lab.cloud.control.setFaults('arm', [
      { kind: 'status', status: 403, path: 'listBuildSourceUploadUrl', body: JSON.stringify({ error }) },
    ]);
    expect((await tasks.arm('listBuildSourceUploadUrl')).json()).toEqual({ error });
    expect((await tasks.arm('listBuildSourceUploadUrl')).status).toBe(200);
  });
});
