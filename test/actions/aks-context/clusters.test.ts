import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applications, world } from '../../../lab/world.ts';
import { loadConnection } from '../../../packages/kubernetes/kubeconfig/connection.ts';
import { type Job, openJob, type StepResult } from '../../harness/runner.ts';
import { type LocalCloud, type Rights, startLocalCloud } from '../azure-login/local-cloud.ts';
import { leaked } from '../azure-login/no-secrets.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterAll(() => cloud.close());

/** A job that has signed in. */
async function inJob(then: (job: Job) => Promise<void>, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const job = await openJob({
    env: {
      ...(await cloud.jobEnvironment()),
      AZURE_CLIENT_ID: applications.deployer.clientId,
      AZURE_TENANT_ID: world.tenant.id,
      AZURE_SUBSCRIPTION_ID: world.subscription.id,
      AZURE_CLOUD_ENVIRONMENT: cloud.urls.arm ?? '',
      ...env,
    },
  });
  try {
    await then(job);
  } finally {
    await job.dispose();
  }
}

const contextOf = (job: Job, inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> =>
  job.main('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop', ...inputs });

describe('every kind of cluster', () => {
  test.each([
    { name: 'a fleet', inputs: { 'resource-type': 'fleets', 'cluster-name': 'fleet-shop' }, context: 'hub' },
    {
      name: 'a fleet, as azure/aks-set-context spells it',
      inputs: { 'resource-type': 'Microsoft.ContainerService/fleets', 'cluster-name': 'fleet-shop' },
      context: 'hub',
    },
    {
      name: 'a private cluster by its public name',
      inputs: { 'cluster-name': 'aks-shop-sealed', 'public-fqdn': 'true' },
      context: 'aks-shop-sealed',
    },
  ])('$name works with the plugin', async ({ inputs, context }) => {
    await inJob(async (job) => {
      const step = await contextOf(job, inputs);
      expect(step).toMatchObject({
        code: 0,
        annotations: [],
        outputs: { context, user: applications.deployer.objectId },
      });
      expect(loadConnection(step.env.KUBECONFIG ?? '').credential).toHaveProperty('exec');
    });
  });

  test('a cluster without Entra ID keeps its certificate, and is asked with it', async () => {
    await inJob(async (job) => {
      const step = await contextOf(job, { 'cluster-name': 'aks-certificate' });
      expect(step).toMatchObject({ code: 0, outputs: { context: 'aks-certificate', user: 'admin' } });
      expect(loadConnection(step.env.KUBECONFIG ?? '').credential).toHaveProperty('clientKey');
      expect(leaked(step)).toBeUndefined();
    });
  });
});

test('every secret of a kubeconfig that Azure gives is masked, the token beside a certificate too', async () => {
  await inJob(async (job) => {
    const [key, token] = ['-----BEGIN KEY-----\nkey of a test\n-----END KEY-----\n', 'token.of.a.test'];
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const user = { 'client-certificate-data': base64('none'), 'client-key-data': base64(key), token };
    const content = {
      'current-context': 'aks-shop',
      contexts: [{ name: 'aks-shop', context: { cluster: 'aks-shop', user: 'admin' } }],
      clusters: [{ name: 'aks-shop', cluster: { server: 'https://127.0.0.1:1' } }],
      users: [{ name: 'admin', user }],
    };
    const body = JSON.stringify({ kubeconfigs: [{ value: base64(JSON.stringify(content)) }] });
    await cloud.control.setFaults('arm', [{ kind: 'status', status: 200, body, path: 'Credential$' }]);
    const { masks } = await contextOf(job);
    expect(masks).toEqual(expect.arrayContaining([token, base64(key), 'key of a test']));
  });
});

describe('several contexts in one job', () => {
  test('share one kubeconfig, the last is current, and only the step that made it removes it', async () => {
    await inJob(async (job) => {
      const first = await contextOf(job);
      const second = await contextOf(job, {
        'resource-type': 'fleets',
        'cluster-name': 'fleet-shop',
        namespace: 'web',
      });
      const { kubeconfig = '' } = first.outputs;
      expect(second).toMatchObject({ code: 0, outputs: { kubeconfig, context: 'hub' }, state: {} });
      expect(loadConnection(kubeconfig)).toMatchObject({ name: 'hub', namespace: 'web' });
      expect(loadConnection(kubeconfig, 'aks-shop')).toMatchObject({ namespace: 'default' });
      expect(statSync(kubeconfig).mode & 0o777).toBe(0o600);
      expect(first.state).toEqual({ kubeconfig });
      await job.posts();
      expect(readdirSync(job.temp)).toEqual([]);
    });
  });

  test('a name that leads to another cluster is refused, and one of its own accepted', async () => {
    await inJob(async (job) => {
      const { kubeconfig = '' } = (await contextOf(job, { context: 'blue' })).outputs;
      const other = { 'cluster-name': 'aks-certificate' };
      const taken = await contextOf(job, { ...other, context: 'blue' });
      expect(taken).toMatchObject({ code: 1, outputs: { cause: 'kubeconfig/context-taken' } });
      expect(loadConnection(kubeconfig)).toMatchObject({ name: 'blue', credential: { exec: {} } });
      expect(await contextOf(job, { ...other, context: 'green' })).toMatchObject({ code: 0 });
      expect(loadConnection(kubeconfig).name).toBe('green');
      expect(loadConnection(kubeconfig, 'blue').name).toBe('blue');
    });
  });

  test('a KUBECONFIG that is not of this job is left as it is', async () => {
    await inJob(async (job) => {
      const first = await contextOf(job);
      const { kubeconfig = '' } = first.outputs;
      const before = readFileSync(kubeconfig, 'utf8');
      await inJob(
        async (other) => {
          const step = await contextOf(other, { 'cluster-name': 'aks-certificate' });
          expect(step.code).toBe(0);
          expect(step.env.KUBECONFIG?.startsWith(other.temp)).toBe(true);
        },
        { KUBECONFIG: kubeconfig },
      );
      expect(readFileSync(kubeconfig, 'utf8')).toBe(before);
    });
  });
});

describe('static-token', () => {
  test('gives a kubeconfig of its own that needs nothing of the runner, and leaves the job its renewing one', async () => {
    await inJob(async (job) => {
      const { outputs: renewing } = await contextOf(job);
      const step = await contextOf(job, { 'static-token': 'true' });
      const { kubeconfig = '', 'expires-on': end = '' } = step.outputs;
      expect(step).toMatchObject({ code: 0, env: {} });
      expect(kubeconfig).not.toBe(renewing.kubeconfig);
      expect(statSync(kubeconfig).mode & 0o777).toBe(0o600);
      const { credential } = loadConnection(kubeconfig);
      expect(credential).toEqual({ token: cloud.seen.at(-1) });
      // A new token, not what is left of the job's.
      expect(Date.parse(end) - Date.now()).toBeGreaterThan(3_590_000);
      expect(step.log).toContain(`ends at ${end}`);
      expect(step.masks).toContain((credential as { token: string }).token);
      expect(leaked(step)).toBeUndefined();
      await job.posts();
      expect(existsSync(kubeconfig)).toBe(false);
      expect(readdirSync(job.temp)).toEqual([]);
    });
  });
});

describe('what this job may do', () => {
  const all = { verbs: ['*'], apiGroups: ['*'], resources: ['*'] };
  const readOnly = { verbs: ['get', 'list', 'watch'], apiGroups: ['*'], resources: ['*'] };
  const everything: Rights = { resourceRules: [all], incomplete: false, allowed: true };
  beforeEach(() => cloud.allow(everything));
  afterAll(() => cloud.allow(everything));

  const rows: { name: string; rights: Rights; inputs?: Record<string, string>; secrets: string; warns?: RegExp }[] = [
    { name: 'everything', rights: everything, inputs: { namespace: 'web' }, secrets: '✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓' },
    {
      name: 'reading, in a namespace that is named',
      rights: { ...everything, resourceRules: [readOnly], allowed: false },
      inputs: { namespace: 'web' },
      secrets: '✓ | ✓ | ✓ | – | – | – | –',
      warns: /may not create, update secrets in namespace web, where Helm keeps its releases/,
    },
    {
      name: 'nothing, in a namespace that nobody named',
      rights: { ...everything, resourceRules: [], allowed: false },
      secrets: '– | – | – | – | – | – | –',
    },
    {
      name: 'what Azure RBAC allows',
      rights: { resourceRules: [], incomplete: true, allowed: true },
      inputs: { namespace: 'web' },
      secrets: '? | ? | ? | ✓ | ? | ? | ?',
    },
    {
      name: 'what Azure RBAC does not allow',
      rights: { resourceRules: [], incomplete: true, allowed: false },
      inputs: { namespace: 'web' },
      secrets: '? | ? | ? | – | ? | ? | ?',
      warns: /may not create secrets in namespace web/,
    },
  ];
  test.each(rows)('$name', async ({ rights, inputs = {}, secrets, warns }) => {
    cloud.allow(rights);
    await inJob(async (job) => {
      const step = await contextOf(job, inputs);
      expect(step.code).toBe(0);
      expect(step.summary).toContain(`may in ${inputs.namespace ?? 'default'}`);
      expect(step.summary).toContain(`| \`secrets\` | ${secrets} |`);
      expect(step.annotations).toEqual(
        warns === undefined
          ? []
          : [expect.objectContaining({ level: 'warning', message: expect.stringMatching(warns) })],
      );
    });
  });
});
