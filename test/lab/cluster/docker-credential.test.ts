import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@aks-delivery/action/process';
import { helperEnvironment, writeDockerConfig } from '@aks-delivery/oci';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { builder } from '../../../lab/environment.ts';
import { withNames } from '../../../lab/host/names.ts';
import { ports, url } from '../../../lab/network.ts';
import { checkout } from '../../../lab/paths.ts';
import { applications, registries, world } from '../../../lab/world.ts';
import { deployRun } from '../standins/harness.ts';
import { lab } from './lab.ts';

const { loginServer, name } = registries.shop;
const repository = `helper-test-${randomUUID().slice(0, 8)}`;

let folder: string;
let env: Record<string, string>;

/** A program of others, in a job that is signed in and knows the registries by their names. */
const program = (command: string, args: readonly string[], input?: string) => {
  const named = withNames(command, args);
  return run(named.command, named.args, { env, cwd: folder, ...(input === undefined ? {} : { input }) });
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-credential-'));
  const { requestUrl, requestToken } = await control().registerRun(deployRun);
  const identity = {
    authorityHost: url('https', ports.entra),
    tenantId: world.tenant.id,
    clientId: applications.deployer.clientId,
    audience: 'api://AzureADTokenExchange',
    cloud: url('https', ports.arm),
  };
  const made = writeDockerConfig(folder, {
    userFolder: join(folder, 'none'),
    hosts: [loginServer],
    helper: {
      node: process.execPath,
      entry: join(checkout, 'dist/docker-credential/main.js'),
      env: helperEnvironment(identity, [loginServer], folder),
    },
  });
  env = {
    ...lab.env,
    ...builder,
    PATH: `${made.binFolder}:${lab.env.PATH}`,
    HOME: folder,
    DOCKER_CONFIG: made.folder,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=production`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
  };
  await mkdir(join(folder, 'chart'));
  await writeFile(join(folder, 'chart/Chart.yaml'), `apiVersion: v2\nname: ${repository}\nversion: 1.0.0\n`);
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
});
afterAll(() => rm(folder, { recursive: true }));

describe.each([3, 4] as const)('Helm %d', (major) => {
  test('pushes and pulls a chart with the credential helper, and no login', async () => {
    const helm = join(lab.helm[major], 'helm');
    const packed = await program(helm, ['package', 'chart', '--version', `${major}.0.0`]);
    expect(packed).toMatchObject({ code: 0 });
    const charts = `oci://${loginServer}/${repository}`;
    const pushed = await program(helm, ['push', `${repository}-${major}.0.0.tgz`, charts]);
    expect(pushed).toMatchObject({ code: 0 });
    await rm(join(folder, `${repository}-${major}.0.0.tgz`));
    const pulled = await program(helm, ['pull', `${charts}/${repository}`, '--version', `${major}.0.0`]);
    expect(pulled).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, `${repository}-${major}.0.0.tgz`))).toBe(true);
  });
});

test('buildx builds and pushes with the credential helper, and BuildKit takes the same way', async () => {
  const image = `${loginServer}/${repository}/image:1`;
  const built = await program('buildx', ['build', '--provenance=false', '--tag', image, '--push', '.']);
  expect(built).toMatchObject({ code: 0 });
  const answer = await fetch(`${url('http', ports.registry)}/v2/${repository}/image/tags/list`);
  expect(await answer.json()).toMatchObject({ tags: ['1'] });
});

test('the helper signs in once in a job: its second answer needs no network', async () => {
  const helper = (verb: string, input: string) => program('docker-credential-aks-delivery', [verb], input);
  const first = JSON.parse((await helper('get', loginServer)).stdout);
  await control().clearRequests(name);
  expect(JSON.parse((await helper('get', `https://${loginServer}`)).stdout).Secret).toBe(first.Secret);
  expect(await control().requests(name)).toEqual([]);
});

test('docker is told in its own words about a registry that is none of ours', async () => {
  const answer = await program('docker-credential-aks-delivery', ['get'], 'ghcr.io');
  expect(answer).toMatchObject({ code: 1, stdout: 'credentials not found in native keychain\n' });
});
