import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { signingKey } from '../../../lab/cloud/keys.ts';
import { applications, legacySecrets, managedIdentities, world } from '../../../lab/world.ts';
import { openJob, type StepResult } from '../../harness/runner.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { requestsOf } from './login.ts';
import { leaked, visible } from './no-secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'ways-'));
const tokenFile = join(folder, 'token');
const cluster = 'https://westeurope.oic.prod-aks.azure.com/0f2b6a94-6d0e-4c53-a7c1-1d9e4b8f3c22/a1b2/';
const subject = 'system:serviceaccount:runners:deployer';

let cloud: LocalCloud;
let assertion: (secondsLong?: number) => Promise<string>;
beforeAll(async () => {
  cloud = await startLocalCloud();
  const key = await signingKey('cluster');
  const audience = 'api://AzureADTokenExchange';
  const { clientId } = applications.pod;
  await cloud.control.trustIssuer({ clientId, issuer: cluster, subject, audience, keys: key.keySet });
  assertion = (secondsLong = 3600) => {
    const now = Math.floor(Date.now() / 1000);
    return key.sign({ iss: cluster, sub: subject, aud: [audience], iat: now, nbf: now, exp: now + secondsLong });
  };
  writeFileSync(tokenFile, await assertion());
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await cloud.close();
});

const none = { 'client-id': '', 'tenant-id': '', 'subscription-id': world.subscription.id };
const creds = (secret = legacySecrets.current) =>
  JSON.stringify({
    clientId: applications.legacy.clientId,
    clientSecret: secret,
    tenantId: world.tenant.id,
    subscriptionId: world.subscription.id,
  });

/** The ways in, what a job of each has, and what azure-login leaves for later steps. */
const ways = [
  {
    name: "a machine's own managed identity",
    inputs: { ...none, 'auth-type': 'IDENTITY' },
    env: {},
    who: managedIdentities.machine,
    leaves: {
      AKS_DELIVERY_SIGN_IN: 'managed-identity',
      AKS_DELIVERY_SYSTEM_ASSIGNED: managedIdentities.machine.clientId,
    },
    asked: { machine: 1, entra: 0, github: 0 },
    subject: '',
  },
  {
    name: 'a managed identity that was assigned to the machine',
    inputs: { ...none, 'auth-type': 'IDENTITY', 'client-id': managedIdentities.deployer.clientId },
    env: {},
    who: managedIdentities.deployer,
    leaves: { AKS_DELIVERY_SIGN_IN: 'managed-identity', AZURE_CLIENT_ID: managedIdentities.deployer.clientId },
    asked: { machine: 1, entra: 0, github: 0 },
    subject: '',
  },
  {
    name: 'the workload identity of a pod, by the variables of its webhook alone',
    inputs: { ...none, 'auth-type': 'WORKLOAD_IDENTITY' },
    env: {
      AZURE_CLIENT_ID: applications.pod.clientId,
      AZURE_TENANT_ID: world.tenant.id,
      AZURE_FEDERATED_TOKEN_FILE: tokenFile,
    },
    who: applications.pod,
    leaves: { AKS_DELIVERY_SIGN_IN: 'workload-identity', AZURE_FEDERATED_TOKEN_FILE: tokenFile },
    asked: { machine: 0, entra: 1, github: 0 },
    subject,
  },
  {
    name: 'a client secret',
    inputs: { ...none, 'subscription-id': '', creds: creds() },
    env: {},
    who: applications.legacy,
    leaves: {
      AKS_DELIVERY_SIGN_IN: 'client-secret',
      AZURE_CLIENT_ID: applications.legacy.clientId,
      AKS_DELIVERY_SECRET_FILE: expect.stringMatching(/\/aks-delivery-[^/]+\/client-secret$/),
    },
    asked: { machine: 0, entra: 1, github: 0 },
    subject: '',
  },
];

/** What kubectl reads from the plugin that a kubeconfig names. */
async function askPlugin(kubeconfig: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const { users } = parse(readFileSync(kubeconfig, 'utf8')) as {
    users: { user: { exec: { command: string; args: string[]; env: { name: string; value: string }[] } } }[];
  };
  const { command, args, env } = users[0]?.user.exec ?? { command: '', args: [], env: [] };
  const given = Object.fromEntries(env.map(({ name, value }) => [name, value]));
  return (await promisify(execFile)(command, args, { env: { ...environment, ...given } })).stdout;
}

const secretForms = [
  legacySecrets.current,
  encodeURIComponent(legacySecrets.current),
  Buffer.from(legacySecrets.current).toString('base64'),
];

describe.each(ways)('$name', ({ inputs, env, who, leaves, asked, subject: presented }) => {
  let step: StepResult;
  let context: StepResult;
  let seen: string[];
  let sent: Record<string, string[]>;
  let plugin: string;
  let posts: StepResult[];
  beforeAll(async () => {
    for (const name of ['github', 'entra', 'arm', 'machine']) await cloud.control.clearRequests(name);
    cloud.seen.length = 0;
    // OIDC is on offer, too: it must not be what signs in.
    const job = await openJob({ env: { ...(await cloud.jobEnvironment()), ...env } });
    try {
      step = await job.main('azure-login', { environment: cloud.urls.arm ?? '', ...inputs });
      sent = await requestsOf(cloud);
      context = await job.main('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' });
      // As kubectl does hours later, when no token is left.
      rmSync(join(job.temp, 'aks-delivery-tokens'), { recursive: true, force: true });
      plugin = await askPlugin(context.outputs.kubeconfig ?? '', job.environment());
      posts = await job.posts();
      seen = cloud.seen.slice();
    } finally {
      await job.dispose();
    }
  });

  test('signs in, by the requests that it needs and no other', () => {
    expect(step).toMatchObject({ code: 0, stderr: '' });
    expect(step.outputs).toMatchObject({
      'client-id': who.clientId,
      'tenant-id': world.tenant.id,
      'subscription-id': world.subscription.id,
      'object-id': who.objectId,
      subject: presented,
      cause: '',
    });
    const count = ({ machine, entra, github }: Record<string, string[]>) => ({
      machine: machine?.length,
      entra: entra?.length,
      github: github?.length,
    });
    expect(count(sent)).toEqual(asked);
  });

  test('leaves what later steps need, and no id where there was none', () => {
    expect(step.env).toMatchObject({ AZURE_TENANT_ID: world.tenant.id, ...leaves });
    expect(Object.values(step.env)).not.toContain('');
  });

  test('a later action is the same identity', () => {
    expect(context).toMatchObject({ code: 0, outputs: { user: who.objectId } });
    // One token for the API server, whatever it is asked for.
    expect(new Set(seen).size).toBe(1);
  });

  test("kubectl's plugin signs in anew as the same identity, when no token is left", () => {
    const { token } = (JSON.parse(plugin) as { status: { token: string } }).status;
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { oid: string };
    expect(claims.oid).toBe(who.objectId);
  });

  test('shows no token and no secret anywhere, and removes both', () => {
    for (const each of [step, context, ...posts]) {
      expect(leaked(each)).toBeUndefined();
      for (const form of secretForms) expect(visible(each)).not.toContain(form);
    }
  });
});

test('a client secret is advised against in one warning', async () => {
  const job = await openJob({ env: await cloud.jobEnvironment() });
  try {
    const step = await job.main('azure-login', {
      environment: cloud.urls.arm ?? '',
      ...none,
      'subscription-id': '',
      creds: creds(),
    });
    expect(step.annotations.map(({ level, message }) => ({ level, message }))).toEqual([
      { level: 'warning', message: expect.stringMatching(/client secret.*id-token: write.*federated credential/) },
    ]);
  } finally {
    await job.dispose();
  }
});

test('the token file of a pod is read anew for each token, as the kubelet renews it', async () => {
  const own = join(folder, 'renewed');
  writeFileSync(own, await assertion());
  const env = {
    AZURE_FEDERATED_TOKEN_FILE: own,
    AZURE_CLIENT_ID: applications.pod.clientId,
    AZURE_TENANT_ID: world.tenant.id,
  };
  const job = await openJob({ env: { ...(await cloud.jobEnvironment()), ...env } });
  try {
    const first = await job.main('azure-login', {
      ...none,
      environment: cloud.urls.arm ?? '',
      'auth-type': 'WORKLOAD_IDENTITY',
    });
    writeFileSync(own, 'rotated away');
    const broken = await job.main('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' });
    writeFileSync(own, await assertion());
    const renewed = await job.main('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' });
    expect([first.code, broken.outputs.cause, renewed.code]).toEqual([0, 'sign-in/no-token-file', 0]);
  } finally {
    await job.dispose();
  }
});

test('a later login of another kind takes over whole', async () => {
  const job = await openJob({ env: await cloud.jobEnvironment() });
  try {
    const environment = cloud.urls.arm ?? '';
    await job.main('azure-login', { ...none, environment, 'auth-type': 'IDENTITY' });
    await job.main('azure-login', {
      ...none,
      environment,
      'client-id': managedIdentities.deployer.clientId,
      'auth-type': 'IDENTITY',
    });
    const assigned = await job.main('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' });
    await job.main('azure-login', {
      ...none,
      environment,
      'client-id': applications.deployer.clientId,
      'tenant-id': world.tenant.id,
    });
    const oidc = await job.main('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' });
    expect([assigned.outputs.user, oidc.outputs.user]).toEqual([
      managedIdentities.deployer.objectId,
      applications.deployer.objectId,
    ]);
  } finally {
    await job.dispose();
  }
});
