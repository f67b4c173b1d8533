import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applications, legacySecrets, managedIdentities, world } from '../../../lab/world.ts';
import { type Job, openJob, type StepResult } from '../../harness/runner.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { visible } from './no-secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'secrecy-'));
const starts = join(folder, 'starts');
const inputs = join(folder, 'inputs');

// Stands for az: writes down how it was started, and apart from that what it read.
const program = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
appendFileSync(${JSON.stringify(starts)}, JSON.stringify([process.argv, process.env]) + '\\n');
appendFileSync(${JSON.stringify(inputs)}, readFileSync(0, 'utf8') + '\\n');
`;

let cloud: LocalCloud;
beforeAll(async () => {
  writeFileSync(join(folder, 'az'), program);
  chmodSync(join(folder, 'az'), 0o755);
  cloud = await startLocalCloud();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await cloud.close();
});

/** Every file below a folder, with its text. */
function files(root: string): Map<string, string> {
  const entries = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'utf8')];
    }),
  );
}

/** The forms in which a log or a file may hold a secret. */
const forms = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
];

const none = { 'client-id': '', 'tenant-id': '', 'subscription-id': '' };
const creds = {
  clientId: applications.legacy.clientId,
  clientSecret: legacySecrets.current,
  tenantId: world.tenant.id,
  subscriptionId: world.subscription.id,
};
const ids = { 'client-id': applications.deployer.clientId, 'tenant-id': world.tenant.id };

describe.each([
  { name: 'OIDC', given: { ...ids, 'subscription-id': world.subscription.id }, secrets: 3 },
  { name: 'a client secret', given: { ...none, creds: JSON.stringify(creds) }, secrets: 3 },
  {
    name: 'a managed identity',
    given: {
      ...ids,
      'client-id': managedIdentities.deployer.clientId,
      'subscription-id': world.subscription.id,
      'auth-type': 'IDENTITY',
    },
    secrets: 2,
  },
])('a job that signs in with $name', ({ given, secrets: expected }) => {
  let steps: StepResult[];
  let environment: string;
  let secrets: string[];
  let during: Map<string, string>;
  let after: Map<string, string>;
  let job: Job;
  beforeAll(async () => {
    for (const path of [starts, inputs]) writeFileSync(path, '');
    job = await openJob({ env: { ...(await cloud.jobEnvironment()), PATH: `${folder}:/usr/bin:/bin` } });
    const environmentOf = { environment: cloud.urls.arm ?? '', 'az-cli': 'true', preflight: 'roles' };
    steps = [await job.main('azure-login', { ...environmentOf, ...given })];
    steps.push(await job.main('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' }));
    environment = JSON.stringify(job.environment());
    during = files(join(job.temp, '..'));
    const tokens = [...during].flatMap(([path, text]) =>
      path.includes('/aks-delivery-tokens/') && path.endsWith('.json')
        ? [(JSON.parse(text) as { token: { value: string } }).token.value]
        : [],
    );
    const read = readFileSync(inputs, 'utf8').split('\n').filter(Boolean);
    secrets = [...new Set([...tokens, ...read])];
    steps.push(...(await job.posts()));
    after = files(join(job.temp, '..'));
  });
  afterAll(() => job.dispose());

  const holds = (text: string) => secrets.flatMap(forms).some((form) => text.includes(form));

  test('works, and has secrets to lose', () => {
    expect(steps.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(secrets).toHaveLength(expected);
  });

  test('shows none in a log, a summary, an output or a saved state', () => {
    for (const step of steps) expect(holds(visible(step))).toBe(false);
  });

  test('has none in the environment of its steps', () => {
    expect(holds(environment)).toBe(false);
  });

  test('starts no program with one in its arguments or environment', () => {
    const text = readFileSync(starts, 'utf8');
    expect(text.split('\n').filter(Boolean)).toHaveLength(2);
    expect(holds(text)).toBe(false);
  });

  test('writes them to its private folders and nowhere else, and takes them away', () => {
    const holders = [...during].filter(([, text]) => holds(text)).map(([path]) => path);
    expect(holders.filter((path) => !/\/temp\/aks-delivery-(tokens|[^/]+)\//.test(path))).toEqual([]);
    expect([...after].filter(([, text]) => holds(text))).toEqual([]);
  });
});
