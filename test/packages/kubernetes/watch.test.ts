import { resources, watch } from '@aks-delivery/kubernetes';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, json, listOf, type Script, serve, stream } from './server.ts';

let script: Script;
afterEach(() => script.close());

/** Follows a scripted server until so many events have come. */
async function follow(count: number, ...answers: Answer[]): Promise<string[]> {
  script = await serve(answers);
  const stop = new AbortController();
  const seen: string[] = [];
  for await (const event of watch(script.client, resources.pod, { namespace: 'prod' }, stop.signal)) {
    const names =
      event.type === 'SYNC' ? event.objects.map(({ metadata }) => metadata.name).join('+') : event.object.metadata.name;
    seen.push(`${event.type} ${names}`);
    if (seen.length === count) break;
  }
  return seen;
}

const change = (type: string, name: string, resourceVersion: string) => ({
  type,
  object: { metadata: { name, resourceVersion } },
});
const broken: Answer = (_, response) => {
  response.writeHead(200);
  response.write(`${JSON.stringify(change('ADDED', 'b', '6'))}\n{"type":"MOD`);
  setImmediate(() => response.socket?.destroy());
};

describe('a watch', () => {
  test('starts with all objects and goes on with changes', async () => {
    expect(await follow(3, listOf('5', 'a'), stream(change('ADDED', 'b', '6'), change('DELETED', 'a', '7')))).toEqual([
      'SYNC a',
      'ADDED b',
      'DELETED a',
    ]);
    expect(script.asked[1]).toContain('resourceVersion=5');
    expect(script.asked[1]).toContain('allowWatchBookmarks=true');
  });

  test('resumes after a broken connection, from the last change', async () => {
    expect(await follow(3, listOf('5', 'a'), broken, stream(change('MODIFIED', 'b', '8')))).toEqual([
      'SYNC a',
      'ADDED b',
      'MODIFIED b',
    ]);
    expect(script.asked[2]).toContain('resourceVersion=6');
  });

  test('resumes from a bookmark, which is no change', async () => {
    await follow(2, listOf('5', 'a'), stream(change('BOOKMARK', '', '9')), stream(change('ADDED', 'c', '10')));
    expect(script.asked[2]).toContain('resourceVersion=9');
  });

  test.each([
    ['in the stream', stream({ type: 'ERROR', object: { code: 410, message: 'too old resource version' } })],
    ['as an answer', json({ kind: 'Status', message: 'too old', code: 410 }, 410)],
  ])('lists again when its version is too old, said %s', async (_, gone) => {
    expect(await follow(2, listOf('5', 'a'), gone, listOf('20', 'z'))).toEqual(['SYNC a', 'SYNC z']);
  });

  test('ends with the error that waiting does not cure', async () => {
    await expect(follow(2, listOf('5'), json({ message: 'no' }, 403))).rejects.toMatchObject({
      code: 'kubernetes/forbidden',
    });
  });

  test('ends by its signal', async () => {
    script = await serve([listOf('5'), () => undefined]);
    const stop = new AbortController();
    const events = watch(script.client, resources.pod, {}, stop.signal);
    await events.next();
    const next = events.next();
    stop.abort(new Error('stopped'));
    await expect(next).rejects.toThrow();
  });
});
