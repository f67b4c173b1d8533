import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JSONWebKeySet } from 'jose';
import { control } from '../../../lab/control.ts';
import { repositoryVariables } from '../../../lab/environment.ts';
import { applications, world } from '../../../lab/world.ts';
import { type Job, openJob } from '../../harness/runner.ts';
import { lab } from './lab.ts';

const audience = 'api://AzureADTokenExchange';
const namespace = 'workload-identity-test';
const folder = mkdtempSync(join(tmpdir(), 'pod-'));
const tokenFile = join(folder, 'azure-identity-token');

/** What a real API server signs for a service account: the token that the kubelet puts into a pod's volume. */
const tokenOf = (account: string) => lab.kubectl('create', 'token', account, '-n', namespace, '--audience', audience);

let job: Job;
beforeAll(async () => {
  await lab.apply(
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'List',
      items: [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
        ...['deployer', 'stranger'].map((name) => ({
          ...{ apiVersion: 'v1', kind: 'ServiceAccount' },
          metadata: { name, namespace },
        })),
      ],
    }),
    namespace,
  );
  const { issuer } = JSON.parse(await lab.kubectl('get', '--raw', '/.well-known/openid-configuration')) as {
    issuer: string;
  };
  // AKS publishes a cluster's keys at the issuer's address; an administrator makes the federated credential.
  await control().trustIssuer({
    clientId: applications.pod.clientId,
    ...{ issuer, audience, subject: `system:serviceaccount:${namespace}:deployer` },
    keys: JSON.parse(await lab.kubectl('get', '--raw', '/openid/v1/jwks')) as JSONWebKeySet,
  });
  job = await openJob({
    env: {
      ...lab.env,
      AZURE_CLIENT_ID: applications.pod.clientId,
      AZURE_TENANT_ID: world.tenant.id,
      AZURE_FEDERATED_TOKEN_FILE: tokenFile,
    },
  });
}, 60_000);
afterAll(async () => {
  await job.dispose();
  rmSync(folder, { recursive: true });
  await lab.kubectl('delete', 'namespace', namespace, '--wait=false');
});

const inputs = {
  'auth-type': 'WORKLOAD_IDENTITY',
  'subscription-id': world.subscription.id,
  environment: repositoryVariables.AZURE_ENVIRONMENT ?? '',
};

test('a service account of a real cluster signs in, and kubectl is the application that trusts it', async () => {
  writeFileSync(tokenFile, await tokenOf('deployer'));
  const login = await job.main('azure-login', inputs);
  expect(login).toMatchObject({
    code: 0,
    outputs: {
      'client-id': applications.pod.clientId,
      'object-id': applications.pod.objectId,
      subject: `system:serviceaccount:${namespace}:deployer`,
    },
  });
  const context = await job.main('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' });
  expect(context).toMatchObject({ code: 0 });
  const env = { ...job.environment() };
  const { stdout } = await promisify(execFile)('kubectl', ['auth', 'whoami', '-o', 'json'], { env });
  expect(stdout).toContain(applications.pod.objectId);
}, 60_000);

test('another service account is refused, with the credential that would let it in', async () => {
  writeFileSync(tokenFile, await tokenOf('stranger'));
  const login = await job.main('azure-login', inputs);
  expect(login).toMatchObject({ code: 1, outputs: { cause: 'sign-in/subject-mismatch' } });
  expect(login.log).toContain(`subject system:serviceaccount:${namespace}:stranger`);
  expect(login.summary).toContain(`"subject":"system:serviceaccount:${namespace}:stranger"`);
}, 60_000);
