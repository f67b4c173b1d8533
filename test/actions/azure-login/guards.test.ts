import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applications, world } from '../../../lab/world.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { type Case, login, loginAlone } from './login.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterAll(() => cloud.close());

const other = '11111111-2222-4333-8444-555555555555';
const machine = { 'client-id': '', 'tenant-id': '', 'auth-type': 'IDENTITY' };

describe('guards', () => {
  test.each<{ name: string; inputs: Record<string, string>; cause: string; says: RegExp; asked: boolean }>([
    {
      name: 'a tenant that is not allowed',
      inputs: { 'allowed-tenants': other },
      cause: 'guard/tenant',
      says: /may not sign in to tenant/,
      asked: false,
    },
    {
      name: 'a subscription that is not allowed',
      inputs: { 'allowed-subscriptions': `${other}\n${world.tenant.id}` },
      cause: 'guard/subscription',
      says: /may not work in subscription/,
      asked: false,
    },
    {
      name: 'a tenant that only the token tells',
      inputs: { ...machine, 'allowed-tenants': other },
      cause: 'guard/tenant',
      says: /may not sign in to tenant/,
      asked: true,
    },
  ])('stop $name, before anything is left behind', async ({ inputs, cause, says, asked }) => {
    const { step, left, sent } = await loginAlone({ inputs });
    expect(step).toMatchObject({ code: 1, outputs: { cause }, env: {} });
    expect(step.annotations[0]?.message).toMatch(says);
    expect(left).toEqual([]);
    expect(sent.machine).toHaveLength(asked ? 1 : 0);
    expect(sent.entra).toEqual([]);
  });

  test('let pass what their lists hold, in any spelling', async () => {
    const { tenant, subscription } = world;
    const inputs = {
      'allowed-tenants': `${other}, ${tenant.id.toUpperCase()}`,
      'allowed-subscriptions': subscription.id,
    };
    expect((await login({ inputs }, cloud)).step.code).toBe(0);
  });
});

describe('the client id', () => {
  const masks = async (given: Case) =>
    (await login(given, cloud)).step.commands.filter(({ name }) => name === 'add-mask').map(({ value }) => value);

  test('is not hidden, so that outputs of the job may hold it', async () => {
    expect(await masks({})).not.toContain(applications.deployer.clientId);
  });

  test('is hidden when that is asked for', async () => {
    expect(await masks({ inputs: { 'mask-client-id': 'true' } })).toContain(applications.deployer.clientId);
  });
});
