import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applications, world } from '../../../lab/world.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { type Case, login } from './login.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterAll(() => cloud.close());

const preflight = (given: Case = {}) => login({ ...given, inputs: { preflight: 'roles', ...given.inputs } }, cloud);
const scope = (group: string, type: string, name: string) =>
  `/subscriptions/${world.subscription.id}/resourceGroups/${group}/providers/${type}/${name}`;

describe('preflight: roles', () => {
  test('shows what an identity may do with each cluster and registry that it sees, and fails for none', async () => {
    const { step } = await preflight();
    expect(step.code).toBe(0);
    expect(step.summary).toMatch(/`cluster aks-shop` \| get the credential \|\s+\|/);
    expect(step.summary).toMatch(/`registry contososhop` \| pull, push \|\s+\|/);
    // By data actions, because that registry is with ABAC; the identity reads it as an importer.
    expect(step.summary).toMatch(/`registry contosoprod` \|/);
  });

  test('names a role that is missing somewhere in one warning, with the command that grants it', async () => {
    const { step } = await preflight({
      inputs: { 'client-id': applications.immutable.clientId },
      run: { subjectStyle: 'immutable' },
    });
    expect(step.code).toBe(0);
    const { objectId } = applications.immutable;
    expect(step.annotations.map(({ level, message }) => ({ level, message }))).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(
          /lacks roles on cluster aks-vault \(Azure Kubernetes Service Cluster User Role\)/,
        ),
      },
    ]);
    expect(step.summary).toContain(
      `az role assignment create --role "Azure Kubernetes Service Cluster User Role" --assignee-object-id ${objectId} --assignee-principal-type ServicePrincipal --scope ${scope('rg-vault', 'Microsoft.ContainerService/managedClusters', 'aks-vault')}`,
    );
    expect(step.summary).toContain(
      `--role "Container Registry Repository Writer" --assignee-object-id ${objectId} --assignee-principal-type ServicePrincipal --scope ${scope('rg-vault', 'Microsoft.ContainerRegistry/registries', 'contosoprod')}`,
    );
  });

  test('fails when the identity sees nothing at all', async () => {
    const { step } = await preflight({ inputs: { 'client-id': applications.noRole.clientId } });
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'preflight/roles-missing' }, env: {} });
    expect(step.log).toMatch(
      /sees neither a cluster nor a registry.*Cluster User Role on the cluster, and AcrPull or AcrPush on the registry/,
    );
    expect(step.summary).toMatch(/az role assignment create --role "AcrPush".*registries\/NAME/);
  });

  test('warns where an identity sees clusters and no registry, since a job may need only one of them', async () => {
    const { step } = await preflight({ inputs: { 'client-id': applications.admin.clientId } });
    expect(step.code).toBe(0);
    expect(step.annotations.map(({ level, message }) => ({ level, message }))).toEqual([
      { level: 'warning', message: expect.stringMatching(/lacks roles on any registry, since it sees none/) },
    ]);
  });

  test('says so when Azure does not tell, which is no failure of the job', async () => {
    const body = '{"error":{"code":"AuthorizationFailed","message":"no"}}';
    await cloud.control.setFaults('arm', [{ kind: 'status', status: 403, body, path: '/permissions$', times: 50 }]);
    const { step } = await preflight();
    await cloud.control.setFaults('arm', []);
    expect(step).toMatchObject({ code: 0, annotations: [] });
    expect(step.summary).toMatch(/not said/);
  });

  test.each([
    { list: 'clusters', path: 'managedClusters$' },
    { list: 'registries', path: 'registries$' },
  ])('follows a list of $list to no other host, which would get the token', async ({ path }) => {
    const body = JSON.stringify({ value: [], nextLink: `${cloud.urls.entra}/next-page` });
    await cloud.control.setFaults('arm', [{ kind: 'status', status: 200, body, path, times: 9 }]);
    const { step, sent } = await preflight();
    await cloud.control.setFaults('arm', []);
    expect(sent.entra).not.toContain('GET /next-page');
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'arm/refused' } });
  });

  test.each([
    { list: 'clusters', path: 'managedClusters$' },
    { list: 'registries', path: 'registries$' },
    { list: 'permissions', path: '/permissions$' },
  ])(
    'gives up a list of $list that has no end',
    async ({ path }) => {
      const again = path === '/permissions$' ? 'x/permissions' : `x/${path.slice(0, -1)}`;
      const body = JSON.stringify({ value: [], nextLink: `${cloud.urls.arm}/${again}` });
      await cloud.control.setFaults('arm', [{ kind: 'status', status: 200, body, path, times: 100_000 }]);
      const { step } = await preflight();
      await cloud.control.setFaults('arm', []);
      expect(step).toMatchObject({ code: 1, outputs: { cause: 'preflight/not-answered' } });
    },
    30_000,
  );

  test('looks at registries also where a subscription has very many clusters', async () => {
    const id = (index: number) => scope('rg', 'Microsoft.ContainerService/managedClusters', `aks-${index}`);
    const value = Array.from({ length: 120 }, (_, index) => ({ id: id(index), name: `aks-${index}`, location: 'x' }));
    const body = JSON.stringify({ value });
    const permissions = JSON.stringify({ value: [{ actions: ['*'] }] });
    await cloud.control.setFaults('arm', [
      { kind: 'status', status: 200, body, path: 'managedClusters$' },
      { kind: 'status', status: 200, body: permissions, path: 'aks-\\d+/.*/permissions$', times: 120 },
    ]);
    const { step } = await preflight();
    await cloud.control.setFaults('arm', []);
    expect(step.summary).toMatch(/registry contososhop/);
    expect(step.log).not.toMatch(/sees none/);
  });

  test('a page of a proxy in the place of an answer is named', async () => {
    const body = '<html>blocked</html>';
    await cloud.control.setFaults('arm', [{ kind: 'status', status: 200, body, path: '/permissions$', times: 50 }]);
    const { step } = await preflight();
    await cloud.control.setFaults('arm', []);
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'network/not-the-service' } });
  });

  test.each([
    {
      name: 'no subscription',
      given: { inputs: { 'subscription-id': '', 'allow-no-subscriptions': 'true' } },
      says: /no subscription to look in/,
    },
    {
      name: 'a subscription of others',
      given: { inputs: { 'subscription-id': world.tenant.id } },
      says: /does not exist in the tenant/,
    },
  ])('needs a subscription: $name', async ({ given, says }) => {
    const { step } = await preflight(given);
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'preflight/no-subscription' } });
    expect(step.log).toMatch(says);
  });
});
