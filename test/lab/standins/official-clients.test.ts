import { ContainerServiceClient } from '@azure/arm-containerservice';
import {
  ClientAssertionCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applications, legacySecrets, managedIdentities, world } from '../../../lab/world.ts';
import { armScope, startTestCloud, type TestCloud } from './harness.ts';

// Clients that nobody here wrote: what they accept cannot be wrong in our favour.
const admin = { certificate: 'CLIENT CERTIFICATE', privateKey: 'CLIENT KEY' };
const access = { server: 'https://10.0.0.1:6443', certificateAuthority: 'CLUSTER CA', admin };

let cloud: TestCloud;
beforeAll(async () => {
  const sealed = { server: 'https://10.0.0.2:443', publicServer: 'https://sealed.example:443' };
  cloud = await startTestCloud({ clusters: { 'aks-shop': access, 'aks-shop-sealed': { ...access, ...sealed } } });
});
afterAll(() => cloud.close());
beforeEach(() => cloud.control.clearRequests('entra'));

function credential(clientId: string, assertion: () => Promise<string>, tenant = world.tenant.id) {
  return new ClientAssertionCredential(tenant, clientId, assertion, {
    authorityHost: cloud.urls.entra,
    disableInstanceDiscovery: true,
  });
}

function aks(clientId: string = applications.deployer.clientId): ContainerServiceClient {
  const signIn = credential(clientId, () => cloud.assertion('production'));
  return new ContainerServiceClient(signIn, world.subscription.id, { endpoint: cloud.urls.arm });
}

describe('@azure/identity', () => {
  test('signs in with an assertion', async () => {
    const token = await credential(applications.deployer.clientId, () => cloud.assertion('production')).getToken(
      armScope,
    );
    const seconds = ((token?.expiresOnTimestamp ?? 0) - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(3500);
  });

  test.each([
    {
      name: 'a wrong subject',
      clientId: applications.deployer.clientId,
      job: 'build',
      ref: 'refs/heads/x',
      says: 'AADSTS700213',
    },
    {
      name: 'a disabled application',
      clientId: applications.disabled.clientId,
      job: 'production',
      says: 'AADSTS7000112',
    },
    { name: 'an unknown client', clientId: world.tenant.id, job: 'production', says: 'AADSTS700016' },
  ])('reports $name in the words of Entra ID', async ({ clientId, job, ref, says }) => {
    const run = ref === undefined ? {} : { ref };
    const signIn = credential(clientId, () => cloud.assertion(job, { run }));
    await expect(signIn.getToken(armScope)).rejects.toThrow(says);
  });

  test('retries a 503 and asks again', async () => {
    await cloud.control.setFaults('entra', [
      { kind: 'status', status: 503, retryAfter: 0, path: '/oauth2/v2.0/token$' },
    ]);
    const token = await credential(applications.deployer.clientId, () => cloud.assertion('production')).getToken(
      armScope,
    );
    expect(token?.token).toMatch(/^eyJ/);
    const posts = (await cloud.control.requests('entra')).filter((request) => request.method === 'POST');
    expect(posts.map((request) => request.status)).toEqual([503, 200]);
  });
});

describe('@azure/identity without an assertion', () => {
  const claims = async (credential: TokenCredential) => {
    const token = (await credential.getToken(armScope))?.token ?? '';
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { oid: string };
  };
  const withSecret = (secret: string) =>
    new ClientSecretCredential(world.tenant.id, applications.legacy.clientId, secret, {
      authorityHost: cloud.urls.entra,
      disableInstanceDiscovery: true,
    });
  const onMachine = (clientId?: string) => {
    process.env.AZURE_POD_IDENTITY_AUTHORITY_HOST = cloud.urls.machine;
    return clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
  };
  afterAll(() => {
    delete process.env.AZURE_POD_IDENTITY_AUTHORITY_HOST;
  });

  test('signs in with a client secret, and is told when it is wrong or old', async () => {
    expect(await claims(withSecret(legacySecrets.current))).toMatchObject({ oid: applications.legacy.objectId });
    await expect(withSecret('wrong').getToken(armScope)).rejects.toThrow('AADSTS7000215');
    await expect(withSecret(legacySecrets.expired).getToken(armScope)).rejects.toThrow('AADSTS7000222');
  });

  test('signs in as the machine, or as an identity that is assigned to it', async () => {
    expect(await claims(onMachine())).toMatchObject({ oid: managedIdentities.machine.objectId });
    const { clientId, objectId } = managedIdentities.deployer;
    expect(await claims(onMachine(clientId))).toMatchObject({ oid: objectId });
    await expect(onMachine(applications.deployer.clientId).getToken(armScope)).rejects.toThrow(/identity/i);
  });
});

describe('@azure/arm-containerservice', () => {
  test('reads a cluster', async () => {
    const cluster = await aks().managedClusters.get('rg-shop', 'aks-shop');
    expect(cluster).toMatchObject({
      name: 'aks-shop',
      location: 'westeurope',
      provisioningState: 'Succeeded',
      disableLocalAccounts: false,
      aadProfile: { managed: true, tenantID: world.tenant.id },
    });
  });

  test('lists the clusters of a group and of the subscription', async () => {
    const client = aks();
    const names: (string | undefined)[] = [];
    for await (const cluster of client.managedClusters.listByResourceGroup('rg-shop')) {
      names.push(cluster.name);
    }
    for await (const cluster of client.managedClusters.list()) {
      names.push(cluster.name);
    }
    expect(names).toEqual(['aks-shop', 'aks-shop-sealed', 'aks-shop', 'aks-shop-sealed']);
  });

  test('gets the user credentials', async () => {
    const answer = await aks().managedClusters.listClusterUserCredentials('rg-shop', 'aks-shop', {
      format: 'exec',
      serverFqdn: 'public',
    });
    const [kubeconfig] = answer.kubeconfigs ?? [];
    expect(kubeconfig?.name).toBe('clusterUser');
    expect(Buffer.from(kubeconfig?.value ?? []).toString('utf8')).toContain('command: kubelogin');
  });

  test('gets the admin credentials, with the certificate', async () => {
    const client = aks(applications.admin.clientId);
    const { kubeconfigs = [] } = await client.managedClusters.listClusterAdminCredentials('rg-shop', 'aks-shop');
    expect(kubeconfigs[0]?.name).toBe('clusterAdmin');
    expect(Buffer.from(kubeconfigs[0]?.value ?? []).toString('utf8')).toContain('client-certificate-data');
  });

  test('gets the public name of a private cluster', async () => {
    const ask = async (options: object) => {
      const { managedClusters } = aks();
      const { kubeconfigs = [] } = await managedClusters.listClusterUserCredentials(
        'rg-shop',
        'aks-shop-sealed',
        options,
      );
      return Buffer.from(kubeconfigs[0]?.value ?? []).toString('utf8');
    };
    expect(await ask({})).toContain('https://10.0.0.2:443');
    expect(await ask({ serverFqdn: 'public' })).toContain('https://sealed.example:443');
  });

  test.each([
    {
      name: 'no role',
      clientId: applications.noRole.clientId,
      cluster: 'aks-shop',
      code: 'AuthorizationFailed',
      status: 403,
    },
    {
      name: 'no such cluster',
      clientId: applications.deployer.clientId,
      cluster: 'aks-none',
      code: 'ResourceNotFound',
      status: 404,
    },
  ])('reports $name with ARM code and status', async ({ clientId, cluster, code, status }) => {
    const asked = aks(clientId).managedClusters.get('rg-shop', cluster);
    await expect(asked).rejects.toMatchObject({ statusCode: status, code });
  });

  test('reports disabled local accounts', async () => {
    const client = aks(applications.admin.clientId);
    const asked = client.managedClusters.listClusterAdminCredentials('rg-shop', 'aks-shop-sealed');
    await expect(asked).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining('local accounts') });
  });
});
