import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { busybox, production, shop, task } from './task-client.ts';
import { startTasks, type TestTasks } from './tasks.ts';

const registry = shop.loginServer;

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks.lab.close());
afterEach(async () => {
  await tasks.lab.cloud.control.setFaults('contososhop', []);
});

describe('a run fails in the words of its agent:', () => {
  const image = `${registry}/never:1`;
  const Dockerfile = busybox();
  test.each([
    {
      name: 'a Dockerfile that fails',
      files: { Dockerfile: busybox('RUN exit 3') },
      yaml: task('.'),
      says: 'ERROR: failed to solve: process "/bin/sh -c exit 3" did not complete successfully: exit code: 3',
    },
    {
      name: 'a Dockerfile that is no Dockerfile',
      files: { Dockerfile: busybox('RUM true') },
      yaml: task('.'),
      says: 'Dockerfile:2',
    },
    {
      name: 'a Dockerfile that is not there',
      files: { a: '' },
      yaml: task('.'),
      says: 'error opening dockerfile: Dockerfile',
    },
    {
      name: 'a FROM that its scanner does not understand',
      files: { Dockerfile: 'FROM --platform=$BUILDPLATFORM busybox:1\n' },
      yaml: task('.'),
      says: 'unable to understand line FROM --platform=$BUILDPLATFORM busybox:1',
    },
    { name: 'a quoted tag', files: { Dockerfile }, yaml: task(`-t 'a:1' .`), says: 'ensure tags have a valid format' },
    { name: 'an unknown option', files: { Dockerfile }, yaml: task('--sbom=true .'), says: 'unknown flag: --sbom' },
    { name: 'no context', files: { Dockerfile }, yaml: task('--pull'), says: 'requires exactly 1 argument' },
    { name: 'an open quote', files: { Dockerfile }, yaml: task(`--label "a .`), says: 'quoted string' },
    {
      name: 'a file that is no YAML',
      files: { Dockerfile },
      yaml: 'steps: [',
      says: 'failed to unmarshal task before running: failed to deserialize task and validate: yaml: line 1',
    },
    { name: 'a template that is none', files: { Dockerfile }, yaml: 'steps: {{', says: 'unable to render task' },
    { name: 'no BuildKit', files: { Dockerfile }, yaml: task('.', [], { env: [] }), says: 'DOCKER_BUILDKIT=1' },
    {
      name: 'an image that was not built',
      files: { Dockerfile },
      yaml: task('.', [image]),
      says: `An image does not exist locally with the tag: ${registry}/never`,
    },
    {
      name: 'an image of another registry',
      files: { Dockerfile },
      yaml: task(`-t ${registry}/x:1 .`, ['docker.io/x:1']),
      says: 'An image does not exist locally with the tag: docker.io/x',
    },
    {
      name: 'a step that takes too long',
      files: { Dockerfile: busybox(`RUN echo ${randomUUID()} && sleep 30`) },
      yaml: task('.', [], { timeout: 1 }),
      says: 'failed to run step ID: build: timed out',
    },
  ])(
    '$name',
    async ({ files, yaml, says }) => {
      const { runId: id, log, complete, ...run } = await tasks.ran(files as Record<string, string>, yaml);
      expect(log).toContain(says);
      expect(log).toMatch(
        new RegExp(`\\nRun ID: ${id} failed after \\d+s. Error: failed during run, err: exit status 1\\n$`),
      );
      expect([complete, run.status, run.runErrorMessage, run.outputImages]).toEqual([
        'failed',
        'Failed',
        'failed during run, err: exit status 1',
        [],
      ]);
    },
    30_000,
  );

  test('a source that was never uploaded', async () => {
    const { log, status } = await tasks.end(await tasks.schedule(task('.'), 'source/nowhere.tar.gz'));
    expect(log).toContain('Error: failed to download context. Please check if the URL is incorrect.');
    expect(status).toBe('Failed');
  }, 30_000);

  test('a Dockerfile of a task without a source', async () => {
    const { log } = await tasks.end(await tasks.schedule(task('.'), ''));
    expect(log).not.toContain('Downloading source code');
    expect(log).toContain('error opening dockerfile: Dockerfile');
  }, 30_000);

  test('a source that is no archive', async () => {
    const source = await tasks.upload(Buffer.from('not an archive'));
    expect((await tasks.end(await tasks.schedule(task('.'), source))).log).toContain('failed to download context');
  }, 30_000);
});

describe('the push of a run', () => {
  test('is tried again when the registry fails, and then has pushed', async () => {
    await tasks.lab.cloud.control.setFaults('contososhop', [
      { kind: 'status', status: 503, method: 'PUT', path: '/manifests/', times: 2 },
    ]);
    const image = `${registry}/${tasks.repository()}:1`;
    const { log, status } = await tasks.ran({ Dockerfile: busybox() }, task(`-t ${image} .`, [image]));
    expect(log).toContain('received unexpected HTTP status: 503');
    expect(log).toContain(`Pushing image: ${image}, attempt 3`);
    expect(status).toBe('Succeeded');
  }, 30_000);

  test('fails after three attempts', async () => {
    await tasks.lab.cloud.control.setFaults('contososhop', [{ kind: 'reset', path: '/v2/', times: 100 }]);
    const image = `${registry}/${tasks.repository()}:1`;
    const { log, status, outputImages } = await tasks.ran({ Dockerfile: busybox() }, task(`-t ${image} .`, [image]));
    expect(log).toContain('failed to run step ID: push: failed to push images successfully');
    expect([log.match(/attempt \d/g)?.length, status, outputImages]).toEqual([3, 'Failed', []]);
  }, 30_000);

  const pushed = async (sourceRegistry: object, where = production) => {
    const image = `${where.loginServer}/${tasks.repository()}:1`;
    const request = { credentials: { sourceRegistry } };
    return tasks.ran({ Dockerfile: busybox() }, task(`-t ${image} .`, [image]), request, where);
  };

  test('is denied by a registry with ABAC, unless it has the rights of the caller', async () => {
    const denied = await pushed({ loginMode: 'Default' });
    expect(denied.log).toContain('denied: requested access to the resource is denied');
    expect(denied.status).toBe('Failed');
    const allowed = await pushed({ loginMode: 'Default', identity: '[caller]' });
    expect(allowed).toMatchObject({ status: 'Succeeded', outputImages: [{ registry: production.loginServer }] });
  }, 30_000);

  test('is denied without a credential', async () => {
    expect((await pushed({ loginMode: 'None' }, shop)).log).toContain('denied: requested access');
  }, 30_000);
});
