import { resources } from '@aks-delivery/kubernetes';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, cut, json, listOf, type Script, serve, switching } from './server.ts';

let script: Script;
afterEach(() => script.close());
const start = async (...answers: Answer[]): Promise<Script> => {
  script = await serve(answers);
  return script;
};
const status = (code: number, message: string): Answer => json({ kind: 'Status', message, reason: 'X', code }, code);

describe('the Kubernetes client', () => {
  test('reads a list page by page and names the kind of its items', async () => {
    const { client, asked } = await start(
      json({ metadata: { resourceVersion: '5', continue: 'next' }, items: [{ metadata: { name: 'a' } }] }),
      listOf('5', 'b'),
    );
    const { items } = await client.list(resources.pod, { namespace: 'prod' });
    expect(items.map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual(['Pod/a', 'Pod/b']);
    expect(asked[1]).toBe('GET /api/v1/namespaces/prod/pods?limit=500&continue=next');
  });

  test('asks for metadata only when that is enough, so that no secret bytes travel', async () => {
    let accept: string | undefined;
    const { client } = await start((request, response) => {
      accept = request.headers.accept;
      listOf('1')(request, response);
    });
    await client.list(resources.secret, { namespace: 'prod' }, { metadataOnly: true });
    expect(accept).toBe('application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1');
  });

  test('an object that does not exist is undefined', async () => {
    const { client } = await start(status(404, 'pods "x" not found'));
    expect(await client.get(resources.pod, 'prod', 'x')).toBeUndefined();
  });

  test.each([
    [401, 'kubernetes/unauthorized'],
    [403, 'kubernetes/forbidden'],
    [409, 'kubernetes/conflict'],
    [422, 'kubernetes/request'],
  ])('answer %d becomes the cause %s, with the words of the server and never the token', async (code, cause) => {
    const { client } = await start(status(code, 'pods is forbidden: User "x" cannot list'));
    const error: unknown = await client.list(resources.pod, { namespace: 'prod' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: cause, status: code });
    expect(String(error)).not.toContain('secret');
  });

  test('a change of protocols is no answer, and is asked again', async () => {
    const { client } = await start(switching, listOf('1', 'a'));
    expect((await client.list(resources.pod, { namespace: 'prod' })).items).toHaveLength(1);
  });

  test('a server that restarts is waited for', async () => {
    const { client, asked } = await start(
      listOf('1'),
      cut,
      status(503, 'starting'),
      status(429, 'busy'),
      listOf('2', 'a'),
    );
    await client.list(resources.pod, { namespace: 'prod' });
    expect((await client.list(resources.pod, { namespace: 'prod' })).items).toHaveLength(1);
    expect(asked).toHaveLength(5);
  });

  test('a server that stays away is named', async () => {
    const { client } = await start(listOf('1'), ...Array.from({ length: 20 }, () => cut));
    await client.list(resources.pod, { namespace: 'prod' });
    await expect(client.list(resources.pod, { namespace: 'prod' })).rejects.toMatchObject({
      code: 'kubernetes/unreachable',
    });
  });

  test('a log that does not exist is undefined, one that does is text', async () => {
    const { client, asked } = await start(
      status(400, 'previous terminated container not found'),
      (_, response) => void response.end('last words\n'),
    );
    const request = { namespace: 'prod', pod: 'p', container: 'app', tailLines: 5, limitBytes: 100 };
    expect(await client.log({ ...request, previous: true })).toBeUndefined();
    expect(await client.log({ ...request, previous: false })).toBe('last words\n');
    expect(asked[0]).toContain('previous=true');
  });

  test("keeps the server's clock", async () => {
    const { client } = await start((request, response) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
      listOf('1')(request, response);
    });
    await client.list(resources.pod, {});
    expect(Math.abs(client.now() - Date.now() - 3_600_000)).toBeLessThan(2_000);
  });
});
