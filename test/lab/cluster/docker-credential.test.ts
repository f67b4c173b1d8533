import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { ports, url } from '../../../lab/network.ts';
import { registries } from '../../../lab/world.ts';
import { lab } from './lab.ts';
import { type SignedInJob, signIn } from './signed-in.ts';

const { loginServer, name } = registries.shop;
const repository = `helper-test-${randomUUID().slice(0, 8)}`;

let job: SignedInJob;

beforeAll(async () => {
  job = await signIn();
  await mkdir(join(job.folder, 'chart'));
  await writeFile(join(job.folder, 'chart/Chart.yaml'), `apiVersion: v2\nname: ${repository}\nversion: 1.0.0\n`);
  await writeFile(join(job.folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
});
afterAll(() => job.dispose());

describe.each([3, 4] as const)('Helm %d', (major) => {
  test('pushes and pulls a chart with the credential helper, and no login', async () => {
    const helm = join(lab.helm[major], 'helm');
    const packed = await job.program(helm, ['package', 'chart', '--version', `${major}.0.0`]);
    expect(packed).toMatchObject({ code: 0 });
    const charts = `oci://${loginServer}/${repository}`;
    const pushed = await job.program(helm, ['push', `${repository}-${major}.0.0.tgz`, charts]);
    expect(pushed).toMatchObject({ code: 0 });
    await rm(join(job.folder, `${repository}-${major}.0.0.tgz`));
    const pulled = await job.program(helm, ['pull', `${charts}/${repository}`, '--version', `${major}.0.0`]);
    expect(pulled).toMatchObject({ code: 0 });
    expect(existsSync(join(job.folder, `${repository}-${major}.0.0.tgz`))).toBe(true);
  });
});

test('buildx builds and pushes with the credential helper, and BuildKit takes the same way', async () => {
  const image = `${loginServer}/${repository}/image:1`;
  const built = await job.program('buildx', ['build', '--provenance=false', '--tag', image, '--push', '.']);
  expect(built).toMatchObject({ code: 0 });
  const answer = await fetch(`${url('http', ports.registry)}/v2/${repository}/image/tags/list`);
  expect(await answer.json()).toMatchObject({ tags: ['1'] });
});

test('the helper signs in once in a job: its second answer needs no network', async () => {
  const helper = (verb: string, input: string) => job.program('docker-credential-aks-delivery', [verb], { input });
  const first = JSON.parse((await helper('get', loginServer)).stdout);
  await control().clearRequests(name);
  expect(JSON.parse((await helper('get', `https://${loginServer}`)).stdout).Secret).toBe(first.Secret);
  expect(await control().requests(name)).toEqual([]);
});

test('docker is told in its own words about a registry that is none of ours', async () => {
  const answer = await job.program('docker-credential-aks-delivery', ['get'], { input: 'ghcr.io' });
  expect(answer).toMatchObject({ code: 1, stdout: 'credentials not found in native keychain\n' });
});
