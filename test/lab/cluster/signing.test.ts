import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runWorkflow } from '../../../lab/act/run.ts';
import { registryName } from '../../../lab/images/references.ts';
import { restart } from '../../../lab/restart.ts';
import { pushVulnerableImage } from '../../../lab/scanning/image.ts';
import { keyPassword } from '../../../lab/signing/references.ts';
import { cases, issuer, sign, steady } from './signatures.ts';
import { type SignedInJob, signIn } from './signed-in.ts';

const recordings = join(import.meta.dirname, '../../fixtures/sign');
const folder = `signing-test/${randomUUID().slice(0, 8)}`;
const repository = (signed: string) => `${folder}/${signed}/checkout`;
let job: SignedInJob;
let digest: string;

const suite = 'aks-delivery/actions/actions';
const releaseWorkflow = `
on: push
permissions: { id-token: write, contents: read }
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ${suite}/azure-login@v1
        with:
          client-id: \${{ vars.AZURE_CLIENT_ID }}
          tenant-id: \${{ vars.AZURE_TENANT_ID }}
          subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
          environment: \${{ vars.AZURE_ENVIRONMENT }}
      - id: build
        uses: ${suite}/acr-build-push@v1
        with:
          registry: \${{ vars.REGISTRY }}
          images: ${repository('workflow')}
          tags: type=raw,value=1
      - run: cosign sign --yes \${{ steps.build.outputs.reference }}
      - run: grype registry:\${{ steps.build.outputs.reference }} --fail-on high || test $? = 2
`;

const image = (signed: string) => `${registryName}/${repository(signed)}@${digest}`;

beforeAll(async () => {
  job = await signIn();
  for (const signed of ['keyless', 'key', 'no'])
    digest = await pushVulnerableImage(`${registryName}/${repository(signed)}:1`);
  const pair = ['generate-key-pair', '--output-key-prefix', 'other'];
  expect(await job.program('cosign', pair, { env: { COSIGN_PASSWORD: keyPassword } })).toMatchObject({ code: 0 });
  for (const how of ['keyless', 'key'] as const) expect(await sign(job, image(how), how)).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => job.dispose());

test.each(cases)('cosign verifies a signature and still says what was recorded: $recording', async (recorded) => {
  const { recording, signed, args } = recorded;
  const env = 'env' in recorded ? { env: recorded.env } : {};
  const { code, stdout, stderr } = await job.program('cosign', ['verify', ...args, image(signed)], env);
  const said = { code, stdout: steady(stdout, repository(signed)), stderr: steady(stderr, repository(signed)) };
  expect(said).toEqual(JSON.parse(readFileSync(join(recordings, `${recording}.json`), 'utf8')));
});

test("steps of a workflow sign what it built in the workflow's name, with no key, and scan it", async () => {
  const context = join(job.folder, 'release');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY package.json /app/\n');
  writeFileSync(join(context, 'package.json'), '{"name": "@lab/cart-merge", "version": "2.0.3"}');
  const workflow = join(context, 'release.yml');
  writeFileSync(workflow, releaseWorkflow);
  const { code, log } = await runWorkflow(workflow);
  if (code !== 0) throw new Error(log.join('\n'));
  expect(log.join('\n')).toContain('GHSA-lab2-crit-2222');
  const name = 'https://github.com/contoso/shop/release.yml@refs/heads/main';
  const named = ['--certificate-identity', name, '--certificate-oidc-issuer', issuer];
  const built = `${registryName}/${repository('workflow')}:1`;
  expect(await job.program('cosign', ['verify', ...named, built])).toMatchObject({ code: 0 });
}, 60_000);

test.each(['fulcio', 'timestamp'])(
  '%s makes a new key when it is restarted, and cosign trusts that one',
  async (name) => {
    await restart(name);
    await pushVulnerableImage(`${registryName}/${repository(name)}:1`);
    const { args } = cases[0];
    expect(await sign(job, image(name), 'keyless')).toMatchObject({ code: 0 });
    expect(await job.program('cosign', ['verify', ...args, image(name)])).toMatchObject({ code: 0 });
    expect(await job.program('cosign', ['verify', ...args, image('keyless')])).toMatchObject({ code: 1 });
  },
  60_000,
);
