import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applications, legacySecrets, managedIdentities, world } from '../../../lab/world.ts';
import { openJob, type StepResult } from '../../harness/runner.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { leaked, visible } from './no-secrets.ts';

/** One start of az. */
interface Call {
  argv: string[];
  env: Record<string, string>;
  input: string;
}

const folder = mkdtempSync(join(tmpdir(), 'az-'));
const record = join(folder, 'calls');

// Stands for az: says what it was started with, and fails when a file says so.
const program = `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const input = readFileSync(0, 'utf8');
appendFileSync(${JSON.stringify(record)}, JSON.stringify({ argv: process.argv.slice(2), env: process.env, input }) + '\\n');
if (existsSync(${JSON.stringify(join(folder, 'broken'))})) {
  process.stderr.write('WARNING: old\\n::error::injected\\nERROR: AADSTS50034: nobody\\n');
  process.exit(1);
}
`;

let cloud: LocalCloud;
beforeAll(async () => {
  writeFileSync(join(folder, 'az'), program);
  chmodSync(join(folder, 'az'), 0o755);
  cloud = await startLocalCloud();
});
beforeEach(() => writeFileSync(record, ''));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await cloud.close();
});

const calls = (): Call[] =>
  readFileSync(record, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Call);

interface Done {
  step: StepResult;
  config: string;
  whileSignedIn: Record<string, string>;
  leftAfter: boolean;
}

async function signIn(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<Done> {
  const job = await openJob({ env: { ...(await cloud.jobEnvironment()), PATH: `${folder}:/usr/bin:/bin`, ...env } });
  try {
    const step = await job.main('azure-login', { environment: cloud.urls.arm ?? '', 'az-cli': 'true', ...inputs });
    const config = calls()[0]?.env.AZURE_CONFIG_DIR ?? '';
    const files = ['config', 'clouds.config'].filter((name) => existsSync(join(config, name)));
    const whileSignedIn = Object.fromEntries(files.map((name) => [name, readFileSync(join(config, name), 'utf8')]));
    await job.posts();
    return { step, config, whileSignedIn, leftAfter: existsSync(config) };
  } finally {
    await job.dispose();
  }
}

const ids = {
  'client-id': applications.deployer.clientId,
  'tenant-id': world.tenant.id,
  'subscription-id': world.subscription.id,
};
const none = { 'client-id': '', 'tenant-id': '' };
const creds = JSON.stringify({
  clientId: applications.legacy.clientId,
  clientSecret: legacySecrets.current,
  tenantId: world.tenant.id,
  subscriptionId: world.subscription.id,
});
const asPrincipal = (clientId: string) => ['--service-principal', '--username', clientId, '--tenant', world.tenant.id];
const quiet = ['--allow-no-subscriptions', '--output', 'none'];

describe('az-cli: true signs az in without a secret on its command line or in its environment', () => {
  test.each([
    {
      name: 'by OIDC',
      inputs: ids,
      argv: [...asPrincipal(applications.deployer.clientId), '--federated-token', '@-'],
      input: /^eyJ/,
    },
    {
      name: 'by a secret',
      inputs: { ...none, creds },
      argv: [...asPrincipal(applications.legacy.clientId), '--password', '@-'],
      input: /^secret\.of/,
    },
    {
      name: 'as the machine',
      inputs: { ...none, 'subscription-id': world.subscription.id, 'auth-type': 'IDENTITY' },
      argv: ['--identity'],
      input: /^$/,
    },
    {
      name: 'as an identity of the machine',
      inputs: {
        ...none,
        'subscription-id': world.subscription.id,
        'auth-type': 'IDENTITY',
        'client-id': managedIdentities.deployer.clientId,
      },
      argv: ['--identity', '--client-id', managedIdentities.deployer.clientId],
      input: /^$/,
    },
  ])('$name', async ({ inputs, argv, input }) => {
    const { step, config, leftAfter } = await signIn(inputs);
    expect(step).toMatchObject({ code: 0, stderr: '' });
    const made = calls();
    expect(made.map((call) => call.argv)).toEqual([
      ['login', ...argv, ...quiet],
      ['account', 'set', '--subscription', world.subscription.id],
    ]);
    expect(made[0]?.input).toMatch(input);
    for (const call of made) {
      expect(call.argv.join(' ')).not.toMatch(/eyJ|secret\.of/);
      expect(JSON.stringify(call.env)).not.toMatch(/eyJ|secret\.of/);
    }
    expect(step.env.AZURE_CONFIG_DIR).toBe(config);
    expect(leaked(step)).toBeUndefined();
    expect(visible(step)).not.toContain(legacySecrets.current);
    expect(leftAfter).toBe(false);
  });

  test('in a configuration of the job, where a cloud without a name is the active one', async () => {
    const { whileSignedIn } = await signIn(ids);
    expect(whileSignedIn.config).toContain('[cloud]\nname = AksDelivery\n[core]\ninstance_discovery = false\n');
    expect(whileSignedIn['clouds.config']).toContain(`endpoint_resource_manager = ${cloud.urls.arm}\n`);
    expect(whileSignedIn['clouds.config']).toContain(`endpoint_active_directory = ${cloud.urls.entra}\n`);
    expect(whileSignedIn['clouds.config']).toContain('endpoint_active_directory_resource_id = https://management.');
  });

  test('without a subscription, none is chosen', async () => {
    await signIn({ ...ids, 'subscription-id': '', 'allow-no-subscriptions': 'true' });
    expect(calls().map(({ argv }) => argv[0])).toEqual(['login']);
  });

  test('only when that is asked for', async () => {
    const { step } = await signIn({ ...ids, 'az-cli': 'false' });
    expect(step.env).not.toHaveProperty('AZURE_CONFIG_DIR');
    expect(calls()).toEqual([]);
  });
});

describe('az-cli: true fails clearly', () => {
  test('where there is no az', async () => {
    const { step } = await signIn(ids, { PATH: '/nowhere' });
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'process/not-started' }, env: {} });
    expect(step.log).toMatch(/'az' could not be started/);
  });

  test('where az fails, with its own error and without obeying it', async () => {
    writeFileSync(join(folder, 'broken'), '');
    const { step, leftAfter } = await signIn(ids);
    rmSync(join(folder, 'broken'));
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'az/sign-in-failed' }, env: {} });
    expect(step.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/az login failed: AADSTS50034: nobody\./),
    ]);
    expect(leftAfter).toBe(false);
  });
});
