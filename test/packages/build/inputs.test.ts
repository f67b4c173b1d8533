import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseContext, parseContexts, parseDockerfile } from '@aks-delivery/build/inputs/context';
import { cacheLines, itemLines, pairs, pairsOrNames } from '@aks-delivery/build/inputs/lines';
import { checkPlatforms } from '@aks-delivery/build/inputs/platforms';
import { readSecrets } from '@aks-delivery/build/inputs/secrets';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

let workspace: string;
beforeAll(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'inputs-')));
  await mkdir(join(workspace, 'app'));
  await writeFile(join(workspace, 'app/Dockerfile'), 'FROM scratch\n');
  await writeFile(join(workspace, 'Containerfile'), 'FROM scratch\n');
  await writeFile(join(workspace, 'key.pem'), 'from a file');
  await symlink('/etc', join(workspace, 'out'));
  await mkdir(join(workspace, 'linked'));
  await symlink('../Containerfile', join(workspace, 'linked/Dockerfile'));
  await mkdir(join(workspace, 'stray'));
  await symlink('/etc/hostname', join(workspace, 'stray/Dockerfile'));
});
afterAll(() => rm(workspace, { recursive: true }));

describe('items, one a line', () => {
  test.each([
    { name: 'none', input: undefined, expected: [] },
    { name: 'lines with spaces and empty ones', input: ' a=1 \n\n b=2,c \r\n', expected: ['a=1', 'b=2,c'] },
    {
      name: 'a quoted value over lines',
      input: '"KEY=one\ntwo\n\nfour"\nB=2',
      expected: ['KEY=one\ntwo\n\nfour', 'B=2'],
    },
    { name: 'quotes inside quotes', input: '"J={""a"":""b""}"', expected: ['J={"a":"b"}'] },
    { name: 'a quote that is never closed is no quote', input: '"a=1\nb=2', expected: ['"a=1', 'b=2'] },
    { name: 'quotes inside a line are kept', input: 'type=local,"dest=a,b"', expected: ['type=local,"dest=a,b"'] },
  ])('$name', ({ input, expected }) => {
    expect(itemLines(input)).toEqual(expected);
  });

  test.each([
    { name: 'a value with equals signs', input: 'A=b=c', expected: [{ name: 'A', value: 'b=c' }] },
    { name: 'an empty value', input: 'A=', expected: [{ name: 'A', value: '' }] },
    { name: 'a value over lines', input: '"A=1\n2"', expected: [{ name: 'A', value: '1\n2' }] },
  ])('as pairs: $name', ({ input, expected }) => {
    expect(pairs('secrets', input)).toEqual(expected);
    expect(pairsOrNames('secrets', input)).toEqual(expected);
  });

  test('a name alone takes its value from the environment, where that is allowed', () => {
    expect(pairsOrNames('build-args', 'A\nB=2')).toEqual([
      { name: 'A', value: undefined },
      { name: 'B', value: '2' },
    ]);
  });

  test('what is no pair is refused by its number, and not quoted', () => {
    expect(() => pairs('secrets', 'a=1\nhush-hush')).toThrow('its item 2 is not of the form name=value');
    expect(() => pairs('secrets', '=hush-hush')).toThrow(expect.objectContaining({ code: 'build/input-invalid' }));
  });
});

describe('a context is', () => {
  test.each([
    { input: '.', expected: '' },
    { input: 'app', expected: 'app' },
    { input: './app/', expected: 'app' },
    { input: '{{defaultContext}}', expected: '' },
    { input: '{{defaultContext}}:app', expected: 'app' },
  ])('the folder "$expected" for $input', async ({ input, expected }) => {
    expect(await parseContext(input, workspace)).toEqual({ kind: 'folder', path: join(workspace, expected) });
  });

  test.each([
    'https://github.com/contoso/shop.git#main:app',
    'git@github.com:contoso/shop.git',
    'github.com/contoso/shop',
  ])('an address for %s', async (address) => {
    expect(await parseContext(address, workspace)).toEqual({ kind: 'remote', address });
  });

  test.each([
    { input: '../shop', code: 'build/input-invalid', says: 'outside the workspace' },
    { input: 'out', code: 'build/input-invalid', says: 'outside the workspace' },
    { input: 'nowhere', code: 'build/context-missing', says: '"nowhere"' },
    { input: 'key.pem', code: 'build/context-missing', says: '"key.pem"' },
    { input: 'https://me:token@github.com/contoso/shop.git', code: 'build/input-invalid', says: 'holds a credential' },
    { input: 'https://ghp_token@github.com/contoso/shop.git', code: 'build/input-invalid', says: 'holds a credential' },
    {
      input: 'https://gitlab.example/x.tar.gz?private_token=t',
      code: 'build/input-invalid',
      says: 'holds a credential',
    },
  ])('not $input', async ({ input, code, says }) => {
    await expect(parseContext(input, workspace)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(says),
    });
  });

  test('also named, as a folder, an image or an address', async () => {
    const pinned = `docker-image://alpine:3@sha256:${'a'.repeat(64)}`;
    expect(await parseContexts(`a=app\nbase=${pinned}`, workspace)).toEqual([
      { name: 'a', context: { kind: 'folder', path: join(workspace, 'app') } },
      { name: 'base', context: { kind: 'remote', address: pinned } },
    ]);
  });
});

describe('the Dockerfile is', () => {
  const app = () => ({ kind: 'folder' as const, path: join(workspace, 'app') });

  test('that of the context, or the one that is named from the root of the checkout', async () => {
    expect(await parseDockerfile(undefined, app(), workspace)).toBe(join(workspace, 'app/Dockerfile'));
    expect(await parseDockerfile('Containerfile', app(), workspace)).toBe(join(workspace, 'Containerfile'));
  });

  test('a path inside a remote context', async () => {
    const context = { kind: 'remote', address: 'https://github.com/contoso/shop.git' } as const;
    expect(await parseDockerfile('docker/Dockerfile', context, workspace)).toBe('docker/Dockerfile');
  });

  test('the file behind a link, unless that lies outside of the checkout', async () => {
    const at = (path: string) => ({ kind: 'folder' as const, path: join(workspace, path) });
    expect(await parseDockerfile(undefined, at('linked'), workspace)).toBe(join(workspace, 'Containerfile'));
    await expect(parseDockerfile(undefined, at('stray'), workspace)).rejects.toMatchObject({
      code: 'build/input-invalid',
    });
  });

  test.each(['nowhere/Dockerfile', 'app'])('not %s', async (file) => {
    await expect(parseDockerfile(file, app(), workspace)).rejects.toMatchObject({ code: 'build/dockerfile-missing' });
  });
});

describe('platforms', () => {
  test.each(['linux/amd64', 'linux/arm/v7', 'windows/amd64', 'local'])('%s is one', (platform) => {
    expect(checkPlatforms([platform])).toEqual([platform]);
  });
  test.each(['linux/amd46', 'amd64', 'linux', '--push', 'linux/arm64/v8/x'])('%s is none', (platform) => {
    expect(() => checkPlatforms(['linux/amd64', platform])).toThrow(
      expect.objectContaining({ code: 'build/platform-unknown', message: expect.stringContaining(`"${platform}"`) }),
    );
  });
});

describe('secrets', () => {
  const place = () => ({ workspace, env: { TOKEN: 'from the environment' } });
  const none = { secrets: undefined, secretFiles: undefined, secretEnvs: undefined };

  test('come from the input, variables and files', async () => {
    const inputs = { secrets: 'a=plain=text\n"b=two\nlines"', secretFiles: 'c=key.pem', secretEnvs: 'd=TOKEN' };
    const secrets = await readSecrets(inputs, place());
    expect(Object.fromEntries(secrets.map(({ id, value }) => [id, value.toString()]))).toEqual({
      a: 'plain=text',
      b: 'two\nlines',
      c: 'from a file',
      d: 'from the environment',
    });
  });

  test.each([
    { name: 'a variable that is not set', inputs: { ...none, secretEnvs: 'a=hush-hush' }, says: 'secret a' },
    { name: 'a file that is not there', inputs: { ...none, secretFiles: 'a=hush-hush' }, says: 'secret a' },
    {
      name: 'an id that would be an option',
      inputs: { ...none, secrets: 'a,src=/etc/shadow=x' },
      says: 'the id of one',
    },
  ])('refuse $name, and quote no value, which may be the secret itself', async ({ inputs, says }) => {
    const refused = readSecrets(inputs, place());
    await expect(refused).rejects.toMatchObject({ code: 'build/input-invalid' });
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.not.toThrow('hush-hush');
  });
});

describe('caches become arguments, which everybody can read, so they', () => {
  test.each([
    { line: 'type=s3,bucket=b,secret_access_key=hush', variable: 'AWS_SECRET_ACCESS_KEY' },
    { line: 'type=azblob,name=n,secret_access_key=hush', variable: 'BUILDKIT_AZURE_STORAGE_SECRET_ACCESS_KEY' },
    { line: 'type=gha,token=hush', variable: 'ACTIONS_RUNTIME_TOKEN' },
  ])('may not hold a secret: $variable', ({ line, variable }) => {
    const refused = expect.objectContaining({ code: 'build/input-invalid', fix: expect.stringContaining(variable) });
    expect(() => cacheLines('cache-to', line)).toThrow(refused);
    expect(() => cacheLines('cache-to', line)).not.toThrow('hush');
  });

  test('are taken as they are otherwise', () => {
    const line = 'type=registry,ref=contoso.azurecr.io/shop:token=,mode=max';
    expect(cacheLines('cache-to', `type=gha,scope=a\n${line}`)).toEqual(['type=gha,scope=a', line]);
  });
});
