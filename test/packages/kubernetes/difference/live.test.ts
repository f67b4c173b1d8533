import { liveDifference, type Manifested, type Wanted } from '@aks-delivery/kubernetes';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, json, type Script, serve } from '../server.ts';

let script: Script;
afterEach(() => script.close());

const kinds = json({
  resources: [
    { name: 'configmaps', kind: 'ConfigMap', namespaced: true },
    { name: 'secrets', kind: 'Secret', namespaced: true },
  ],
});
const status = (code: number, message: string): Answer => json({ kind: 'Status', message, code }, code);
const missing = status(404, 'configmaps "a" not found');
const object = (name: string, data: object, kind = 'ConfigMap'): Manifested => ({
  apiVersion: 'v1',
  kind,
  name,
  body: { apiVersion: 'v1', kind, metadata: { name }, data },
});
const live = (data: object, metadata: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', namespace: 'prod', resourceVersion: '7', ...metadata },
  data,
});
const applied = { managedFields: [{ manager: 'helm', operation: 'Apply' }] };

async function differ(answers: Answer[], wanted: Partial<Wanted>) {
  script = await serve(answers);
  const { signal } = new AbortController();
  const all = {
    objects: [],
    previous: [],
    namespace: 'prod',
    createsNamespace: false,
    secrets: [],
    fieldManager: 'helm',
    takesFields: true,
    signal,
    ...wanted,
  };
  return liveDifference(script.client, all);
}

describe('the live difference', () => {
  test('asks with dry runs only, and once for the kinds of a group', async () => {
    const a = object('a', { x: '2' });
    const { changes } = await differ(
      [kinds, json(live({ x: '1' }, applied)), json(live({ x: '2' })), missing, json({})],
      { objects: [a], previous: [a] },
    );
    expect(changes).toMatchObject([{ ref: { kind: 'ConfigMap', name: 'a', namespace: 'prod' }, change: 'changed' }]);
    expect(script.asked).toEqual([
      'GET /api/v1',
      'GET /api/v1/namespaces/prod/configmaps/a',
      'PATCH /api/v1/namespaces/prod/configmaps/a?dryRun=All&fieldManager=helm&force=true',
    ]);
  });

  test('leaves what a server-side apply drops to the server', async () => {
    const { changes } = await differ([kinds, json(live({ x: '1', y: '2' }, applied)), json(live({ x: '1', y: '2' }))], {
      objects: [object('a', { x: '1' })],
      previous: [object('a', { x: '1', y: '2' })],
    });
    expect(changes).toMatchObject([{ change: 'unchanged', diff: '' }]);
  });

  test('puts the merge of a client-side apply to the server where that knows no owner', async () => {
    let sent = '';
    const { changes } = await differ(
      [
        kinds,
        json(live({ x: '1', y: '2', z: 'by hand' })),
        (request, response) => {
          request.on('data', (chunk: Buffer) => {
            sent += chunk.toString();
          });
          request.on('end', () => response.end(sent));
        },
      ],
      { objects: [object('a', { x: '1' })], previous: [object('a', { x: '1', y: '2' })] },
    );
    expect(script.asked[2]).toBe('PUT /api/v1/namespaces/prod/configmaps/a?dryRun=All&fieldManager=helm');
    expect(JSON.parse(sent)).toEqual(live({ x: '1', z: 'by hand' }));
    expect(changes[0]?.diff).toContain('-  y: "2"');
  });

  test('asks again when a controller has written meanwhile', async () => {
    const { changes, refusals } = await differ(
      [
        kinds,
        json(live({ x: '1', y: '2' })),
        status(409, 'the object has been modified'),
        json(live({ x: '1', y: '2' }, { resourceVersion: '8' })),
        json(live({ x: '1' })),
      ],
      { objects: [object('a', { x: '1' })], previous: [object('a', { x: '1', y: '2' })] },
    );
    expect(refusals).toEqual([]);
    expect(changes).toMatchObject([{ change: 'changed' }]);
  });

  test('names an object that the dry run cannot judge, and still shows what is wanted', async () => {
    const { changes, refusals } = await differ(
      [kinds, missing, status(400, 'admission webhook "w" does not support dry run')],
      { objects: [object('a', { x: '1' })] },
    );
    expect(refusals).toEqual([]);
    expect(changes).toMatchObject([{ change: 'unknown', diff: expect.stringContaining('+  x: "1"') }]);
    expect(changes[0]?.note).toContain('dry runs');
  });

  test('says what is refused in one line without secrets', async () => {
    const { refusals } = await differ([kinds, missing, status(400, 'bad:\n  swordfish, 123456789 and in-the-secret')], {
      objects: [object('a', { password: Buffer.from('in-the-secret').toString('base64') }, 'Secret')],
      secrets: ['swordfish', '123456789'],
    });
    expect(refusals).toMatchObject([
      { code: 'kubernetes/invalid', message: 'The API server would refuse Secret/a: bad: ***, *** and ***.' },
    ]);
  });

  test('hides the value that a typed apply quotes', async () => {
    const { refusals } = await differ(
      [
        kinds,
        json(live({}, applied)),
        status(
          500,
          'failed to create typed patch object (/a): .data.a: expected string, got &value.valueUnstructured{Value:1234}',
        ),
      ],
      { objects: [object('a', { a: 1234 }, 'Secret')] },
    );
    expect(refusals[0]?.message).toContain('expected string, got (hidden)');
    expect(refusals[0]).toMatchObject({ code: 'kubernetes/invalid', certain: false });
  });

  test('says nothing of an old object that is gone already', async () => {
    expect(await differ([kinds, missing], { previous: [object('a', {})] })).toEqual({ changes: [], refusals: [] });
  });

  test('keeps what the live object wants kept', async () => {
    const annotations = { 'helm.sh/resource-policy': 'keep' };
    const { changes } = await differ([kinds, json(live({}, { annotations }))], { previous: [object('a', {})] });
    expect(changes).toMatchObject([{ change: 'kept', diff: '' }]);
  });

  test('ends when the credential is not accepted', async () => {
    await expect(differ([kinds, status(401, 'Unauthorized')], { objects: [object('a', {})] })).rejects.toMatchObject({
      code: 'kubernetes/unauthorized',
    });
  });

  test('has at most 8 requests on their way, and keeps the order', async () => {
    let now = 0;
    let most = 0;
    const slow: Answer = (request, response) => {
      now += 1;
      most = Math.max(most, now);
      setImmediate(() => {
        now -= 1;
        (request.method === 'GET' ? missing : json({}))(request, response);
      });
    };
    const objects = Array.from({ length: 40 }, (_, index) => object(`o${index}`, {}));
    const { changes } = await differ([kinds, ...objects.flatMap(() => [slow, slow])], { objects });
    expect(most).toBeLessThanOrEqual(8);
    expect(most).toBeGreaterThan(1);
    expect(changes.map(({ ref }) => ref.name)).toEqual(objects.map(({ name }) => name));
  });
});
