import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stateFolder } from '../../lab/paths.ts';
import { registries } from '../../lab/world.ts';
import { lab } from '../lab/cluster/lab.ts';
import { runText } from './run.ts';
import { checkout, context, deploy, login, script, uses, workflow } from './workflow.ts';

const minutes = 60_000;
const run = randomUUID().slice(0, 8);
const namespace = `e2e-${run}`;
let folder: string;

beforeAll(async () => {
  // The Go compiler is no base image: the program comes ready, as from an earlier job.
  await lab.image('pipeline');
  folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  mkdirSync(join(folder, 'image'));
  copyFileSync(join(stateFolder, 'demo', 'build', 'shop'), join(folder, 'image', 'shop'));
  const file = ['FROM scratch', 'COPY shop /shop', `LABEL run=${run}`, 'USER 65532', 'ENTRYPOINT ["/shop"]'];
  writeFileSync(join(folder, 'image', 'Dockerfile'), `${file.join('\n')}\n`);
}, minutes);
afterAll(() => rmSync(folder, { recursive: true }));

const steps = [
  checkout,
  login(),
  context(),
  uses(
    'acr-build-push',
    {
      registry: registries.shop.name,
      images: `shop-${run}`,
      context: 'image',
      tags: 'type=raw,value=build',
      lock: 'true',
    },
    'build',
  ),
  uses(
    'acr-promote',
    {
      source: '${{ steps.build.outputs.reference }}',
      target: `${registries.production.loginServer}/shop-${run}`,
      tags: 'v1',
      lock: 'true',
    },
    'promote',
  ),
  deploy(
    {
      release: 'shop',
      namespace,
      'create-namespace': 'true',
      chart: 'chart',
      image: '${{ steps.promote.outputs.reference }}',
    },
    'release',
  ),
  script(`kubectl get deployment/shop -n ${namespace} -o wide`),
];

test(
  'an image is built, locked, promoted to another registry and deployed from there by its digest',
  async () => {
    const result = await runText(workflow(steps), { folders: [join(folder, 'image')] });
    expect(result.code).toBe(0);
    const { build, promote, release } = Object.fromEntries(
      ['build', 'promote', 'release'].map((id) => [id, result.steps[`deploy.${id}`]?.outputs ?? {}]),
    );
    const digest = build?.digest;
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(promote).toMatchObject({ digest, copied: 'import' });
    expect(release).toMatchObject({ status: 'deployed', ready: '1' });
    expect(result.text).toContain(`${registries.production.loginServer}/shop-${run}@${digest}`);
  },
  3 * minutes,
);

test(
  'run again, nothing is built, moved or deployed a second time',
  async () => {
    const result = await runText(workflow(steps), { folders: [join(folder, 'image')] });
    expect(result.code).toBe(0);
    expect(result.steps['deploy.build']?.outputs).toMatchObject({ skipped: 'true' });
    expect(result.steps['deploy.promote']?.outputs).toMatchObject({ copied: 'none' });
    expect(result.steps['deploy.release']?.outputs).toMatchObject({ changed: 'false', revision: '1' });
  },
  3 * minutes,
);
