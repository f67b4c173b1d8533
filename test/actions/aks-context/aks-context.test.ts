import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../lab/cloud/faults.ts';
import { applications, world } from '../../../lab/world.ts';
import { loadConnection } from '../../../packages/kubernetes/kubeconfig/connection.ts';
import { type Job, openJob, type StepResult } from '../../harness/runner.ts';
import { ahead } from '../azure-login/ahead.ts';
import { type LocalCloud, startLocalCloud } from '../azure-login/local-cloud.ts';
import { leaked } from '../azure-login/no-secrets.ts';

let shared: LocalCloud;
beforeAll(async () => {
  shared = await startLocalCloud();
});
afterAll(() => shared.close());

interface Case {
  client?: string;
  inputs?: Record<string, string>;
  /** Planned for ARM. */
  faults?: Fault[];
  /** Status that the API server answers with. */
  apiServer?: number;
  /** How the job has signed in; by default the variables that azure-login exports are simply there, which is quicker. */
  login?: 'action' | 'none';
}

/** Asks for the context in a job of its own; `then` sees the job before its posts. */
async function context<T>(
  given: Case,
  cloud: LocalCloud,
  then: (job: Job, step: StepResult) => Promise<T>,
): Promise<T> {
  const clientId = given.client ?? applications.deployer.clientId;
  const session = {
    AZURE_CLIENT_ID: clientId,
    AZURE_TENANT_ID: world.tenant.id,
    AZURE_SUBSCRIPTION_ID: world.subscription.id,
    AZURE_CLOUD_ENVIRONMENT: cloud.urls.arm ?? '',
  };
  const job = await openJob({
    env: { ...(await cloud.jobEnvironment()), ...(given.login === undefined ? session : {}) },
  });
  try {
    if (given.login === 'action') {
      const login = await job.main('azure-login', {
        'client-id': clientId,
        'tenant-id': world.tenant.id,
        'subscription-id': world.subscription.id,
        environment: cloud.urls.arm ?? '',
      });
      expect(login.code).toBe(0);
    }
    if (given.faults !== undefined) await cloud.control.setFaults('arm', given.faults);
    if (given.apiServer !== undefined) cloud.answerWith(given.apiServer);
    const step = await job.main('aks-context', {
      'resource-group': 'rg-shop',
      'cluster-name': 'aks-shop',
      ...given.inputs,
    });
    return await then(job, step);
  } finally {
    await job.dispose();
  }
}

async function alone<T>(
  given: Case,
  then: (job: Job, step: StepResult, cloud: LocalCloud) => Promise<T>,
  lifetime?: number,
): Promise<T> {
  const cloud = await startLocalCloud(lifetime);
  try {
    return await context(given, cloud, (job, step) => then(job, step, cloud));
  } finally {
    await cloud.close();
  }
}

interface Printed {
  code: number | null;
  status: { token: string; expirationTimestamp: string };
  stderr: string;
}

/** Runs the exec plugin of the job's kubeconfig as client-go does. */
function askPlugin(job: Job): Promise<Printed> {
  const environment = job.environment();
  const { credential } = loadConnection(environment.KUBECONFIG ?? '');
  if (!('exec' in credential)) throw new Error('the kubeconfig has no exec plugin');
  const { command, args, env } = credential.exec;
  const child = spawn(command, args, { env: { ...environment, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stderr, status: code === 0 ? JSON.parse(stdout).status : undefined }));
  });
}

describe('aks-context', () => {
  test('gives later steps a private kubeconfig for this job, and takes it away again', async () => {
    await context({ login: 'action', inputs: { namespace: 'web' } }, shared, async (job, step) => {
      const { KUBECONFIG: path = '' } = step.env;
      expect(step).toMatchObject({ code: 0, stderr: '', annotations: [] });
      expect(step.env).toEqual({ KUBECONFIG: path, KUBE_CONFIG_PATH: path });
      expect(step.outputs).toEqual({
        kubeconfig: path,
        context: 'aks-shop',
        server: expect.stringMatching(/^https:/),
        'cluster-name': 'aks-shop',
        namespace: 'web',
        user: applications.deployer.objectId,
        'expires-on': '',
        cause: '',
      });
      expect([statSync(dirname(path)).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600]);
      expect(path.startsWith(job.temp)).toBe(true);
      expect(loadConnection(path)).toMatchObject({ namespace: 'web', certificateAuthority: shared.authority });
      expect(readFileSync(path, 'utf8')).not.toMatch(/eyJ|kubelogin/);
      expect(leaked(step)).toBeUndefined();
      await job.posts();
      expect(readdirSync(job.temp)).toEqual([]);
    });
  });

  test('asks for one more assertion and one more token; ARM answers with the token of azure-login', async () => {
    await alone({ login: 'action' }, async (_job, _step, cloud) => {
      const paths = async (name: string) =>
        (await cloud.control.requests(name)).map(({ method, path }) => `${method} ${path}`);
      expect(await paths('github')).toHaveLength(2);
      expect((await paths('entra')).filter((path) => path.startsWith('POST'))).toHaveLength(2);
      expect((await paths('arm')).filter((path) => path.startsWith('POST'))).toEqual([
        expect.stringMatching(/aks-shop\/listClusterUserCredential$/),
      ]);
      // Who am I, and what may I do: all side by side.
      expect(cloud.seen).toHaveLength(3);
    });
  });

  test('its plugin answers from the cache, and signs in again when the cache is gone', async () => {
    await alone({}, async (job, _step, cloud) => {
      await cloud.control.clearRequests('entra');
      expect(await askPlugin(job)).toMatchObject({ code: 0, stderr: '', status: { token: cloud.seen[0] } });
      expect(await cloud.control.requests('entra')).toEqual([]);
      removeTokensOf(job);
      const { code, status } = await askPlugin(job);
      expect({ code, renewed: status.token !== cloud.seen[0] }).toEqual({ code: 0, renewed: true });
    });
  });

  test('its plugin works with tokens that live for 5 s: each call gets a new one, for a new assertion', async () => {
    await alone(
      {},
      async (job, _step, cloud) => {
        const [first, second] = [await askPlugin(job), await askPlugin(job)];
        expect([first.code, second.code]).toEqual([0, 0]);
        expect(first.status.token).not.toBe(second.status.token);
        const assertions = await cloud.control.requests('github');
        const tokens = (await cloud.control.requests('entra')).filter(({ method }) => method === 'POST');
        expect([assertions.length, tokens.length]).toEqual([4, 4]);
      },
      5,
    );
  });

  test('its plugin says in one sentence when the job may no longer sign in', async () => {
    await alone({}, async (job, _step, cloud) => {
      removeTokensOf(job);
      await cloud.control.setFaults('entra', [{ kind: 'status', status: 429, retryAfter: 3600, path: '/token$' }]);
      const { code, stderr } = await askPlugin(job);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Entra ID at .* answered HTTP 429, and asks to wait another 3600 s\. .*\n$/);
    });
  });

  test('takes the admin certificate when that is asked for', async () => {
    await context({ client: applications.admin.clientId, inputs: { admin: 'true' } }, shared, async (_job, step) => {
      expect(step).toMatchObject({ code: 0, outputs: { context: 'aks-shop-admin', user: 'admin' } });
      expect(loadConnection(step.env.KUBECONFIG ?? '').credential).toHaveProperty('clientKey');
      const { clientKey } = loadConnection(step.env.KUBECONFIG ?? '').credential as { clientKey: string };
      expect(step.masks.join('\n')).toContain(clientKey.split('\n')[1]);
    });
  });

  test('accepts use-kubelogin, and says that it is not needed', async () => {
    await context({ inputs: { 'use-kubelogin': 'true' } }, shared, async (_job, step) => {
      expect(step.annotations).toEqual([
        expect.objectContaining({ level: 'notice', message: expect.stringContaining('use-kubelogin') }),
      ]);
    });
  });
});

const removeTokensOf = (job: Job): void => rmSync(join(job.temp, 'aks-delivery-tokens'), { recursive: true });

const credentials = { path: 'Credential$' };

describe('aks-context survives', () => {
  const rows: { name: string; faults: Fault[] }[] = [
    { name: 'ARM answering 503 twice', faults: [{ kind: 'status', status: 503, times: 2, ...credentials }] },
    { name: 'ARM throttling', faults: [{ kind: 'status', status: 429, retryAfter: 1, ...credentials }] },
    { name: 'ARM cutting the connection', faults: [{ kind: 'reset', ...credentials }] },
    { name: 'an empty answer of ARM', faults: [{ kind: 'empty', ...credentials }] },
  ];
  const outcome = ahead(rows, rows.length, ({ faults }) => alone({ faults }, async (_job, step) => step));

  test.each(rows)('$name', async (row) => {
    expect(await outcome(row)).toMatchObject({ code: 0, annotations: [] });
  });
});

describe('aks-context refuses, in one sentence, with exit code 1 and nothing left behind', () => {
  const nobody = '11111111-2222-4333-8444-555555555555';
  const rows: { name: string; given: Case; cause: string; says: RegExp }[] = [
    {
      name: 'a job without azure-login',
      given: { login: 'none' },
      cause: 'session/not-signed-in',
      says: /Run the azure-login action/,
    },
    {
      name: 'a cluster that does not exist',
      given: { inputs: { 'cluster-name': 'aks-other' } },
      cause: 'aks/cluster-not-found',
      says: /rg-shop of subscription .* has no cluster aks-other/,
    },
    {
      name: 'a resource group that does not exist, which ARM does not tell apart',
      given: { inputs: { 'resource-group': 'rg-other' } },
      cause: 'aks/no-role',
      says: /If resource group rg-other and the cluster are spelled right/,
    },
    {
      name: 'a subscription that does not exist',
      given: { inputs: { subscription: nobody } },
      cause: 'aks/subscription-not-found',
      says: /Subscription 11111111/,
    },
    {
      name: 'a subscription that is no GUID',
      given: { inputs: { subscription: 'Contoso Shop' } },
      cause: 'input/malformed-id',
      says: /subscription is not a GUID/,
    },
    {
      name: 'an identity without a role',
      given: { client: applications.noRole.clientId },
      cause: 'aks/no-role',
      says: /az role assignment create --role "Azure Kubernetes Service Cluster User Role" --assignee-object-id 3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1ea4/,
    },
    {
      name: 'admin without the role',
      given: { inputs: { admin: 'true' } },
      cause: 'aks/no-role',
      says: /Cluster Admin Role/,
    },
    {
      name: 'admin where local accounts are disabled',
      given: { client: applications.admin.clientId, inputs: { admin: 'true', 'cluster-name': 'aks-shop-sealed' } },
      cause: 'aks/local-accounts-disabled',
      says: /local accounts are disabled/,
    },
    {
      name: 'a kind of cluster that there is not',
      given: { inputs: { 'resource-type': 'connectedClusters' } },
      cause: 'input/invalid',
      says: /'managedClusters', 'fleets'/,
    },
    {
      name: 'what a fleet has not',
      given: { inputs: { 'resource-type': 'fleets', admin: 'true', 'public-fqdn': 'true' } },
      cause: 'input/not-for-fleets',
      says: /admin and public-fqdn cannot be used/,
    },
    {
      name: 'a fleet without a hub',
      given: { inputs: { 'resource-type': 'fleets', 'cluster-name': 'fleet-hubless' } },
      cause: 'aks/fleet-without-hub',
      says: /Fleet fleet-hubless has no hub cluster/,
    },
    {
      name: 'a fleet that does not exist',
      given: { inputs: { 'resource-type': 'fleets', 'cluster-name': 'fleet-other' } },
      cause: 'aks/cluster-not-found',
      says: /has no fleet fleet-other/,
    },
    {
      name: 'a fleet without a role',
      given: {
        client: applications.noRole.clientId,
        inputs: { 'resource-type': 'fleets', 'cluster-name': 'fleet-shop' },
      },
      cause: 'aks/no-role',
      says: /Fleet Manager Hub Cluster User Role.*\/fleets\/fleet-shop/,
    },
    {
      name: 'ARM throttling for an hour',
      given: { faults: [{ kind: 'status', status: 429, retryAfter: 3600, ...credentials }] },
      cause: 'arm/throttled',
      says: /429, and asks to wait another 3600 s/,
    },
    {
      name: 'ARM down for an hour',
      given: { faults: [{ kind: 'status', status: 503, retryAfter: 3600, ...credentials }] },
      cause: 'arm/unavailable',
      says: /answered HTTP 503/,
    },
    {
      name: 'a proxy that blocks ARM',
      given: { faults: [{ kind: 'html', status: 403, ...credentials }] },
      cause: 'network/not-the-service',
      says: /Something other than Azure Resource Manager/,
    },
    {
      name: 'a private API server',
      given: { inputs: { 'cluster-name': 'aks-shop-sealed' } },
      cause: 'cluster/unreachable',
      says: /private API server of cluster aks-shop-sealed at https:\/\/aks-shop-sealed\.privatelink.*public-fqdn/,
    },
    {
      name: 'an API server that refuses connections',
      given: { inputs: { 'cluster-name': 'aks-refusing' } },
      cause: 'cluster/unreachable',
      says: /API server of cluster aks-refusing at https:\/\/127\.0\.0\.1:1 .*refused the connection/,
    },
    {
      name: 'an API server that takes the connection and says nothing',
      given: { inputs: { 'cluster-name': 'aks-silent' } },
      cause: 'cluster/unreachable',
      says: /API server of cluster aks-silent .*gave no answer in time/,
    },
    {
      name: 'an API server that does not know the tenant',
      given: { apiServer: 401 },
      cause: 'cluster/refused',
      says: /does not accept this identity \(HTTP 401\)/,
    },
    { name: 'an API server that fails', given: { apiServer: 500 }, cause: 'cluster/refused', says: /HTTP 500/ },
  ];
  const outcome = ahead(rows, 4, ({ given }) => {
    const look = async (job: Job, step: StepResult) => ({ step, left: readdirSync(job.temp) });
    return given.faults === undefined && given.apiServer === undefined
      ? context(given, shared, look)
      : alone(given, look);
  });

  test.each(rows)('$name: $cause', async (row) => {
    const { step, left } = await outcome(row);
    expect(step.annotations.map(({ level, message }) => ({ level, message }))).toEqual([
      { level: 'error', message: expect.stringMatching(row.says) },
    ]);
    expect(step.outputs).toEqual({ cause: row.cause });
    expect(step).toMatchObject({ code: 1, env: {}, state: {}, stderr: '' });
    expect(leaked(step)).toBeUndefined();
    // Tokens stay until post; a kubeconfig never comes to be.
    expect(left.filter((name) => name !== 'aks-delivery-tokens')).toEqual([]);
  });
});
