import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '@aks-delivery/action/process';
import { removePrivateFile } from '@aks-delivery/azure';
import { signDockerIn, writeDockerConfig } from '@aks-delivery/oci';
import { withHelper } from '@aks-delivery/oci/docker-config';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const host = 'contoso.azurecr.io';

describe('the config of a job', () => {
  test.each([
    {
      name: 'of a runner without one',
      config: {},
      expected: { auths: {}, credHelpers: { [host]: 'aks-delivery' } },
    },
    {
      name: "keeps other registries' credentials, helpers and all settings",
      config: {
        auths: { 'ghcr.io': { auth: 'eDp5' }, [host]: { auth: 'b2xk' }, [`https://${host}`]: { auth: 'b2xk' } },
        credHelpers: { 'gcr.io': 'gcloud', [host]: 'acr-env' },
        credsStore: 'pass',
        proxies: { default: { httpProxy: 'http://proxy' } },
        cliPluginsExtraDirs: ['/opt/plugins'],
      },
      expected: {
        auths: { 'ghcr.io': { auth: 'eDp5' } },
        credHelpers: { 'gcr.io': 'gcloud', [host]: 'aks-delivery' },
        credsStore: 'pass',
        proxies: { default: { httpProxy: 'http://proxy' } },
        cliPluginsExtraDirs: ['/opt/plugins'],
      },
    },
    {
      name: 'survives nonsense in the places that matter',
      config: { auths: 'none', credHelpers: ['x'] },
      expected: { auths: {}, credHelpers: { [host]: 'aks-delivery' } },
    },
  ])('$name', ({ config, expected }) => {
    expect(withHelper(config, [host])).toEqual(expected);
  });
});

describe('on disk', () => {
  let home: string;
  let userFolder: string;
  let runnerTemp: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'docker config '));
    [userFolder, runnerTemp] = [join(home, '.docker'), join(home, "it's temp")];
    await mkdir(join(userFolder, 'cli-plugins'), { recursive: true });
    await mkdir(runnerTemp);
  });
  afterEach(() => rm(home, { recursive: true }));

  const entry = () => join(home, 'helper.js');
  const make = () =>
    writeDockerConfig(runnerTemp, {
      userFolder,
      hosts: [host],
      helper: { node: process.execPath, entry: entry(), env: { ID: "quote ' and $HOME" } },
    });

  test("is ours alone, has the user's plugins, and leaves the user's own as it was", async () => {
    const before = JSON.stringify({ auths: { 'ghcr.io': { auth: 'eDp5' } } });
    await writeFile(join(userFolder, 'config.json'), before);
    const { folder } = make();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'config.json'))).mode & 0o777).toBe(0o600);
    expect(await readlink(join(folder, 'cli-plugins'))).toBe(join(userFolder, 'cli-plugins'));
    expect(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))).toMatchObject({
      auths: { 'ghcr.io': { auth: 'eDp5' } },
    });
    expect(await readFile(join(userFolder, 'config.json'), 'utf8')).toBe(before);
    removePrivateFile(runnerTemp, folder);
    await expect(lstat(dirname(folder))).rejects.toThrow('ENOENT');
    expect((await stat(join(userFolder, 'cli-plugins'))).isDirectory()).toBe(true);
  });

  test.each([
    { name: 'nowhere', target: 'removed' },
    { name: 'to itself', target: 'link' },
  ])('leaves a link out that leads $name', async ({ target }) => {
    await symlink(join(userFolder, target), join(userFolder, 'link'));
    expect((await readdir(make().folder)).sort()).toEqual(['cli-plugins', 'config.json']);
  });

  test('needs no folder of the user', async () => {
    await rm(userFolder, { recursive: true });
    expect(JSON.parse(await readFile(join(make().folder, 'config.json'), 'utf8'))).toEqual({
      auths: {},
      credHelpers: { [host]: 'aks-delivery' },
    });
  });

  test('is made of the one in the home folder when DOCKER_CONFIG is empty, and of no file of the checkout', async () => {
    await writeFile(join(userFolder, 'config.json'), '{"auths":{"ghcr.io":{"auth":"eDp5"}}}');
    const principal = { authorityHost: 'https://login.example', tenantId: 't', clientId: 'c', cloud: 'AzureCloud' };
    const identity = { ...principal, kind: 'workload-identity', tokenFile: '/t' } as const;
    const env = { DOCKER_CONFIG: '', HOME: home };
    const { folder } = signDockerIn([host], identity, { env, temp: runnerTemp, entry: entry() });
    expect(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))).toMatchObject({
      auths: { 'ghcr.io': { auth: 'eDp5' } },
    });
  });

  test('has a helper that starts with its own environment and the arguments of docker', async () => {
    await writeFile(entry(), 'console.log(JSON.stringify([process.env.ID, ...process.argv.slice(2)]))');
    const { binFolder } = make();
    const { stdout } = await run(join(binFolder, 'docker-credential-aks-delivery'), ['get'], { env: {} });
    expect(JSON.parse(stdout)).toEqual(["quote ' and $HOME", 'get']);
  });

  test('a config that is not JSON is named, and not quoted', async () => {
    await writeFile(join(userFolder, 'config.json'), '{"auths":{"r.io":{"auth":"secret"');
    expect(make).toThrow(expect.objectContaining({ code: 'docker/config-unreadable' }));
    expect(make).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
  });

  test('two in one job: the second keeps what the first added', async () => {
    const first = make();
    const second = writeDockerConfig(runnerTemp, {
      userFolder: first.folder,
      hosts: ['other.azurecr.io'],
      helper: { node: process.execPath, entry: entry(), env: {} },
    });
    expect(JSON.parse(await readFile(join(second.folder, 'config.json'), 'utf8')).credHelpers).toEqual({
      [host]: 'aks-delivery',
      'other.azurecr.io': 'aks-delivery',
    });
    expect(await readlink(join(second.folder, 'cli-plugins'))).toBe(join(userFolder, 'cli-plugins'));
  });
});
