import { randomUUID } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { repositoryVariables } from '../../../lab/environment.ts';
import { withNames } from '../../../lab/host/names.ts';
import { ports, url } from '../../../lab/network.ts';
import { pushVulnerableImage } from '../../../lab/scanning/image.ts';
import { signingFiles } from '../../../lab/signing/references.ts';
import { registries } from '../../../lab/world.ts';
import { type Job, openJob } from '../../harness/runner.ts';
import type { StepResult } from '../../harness/step.ts';
import { deployRun } from '../standins/harness.ts';
import { lab } from './lab.ts';
import { identity, issuer, sign } from './signatures.ts';
import { type SignedInJob, signIn } from './signed-in.ts';

const { loginServer } = registries.shop;
let job: Job;
/** The job that built the image, signed and scanned it. */
let build: SignedInJob;
let repository: string;
let digest: string;
let image: string;

const promote = (more: Record<string, string>): Promise<StepResult> =>
  job.main('acr-promote', {
    source: `${loginServer}/${repository}:v1`,
    target: registries.production.loginServer,
    ...more,
  });
const errors = ({ annotations }: StepResult) => annotations.filter(({ level }) => level === 'error');

/** Whether the plain registry behind the lab's ACR of production has the image, or the tag. */
async function arrived(): Promise<boolean[]> {
  const answers = [digest, 'v1'].map((reference) =>
    fetch(`${url('http', ports.productionRegistry)}/v2/${repository}/manifests/${reference}`, {
      headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
    }),
  );
  return (await Promise.all(answers)).map(({ ok }) => ok);
}

async function scan(...args: string[]): Promise<void> {
  const { code, stderr } = await build.program('grype', args);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
}

async function refused(step: StepResult, cause: string): Promise<void> {
  expect(step).toMatchObject({ code: 1, outputs: { cause, digest: '', reference: '' } });
  expect(await arrived()).toEqual([false, false]);
}

beforeEach(async () => {
  const { requestUrl, requestToken } = await control().registerRun(deployRun);
  repository = `gate-test/${randomUUID().slice(0, 8)}`;
  digest = await pushVulnerableImage(`${loginServer}/${repository}:v1`);
  image = `${loginServer}/${repository}@${digest}`;
  build = await signIn();
  job = await openJob({
    env: {
      ...lab.env,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=production`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    through: withNames,
  });
  await cp(signingFiles.publicKey, join(job.workspace, 'cosign.pub'));
  await cp(signingFiles.trustedRoot, join(job.workspace, 'trusted-root.json'));
  const login = await job.main('azure-login', {
    'client-id': repositoryVariables.AZURE_CLIENT_ID ?? '',
    'tenant-id': repositoryVariables.AZURE_TENANT_ID ?? '',
    'subscription-id': repositoryVariables.AZURE_SUBSCRIPTION_ID ?? '',
    environment: repositoryVariables.AZURE_ENVIRONMENT ?? '',
  });
  expect(errors(login)).toEqual([]);
});
afterEach(async () => {
  for (const post of await job.posts()) expect(post).toMatchObject({ code: 0 });
  // Nothing of the sign-in for cosign is left.
  expect((await readdir(job.temp)).filter((name) => name.startsWith('aks-delivery-'))).toEqual([]);
  await job.dispose();
  await build.dispose();
});

const root = { 'verify-trusted-root': 'trusted-root.json' };
const byKey = { 'verify-key': 'cosign.pub', ...root };
const byIdentity = { 'verify-identity': identity, 'verify-issuer': issuer, ...root };

describe('a signature is asked for', () => {
  test.each([
    { how: 'key', inputs: byKey, signer: 'cosign.pub' },
    { how: 'keyless', inputs: byIdentity, signer: identity },
    {
      how: 'keyless',
      inputs: { ...byIdentity, 'verify-identity': '/https://github\\.com/contoso/.+/' },
      signer: '/https://github\\.com/contoso/.+/',
    },
  ] as const)(
    'and there is one: $signer',
    async ({ how, inputs, signer }) => {
      expect(await sign(build, image, how)).toMatchObject({ code: 0 });
      const step = await promote(inputs);
      expect(errors(step)).toEqual([]);
      expect(step.outputs).toMatchObject({ digest, signature: signer, findings: '', cause: '' });
      expect(await arrived()).toEqual([true, true]);
      expect(step.summary).toContain('Gate: passed');
      expect(step.log + step.summary).not.toContain('transparency log was verified');
      expect(step.summary).toContain('no transparency log');
    },
    60_000,
  );

  test('and there is none: nothing is moved', async () => {
    await refused(await promote(byKey), 'gate/unsigned');
  }, 60_000);

  test('and it is of another key: nothing is moved', async () => {
    await sign(build, image, 'key');
    await build.program('cosign', ['generate-key-pair', '--output-key-prefix', 'other'], {
      env: { COSIGN_PASSWORD: '' },
    });
    await cp(join(build.folder, 'other.pub'), join(job.workspace, 'other.pub'));
    await refused(await promote({ ...byKey, 'verify-key': 'other.pub' }), 'gate/signature-invalid');
  }, 60_000);

  test.each([
    { name: 'identity', inputs: { 'verify-identity': identity.replace('contoso', 'evil') }, presented: identity },
    { name: 'pattern, of which only a part matches', inputs: { 'verify-identity': '/contoso/' }, presented: identity },
    { name: 'issuer', inputs: { 'verify-issuer': 'https://token.actions.githubusercontent.com' }, presented: issuer },
  ])(
    'and it is of another $name: nothing is moved, and who has signed is told',
    async ({ inputs, presented }) => {
      await sign(build, image, 'keyless');
      const step = await promote({ ...byIdentity, ...inputs });
      await refused(step, 'gate/signature-invalid');
      expect(errors(step)[0]?.message).toContain(`${presented}.`);
    },
    60_000,
  );

  test('a variable that would have cosign ignore the log changes nothing: the public Sigstore cannot be asked here', async () => {
    expect(lab.env).toMatchObject({ COSIGN_INSECURE_IGNORE_TLOG: 'true' });
    await sign(build, image, 'key');
    const step = await promote({ 'verify-key': 'cosign.pub' });
    await refused(step, 'gate/cosign-failed');
    expect(errors(step)[0]?.message).toContain('tuf-repo-cdn.sigstore.dev');
  }, 60_000);
});

describe('a scan is judged', () => {
  const ignores = (until: string) => `- id: GHSA-lab2-crit-2222
  until: ${until}
  reason: carts come from our own shop only
- id: GHSA-lab3-high-3333
  until: ${until}
  reason: no fix yet
`;

  test.each(['json', 'sarif'])(
    'of grype as %s: findings block, accepted ones pass, ended entries do not',
    async (format) => {
      await scan(`registry:${image}`, '-o', `${format}=report`);
      await cp(join(build.folder, 'report'), join(job.workspace, 'report'));
      const blocked = await promote({ 'scan-report': 'report' });
      await refused(blocked, 'gate/vulnerable');
      expect(errors(blocked)[0]?.message).toContain('1 critical and 1 high findings');
      expect(blocked.summary).toContain('GHSA-lab2-crit-2222');
      expect(JSON.parse(blocked.outputs.findings ?? '')).toMatchObject({ critical: 1, high: 1, medium: 1, low: 1 });

      const file = join(job.workspace, 'ignore.yaml');
      await writeFile(file, ignores('2020-01-31'));
      const ended = await promote({ 'scan-report': 'report', 'scan-ignore': 'ignore.yaml' });
      await refused(ended, 'gate/vulnerable');
      expect(ended.annotations.filter(({ level }) => level === 'warning')).toMatchObject([
        { properties: { file: 'ignore.yaml', line: '1' } },
        { properties: { file: 'ignore.yaml', line: '4' } },
      ]);

      await writeFile(file, ignores('2099-01-31'));
      const passed = await promote({ 'scan-report': 'report', 'scan-ignore': 'ignore.yaml' });
      expect(errors(passed)).toEqual([]);
      expect(JSON.parse(passed.outputs.findings ?? '')).toMatchObject({ critical: 0, high: 0, medium: 1, low: 1 });
      expect(passed.summary).toContain('carts come from our own shop only');
      expect(await arrived()).toEqual([true, true]);
    },
    60_000,
  );

  test('of another image, or cut off: nothing is moved', async () => {
    const other = `${loginServer}/${repository}`;
    const another = await pushVulnerableImage(`${other}:fixed`, 'fixed');
    await scan(`registry:${other}@${another}`, '-o', 'json=report');
    const report = join(job.workspace, 'report.json');
    await cp(join(build.folder, 'report'), report);
    await refused(await promote({ 'scan-report': 'report.json' }), 'gate/scan-other-image');
    await writeFile(report, (await readFile(report, 'utf8')).slice(0, -100));
    await refused(await promote({ 'scan-report': 'report.json' }), 'gate/scan-unreadable');
  }, 60_000);
});
