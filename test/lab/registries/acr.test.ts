import { copyBlob, digestOf, lock, manifestTypes, readAttributes } from '@aks-delivery/oci';
import { changeAttributes } from '@aks-delivery/oci/acr/attributes';
import { exchange } from '@aks-delivery/oci/acr/exchange';
import { pull, push } from '@aks-delivery/oci/scopes';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applications, world } from '../../../lab/world.ts';
import { armScope } from '../standins/harness.ts';
import { startRegistries, type TestRegistries, upload } from './registries.ts';

const missing = `sha256:${'0'.repeat(64)}`;

// The lab builds the registry on its first start.
describe('a container registry', () => {
  let lab: TestRegistries;
  beforeAll(async () => {
    lab = await startRegistries();
  });
  afterAll(() => lab.close());

  test('is signed in to with a federated identity: push, look up, read, list', async () => {
    const registry = await lab.client('contososhop');
    const digest = await lab.image(registry, 'team/shop', '1.0');
    expect(await registry.resolve('team/shop', '1.0')).toEqual({
      mediaType: manifestTypes.image,
      digest,
      size: expect.any(Number),
    });
    expect(await registry.manifest('team/shop', digest)).toMatchObject({ digest, mediaType: manifestTypes.image });
    await lab.image(registry, 'team/shop', '1.1', 'another');
    expect(await registry.tags('team/shop')).toEqual(['1.0', '1.1']);
  });

  test.each([
    { name: 'a tag', ask: { reference: 'never' } },
    { name: 'a digest', ask: { reference: missing } },
    { name: 'a repository', ask: { repository: 'nothing', reference: '1' } },
  ])('says plainly that $name does not exist', async ({ ask: { repository = 'team/shop', reference } }) => {
    const registry = await lab.client('contososhop');
    expect(await registry.resolve(repository, reference)).toBeUndefined();
    expect(await registry.manifest(repository, reference)).toBeUndefined();
  });

  test('one token for each repository serves all requests side by side', async () => {
    const registry = await lab.client('contososhop');
    await registry.resolve('team/shop', '1.0');
    await lab.cloud.control.clearRequests('contososhop');
    await Promise.all(['1.0', '1.1', 'x', 'y'].map((tag) => registry.resolve('other', tag)));
    const paths = (await lab.cloud.control.requests('contososhop')).map(({ path }) => path);
    expect(paths.filter((path) => path === '/oauth2/token')).toHaveLength(1);
    expect(paths.filter((path) => path.startsWith('/v2/'))).toHaveLength(4);
  });

  test('a token to push serves for reading as well, until the registry takes it no longer', async () => {
    const registry = await lab.client('contososhop');
    await registry.connection.requireAccess([push('team/shop')], 'push');
    await lab.cloud.control.clearRequests('contososhop');
    const tokens = async () =>
      (await lab.cloud.control.requests('contososhop')).filter(({ path }) => path === '/oauth2/token').length;
    expect(await registry.resolve('team/shop', '1.0')).toBeDefined();
    expect(await tokens()).toBe(0);
    expect(await registry.resolve('team/other', '1.0')).toBeUndefined();
    expect(await tokens()).toBe(1);
    lab.cloud.clock.offsetSeconds = 80 * 60;
    expect(await registry.resolve('team/shop', '1.0')).toBeDefined();
    lab.cloud.clock.offsetSeconds = 0;
    expect(await tokens()).toBe(2);
  });

  test('an access token that the registry takes no longer is renewed, with the same refresh token', async () => {
    const registry = await lab.client('contososhop');
    await registry.resolve('team/shop', '1.0');
    await lab.cloud.control.clearRequests('contososhop');
    lab.cloud.clock.offsetSeconds = 80 * 60;
    expect(await registry.resolve('team/shop', '1.0')).toBeDefined();
    lab.cloud.clock.offsetSeconds = 0;
    const requests = await lab.cloud.control.requests('contososhop');
    expect(requests.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['HEAD', '/v2/team/shop/manifests/1.0', 401],
      ['POST', '/oauth2/token', 200],
      ['HEAD', '/v2/team/shop/manifests/1.0', 200],
    ]);
  });

  test('a refresh token that the registry takes no longer is renewed by another sign-in', async () => {
    const registry = await lab.client('contososhop');
    await registry.resolve('team/shop', '1.0');
    await lab.cloud.control.clearRequests('contososhop');
    lab.cloud.clock.offsetSeconds = 3 * 3600 + 1;
    expect(await registry.resolve('team/shop', '1.0')).toBeDefined();
    lab.cloud.clock.offsetSeconds = 0;
    const requests = await lab.cloud.control.requests('contososhop');
    expect(requests.map(({ path, status }) => [path, status])).toEqual([
      ['/v2/team/shop/manifests/1.0', 401],
      ['/oauth2/token', 401],
      ['/oauth2/exchange', 200],
      ['/oauth2/token', 200],
      ['/v2/team/shop/manifests/1.0', 200],
    ]);
  });

  describe('refuses by role', () => {
    test.each([
      { who: 'immutable', at: 'contososhop', wants: 'push', code: 'registry/push-denied', says: 'AcrPush' },
      { who: 'noRole', at: 'contososhop', wants: 'pull', code: 'registry/pull-denied', says: 'AcrPull' },
      {
        who: 'immutable',
        at: 'contosoprod',
        wants: 'push',
        code: 'registry/push-denied',
        says: 'Container Registry Repository Writer',
      },
    ] as const)('$who at $at who wants to $wants: $code', async ({ who, at, wants, code, says }) => {
      const registry = await lab.client(at, who);
      const error = { code, fix: expect.stringContaining(says) };
      const [scope, act] =
        wants === 'push'
          ? [push('team/shop'), () => lab.image(registry, 'team/shop', 'x')]
          : [pull('team/shop'), () => registry.resolve('team/shop', '1.0')];
      await expect(registry.connection.requireAccess([scope], 'push')).rejects.toMatchObject(error);
      await expect(act()).rejects.toMatchObject(error);
    });

    test('lets pass who has the role', async () => {
      for (const name of ['contososhop', 'contosoprod'] as const) {
        const registry = await lab.client(name);
        await registry.connection.requireAccess([push('team/shop')], 'push');
        await lab.image(registry, 'team/shop', 'passed');
      }
    });
  });

  describe('the exchange', () => {
    const deployer = applications.deployer.clientId;
    test('takes a token for Azure Resource Manager only where the policy allows it', async () => {
      const tools = await lab.tools('deployer');
      const token = await lab.cloud.token(deployer, armScope);
      const { id } = world.tenant;
      expect((await exchange(lab.host('contososhop'), id, token, tools)).value).toMatch(/^eyJ/);
      await expect(exchange(lab.host('contosoprod'), id, token, tools)).rejects.toMatchObject({
        code: 'registry/arm-audience',
      });
    });

    test.each([
      {
        name: 'a token for a cluster',
        scope: '6dae42f8-4368-4678-94ff-3960e28e3630/.default',
        change: (t: string) => t,
      },
      {
        name: 'a broken signature',
        scope: 'https://containerregistry.azure.net/.default',
        change: (t: string) => `${t.slice(0, -8)}AAAAAAAA`,
      },
    ])('refuses $name', async ({ scope, change }) => {
      const token = change(await lab.cloud.token(deployer, scope));
      const tools = await lab.tools('deployer');
      await expect(exchange(lab.host('contososhop'), world.tenant.id, token, tools)).rejects.toMatchObject({
        code: 'registry/sign-in-refused',
      });
    });
  });

  describe('locks', () => {
    test('a locked image can neither be overwritten nor deleted, until it is unlocked', async () => {
      const registry = await lab.client('contososhop');
      const { connection } = registry;
      const digest = await lab.image(registry, 'locked', '1.0');
      await lock(connection, 'locked', digest, ['1.0']);
      const locked = { writeEnabled: false, deleteEnabled: false, readEnabled: true, listEnabled: true };
      expect(await readAttributes(connection, 'locked', '1.0')).toEqual(locked);
      expect(await readAttributes(connection, 'locked', digest)).toEqual(locked);
      await expect(lab.image(registry, 'locked', '1.0', 'other')).rejects.toMatchObject({ code: 'registry/locked' });
      expect((await registry.resolve('locked', '1.0'))?.digest).toBe(digest);
      await changeAttributes(connection, 'locked', '1.0', { writeEnabled: true });
      await lab.image(registry, 'locked', '1.0', 'other');
      expect((await registry.resolve('locked', '1.0'))?.digest).not.toBe(digest);
    });

    test('who may only read may not lock', async () => {
      const { connection } = await lab.client('contososhop', 'immutable');
      await expect(lock(connection, 'team/shop', missing, ['1.0'])).rejects.toMatchObject({
        code: 'registry/lock-denied',
      });
    });

    test('a tag that is missing has no attributes, and cannot be locked', async () => {
      const { connection } = await lab.client('contososhop');
      expect(await readAttributes(connection, 'team/shop', 'never')).toBeUndefined();
      await expect(changeAttributes(connection, 'team/shop', 'never', { writeEnabled: false })).rejects.toMatchObject({
        code: 'registry/image-unknown',
      });
    });
  });

  describe('copies of blobs', () => {
    test('are mounted within a registry, sent to another, and not made twice', async () => {
      const [from, to] = [await lab.client('contososhop'), await lab.client('contosoprod')];
      const content = Buffer.alloc(3_000_000, 'x');
      const digest = await upload(from, 'source', content);
      const blob = { mediaType: 'application/octet-stream', digest, size: content.length };
      const source = { registry: from, repository: 'source' };
      expect(await copyBlob(source, { registry: from, repository: 'copy' }, blob)).toBe('mounted');
      expect(await copyBlob(source, { registry: to, repository: 'copy' }, blob)).toBe('sent');
      expect(await copyBlob(source, { registry: to, repository: 'copy' }, blob)).toBe('present');
    });

    test('survive a connection that is cut, and a registry that is away for a while', async () => {
      const totalMs = 20_000;
      const [from, to] = [
        await lab.client('contososhop', 'deployer', { totalMs }),
        await lab.client('contosoprod', 'deployer', { totalMs }),
      ];
      const content = Buffer.alloc(500_000, 'y');
      const digest = await upload(from, 'source', content);
      await lab.cloud.control.setFaults('contosoprod', [
        { kind: 'reset', method: 'PUT', path: '/blobs/uploads/' },
        { kind: 'status', status: 429, retryAfter: 0, method: 'POST', path: '/blobs/uploads/' },
        { kind: 'status', status: 503, retryAfter: 0, method: 'PUT', path: '/blobs/uploads/' },
      ]);
      const blob = { mediaType: '', digest, size: content.length };
      const way = await copyBlob(
        { registry: from, repository: 'source' },
        { registry: to, repository: 'survivor' },
        blob,
      );
      expect(way).toBe('sent');
      expect(await lab.cloud.control.faults('contosoprod')).toEqual([]);
    });

    test('end with an error when the content is not what the digest promises', async () => {
      const [from, to] = [await lab.client('contososhop'), await lab.client('contosoprod')];
      const digest = await upload(from, 'source', Buffer.from('content'));
      await lab.cloud.control.setFaults('contososhop', [
        { kind: 'status', status: 200, body: 'CONTENT', method: 'GET', path: '/blobs/' },
      ]);
      const copy = copyBlob(
        { registry: from, repository: 'source' },
        { registry: to, repository: 'damaged' },
        { mediaType: '', digest, size: 7 },
      );
      await expect(copy).rejects.toMatchObject({ code: 'registry/digest-mismatch' });
      expect(await to.blobExists('damaged', digest)).toBe(false);
    });
  });

  test('lists what refers to an image, by type', async () => {
    const registry = await lab.client('contososhop');
    const digest = await lab.image(registry, 'signed', '1.0');
    const subject = await registry.resolve('signed', '1.0');
    const empty = await upload(registry, 'signed', Buffer.from('{}'));
    const config = { mediaType: 'application/vnd.oci.empty.v1+json', digest: empty, size: 2 };
    const signature = (artifactType: string) =>
      Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          mediaType: manifestTypes.image,
          artifactType,
          config,
          layers: [config],
          subject,
        }),
      );
    for (const type of ['application/vnd.lab.signature', 'application/vnd.lab.sbom']) {
      const bytes = signature(type);
      await registry.putManifest('signed', digestOf(bytes), { mediaType: manifestTypes.image, bytes });
    }
    expect((await registry.referrers('signed', digest)).map(({ artifactType }) => artifactType)).toEqual([
      'application/vnd.lab.signature',
      'application/vnd.lab.sbom',
    ]);
    expect(await registry.referrers('signed', digest, 'application/vnd.lab.sbom')).toHaveLength(1);
    expect(await registry.referrers('signed', missing)).toEqual([]);
  });

  test.each([
    {
      name: 'the firewall',
      fault: {
        kind: 'status',
        status: 403,
        body: JSON.stringify({
          errors: [
            {
              code: 'DENIED',
              message:
                "client with IP '20.1.2.3' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
            },
          ],
        }),
      } as const,
      code: 'registry/firewall',
      says: '20.1.2.3',
    },
    { name: 'throttling', fault: { kind: 'status', status: 429 } as const, code: 'registry/throttled', says: '429' },
    { name: 'an outage', fault: { kind: 'status', status: 503 } as const, code: 'registry/unavailable', says: '503' },
    { name: 'a proxy', fault: { kind: 'html', status: 407 } as const, code: 'network/not-the-service', says: '407' },
  ])('names $name', async ({ fault, code, says }) => {
    const registry = await lab.client('contososhop');
    await lab.cloud.control.setFaults('contososhop', [{ ...fault, path: '^/v2/', times: 2 }]);
    await expect(registry.resolve('team/shop', '1.0')).rejects.toMatchObject({
      code,
      message: expect.stringContaining(says),
    });
    await lab.cloud.control.setFaults('contososhop', []);
  });
});
