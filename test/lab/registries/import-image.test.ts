import { changeAttributes } from '@aks-delivery/oci';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applications, world } from '../../../lab/world.ts';
import { type Answer, ask } from '../standins/harness.ts';
import { startRegistries, type TestRegistries } from './registries.ts';

const subscription = `/subscriptions/${world.subscription.id}`;
const idOf = (group: string, name: string) =>
  `${subscription}/resourceGroups/${group}/providers/Microsoft.ContainerRegistry/registries/${name}`;
const development = idOf('rg-shop', 'contososhop');
const production = idOf('rg-vault', 'contosoprod');
const v = 'api-version=2025-11-01';

// The lab builds the registry on its first start.
describe('ARM and container registries', () => {
  let lab: TestRegistries;
  let digest: string;
  beforeAll(async () => {
    lab = await startRegistries();
    digest = await lab.image(await lab.client('contososhop'), 'shop', '1.0');
  });
  afterAll(() => lab.close());

  const arm = async (path: string, method = 'GET', body?: object, who: keyof typeof applications = 'deployer') =>
    ask(lab.cloud.urls.arm + path, {
      method,
      headers: {
        authorization: `Bearer ${await lab.cloud.token(applications[who].clientId)}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const imported = (parameters: object, who?: keyof typeof applications, target = production) =>
    arm(`${target}/importImage?${v}`, 'POST', parameters, who);
  const source = { resourceId: development, sourceImage: 'shop:1.0' };

  /** Polls as the SDK does, without its waits. */
  async function finished(answer: Answer): Promise<Answer> {
    for (let current = answer; ; ) {
      if (current.status !== 202) return current;
      const location = current.headers.get('location') ?? '';
      current = await arm(location.slice(lab.cloud.urls.arm.length));
    }
  }

  test('says where a registry is and how its roles work, to those who may read it', async () => {
    expect((await arm(`${production}?${v}`)).json()).toMatchObject({
      id: production,
      properties: {
        loginServer: 'contosoprod.azurecr.io',
        roleAssignmentMode: 'AbacRepositoryPermissions',
        policies: { azureADAuthenticationAsArmPolicy: { status: 'disabled' } },
      },
    });
    expect((await arm(`${production}?${v}`, 'GET', undefined, 'noRole')).status).toBe(403);
    const all = await arm(`${subscription}/providers/Microsoft.ContainerRegistry/registries?${v}`);
    expect(all.json<{ value: { name: string }[] }>().value.map(({ name }) => name)).toEqual([
      'contososhop',
      'contosoprod',
    ]);
    expect((await arm(`${production}?api-version=2017-10-01`)).json()).toMatchObject({
      error: { code: 'InvalidApiVersionParameter' },
    });
  });

  test('an import is a real copy: the same digest on the other side, with all its content', async () => {
    const started = await imported({ source, targetTags: ['shop:1.0', 'shop:stable'] });
    expect(started.status).toBe(202);
    expect((await finished(started)).status).toBe(200);
    const target = await lab.client('contosoprod');
    expect(await target.tags('shop')).toEqual(['1.0', 'stable']);
    const manifest = await target.manifest('shop', '1.0');
    expect(manifest?.digest).toBe(digest);
    for (const blob of manifest?.content.layers ?? []) expect(await target.blobExists('shop', blob.digest)).toBe(true);
  });

  test('an import by digest without a tag', async () => {
    const started = await imported({
      source: { registryUri: 'contososhop.azurecr.io', sourceImage: `shop@${digest}` },
      untaggedTargetRepositories: ['archive'],
    });
    expect((await finished(started)).status).toBe(200);
    expect(await (await lab.client('contosoprod')).resolve('archive', digest)).toBeDefined();
  });

  test.each([
    {
      name: 'a tag that exists, unless it is forced',
      parameters: { source, targetTags: ['shop:1.0'], mode: 'NoForce' },
      status: 409,
      says: 'Tag shop:1.0 already exists',
    },
    {
      name: 'an image that does not exist',
      parameters: { source: { ...source, sourceImage: 'shop:never' }, targetTags: ['x:1'] },
      status: 404,
      says: 'shop:never',
    },
    { name: 'no source', parameters: {}, status: 400, says: 'source image' },
    { name: 'an unknown mode', parameters: { source, mode: 'Always' }, status: 400, says: "'Always'" },
    {
      name: 'a registry that does not exist',
      parameters: { source: { registryUri: 'nowhere.azurecr.io', sourceImage: 'shop:1.0' } },
      status: 400,
      says: 'source registry',
    },
    {
      name: 'who has no role to import',
      parameters: { source },
      who: 'immutable' as const,
      status: 403,
      says: 'importImage/action',
    },
  ])('refuses $name', async ({ parameters, who, status, says }) => {
    const answer = await imported(parameters, who);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)]);
  });

  test('a forced import replaces a tag, but not a locked one', async () => {
    const target = await lab.client('contosoprod');
    await lab.image(await lab.client('contososhop'), 'shop', '1.0', 'another layer');
    const force = { source, targetTags: ['shop:1.0'], mode: 'Force' };
    expect((await finished(await imported(force))).status).toBe(200);
    const replaced = await target.resolve('shop', '1.0');
    expect(replaced?.digest).not.toBe(digest);
    await changeAttributes(target.connection, 'shop', '1.0', { writeEnabled: false });
    expect((await imported(force)).status).toBe(409);
  });
});
