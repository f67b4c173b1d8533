import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { archiveUrl, parseRelease } from '@aks-delivery/helm/program/download';
import { type HelmVersion, resolveHelm } from '@aks-delivery/helm/program/version';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createAuthority } from '../../../lab/cloud/certificates.ts';

const hex = 'a'.repeat(64);

describe('helm-version', () => {
  test.each([
    ['v4.2.4', { version: 'v4.2.4' }],
    ['3.21.4', { version: 'v3.21.4' }],
    ['v4.0.0-rc.1', { version: 'v4.0.0-rc.1' }],
    [`v3.21.4@sha256:${hex}`, { version: 'v3.21.4', sha256: hex }],
  ])('%s is one release', (text, expected) => {
    expect(parseRelease(text)).toEqual(expected);
  });

  test.each(['latest', 'v4', '3.21', '^3.0.0', '3.x', '>=3'])(
    '%s is refused, because it does not stay the same',
    (text) => {
      expect(() => parseRelease(text)).toThrow(
        expect.objectContaining({
          code: 'helm/version-invalid',
          message: expect.stringContaining('is not one version'),
        }),
      );
    },
  );

  test.each(['v2.17.0', 'v5.0.0', 'v4.2.4@sha256:abc', '../v4.2.4', 'v4.2.4\n'])('%j is refused', (text) => {
    expect(() => parseRelease(text)).toThrow(expect.objectContaining({ code: 'helm/version-invalid' }));
  });

  test.each([
    ['linux', 'x64', 'https://get.helm.sh/helm-v4.2.4-linux-amd64.tar.gz'],
    ['linux', 'arm64', 'https://get.helm.sh/helm-v4.2.4-linux-arm64.tar.gz'],
    ['darwin', 'arm64', 'https://get.helm.sh/helm-v4.2.4-darwin-arm64.tar.gz'],
  ])('%s %s has its own archive', (platform, arch, url) => {
    expect(archiveUrl({ version: 'v4.2.4' }, 'https://get.helm.sh/', { platform, arch })).toBe(url);
  });

  test('a machine that Helm publishes no such archive for is named', () => {
    expect(() => archiveUrl({ version: 'v4.2.4' }, 'https://x', { platform: 'win32', arch: 'x64' })).toThrow(
      expect.objectContaining({ code: 'helm/version-unavailable', message: expect.stringContaining('win32 x64') }),
    );
  });

  test('without a hash of the user’s the server must prove who it is', () => {
    const machine = { platform: 'linux', arch: 'x64' };
    expect(() => archiveUrl({ version: 'v4.2.4' }, 'http://mirror', machine)).toThrow(
      expect.objectContaining({ code: 'helm/download-url-invalid' }),
    );
    expect(archiveUrl({ version: 'v4.2.4', sha256: hex }, 'http://mirror/helm', machine)).toMatch(
      /^http:\/\/mirror\/helm\//,
    );
  });
});

describe('a pinned Helm', () => {
  let folder: string;
  let server: Server;
  let downloadUrl: string;
  let answers: Map<string, (number | Buffer | 'truncated')[]>;
  let requests: string[];
  const archive = archiveUrl({ version: 'v4.2.4' }, 'https://x', process).slice('https://x'.length);
  const toolCache = process.env.RUNNER_TOOL_CACHE;

  beforeAll(async () => {
    const authority = await createAuthority('Test mirror');
    const pair = await authority.issue({ commonName: 'mirror', ipAddresses: ['127.0.0.1'], usage: 'server' });
    setDefaultCACertificates([...getCACertificates('default'), authority.certificate]);
    server = createServer({ cert: pair.certificate, key: pair.privateKey }, (request, response) => {
      const path = request.url ?? '';
      requests.push(path);
      const queue = answers.get(path) ?? [404];
      const answer = queue.length > 1 ? queue.shift() : queue[0];
      if (answer === 'truncated') {
        response.writeHead(200, { 'content-length': 1_000_000 }).write('half');
        response.destroy();
      } else if (typeof answer === 'number') response.writeHead(answer).end();
      else response.end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    downloadUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // tool-cache and tar report every step there.
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    // The pause between two attempts, as the tests of tool-cache itself shorten it.
    Object.assign(globalThis, { TEST_DOWNLOAD_TOOL_RETRY_MIN_SECONDS: 0, TEST_DOWNLOAD_TOOL_RETRY_MAX_SECONDS: 0 });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await new Promise((resolve) => server.close(resolve));
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'install-'));
    for (const name of ['tools', 'temp']) await mkdir(join(folder, name));
    // tool-cache itself reads where it is.
    process.env.RUNNER_TOOL_CACHE = join(folder, 'tools');
    answers = new Map();
    requests = [];
  });
  afterEach(async () => {
    if (toolCache === undefined) delete process.env.RUNNER_TOOL_CACHE;
    else process.env.RUNNER_TOOL_CACHE = toolCache;
    await rm(folder, { recursive: true });
  });

  /** An archive as the Helm project makes it, of a program that knows nothing but its version. */
  async function pack(version: string, name = 'helm'): Promise<Buffer> {
    const content = join(folder, 'pack', 'linux-amd64');
    await mkdir(content, { recursive: true });
    await writeFile(join(content, name), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
    const packed = execFileSync('tar', ['-cz', '-C', join(folder, 'pack'), 'linux-amd64'], { encoding: 'buffer' });
    await rm(join(folder, 'pack'), { recursive: true });
    return packed;
  }
  const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
  const publish = (content: Buffer, sum = hash(content)): void => {
    answers.set(archive, [content]);
    answers.set(`${archive}.sha256sum`, [Buffer.from(`${sum}  helm-v4.2.4-linux-amd64.tar.gz\n`)]);
  };
  const resolve = (spec: string | undefined = 'v4.2.4', url = downloadUrl): Promise<HelmVersion> =>
    resolveHelm(spec, {
      env: { PATH: process.env.PATH, RUNNER_TOOL_CACHE: process.env.RUNNER_TOOL_CACHE },
      temp: join(folder, 'temp'),
      downloadUrl: url,
      log: { info: () => undefined },
    });
  const left = () => readdir(join(folder, 'temp'));
  const cached = async () =>
    (await readdir(join(folder, 'tools'), { recursive: true }))
      .filter((name) => /[/]helm$|complete$/.test(name))
      .sort();

  test('is downloaded, checked by the published hash, cached as setup-helm does, and not downloaded again', async () => {
    publish(await pack('v4.2.4'));
    const first = await resolve();
    expect(first).toMatchObject({ major: 4, text: 'v4.2.4' });
    expect(first.program).toBe(join(folder, 'tools/helm/4.2.4', process.arch, 'linux-amd64/helm'));
    expect(await resolve()).toEqual(first);
    expect(requests).toEqual([archive, `${archive}.sha256sum`]);
    expect(await left()).toEqual([]);
  });

  test('is checked by the user’s own hash alone, when there is one', async () => {
    const content = await pack('v4.2.4');
    answers.set(archive, [content]);
    expect(await resolve(`v4.2.4@sha256:${hash(content)}`)).toMatchObject({ text: 'v4.2.4' });
    expect(requests).toEqual([archive]);
  });

  test('is taken from the cache that setup-helm filled', async () => {
    const tool = join(folder, 'tools/helm/4.2.4', process.arch);
    await mkdir(join(tool, 'linux-amd64'), { recursive: true });
    await writeFile(join(tool, 'linux-amd64/helm'), '#!/bin/sh\necho v4.2.4\n');
    await chmod(join(tool, 'linux-amd64/helm'), 0o755);
    await writeFile(`${tool}.complete`, '');
    expect((await resolve()).program).toBe(join(tool, 'linux-amd64/helm'));
    expect(requests).toEqual([]);
  });

  test('is downloaded anew when a hash is wanted and nobody knows which archive the cached one came from', async () => {
    const tool = join(folder, 'tools/helm/4.2.4', process.arch);
    await mkdir(tool, { recursive: true });
    await writeFile(join(tool, 'helm'), '#!/bin/sh\necho evil\n', { mode: 0o755 });
    await writeFile(`${tool}.complete`, '');
    const content = await pack('v4.2.4');
    answers.set(archive, [content]);
    expect((await resolve(`v4.2.4@sha256:${hash(content)}`)).program).toBe(join(tool, 'linux-amd64/helm'));
    expect(await cached()).toEqual([
      `helm/4.2.4/${process.arch}.complete`,
      `helm/4.2.4/${process.arch}/linux-amd64/helm`,
    ]);
  });

  test('a folder without its mark, left by a run that was killed, is no tool', async () => {
    await mkdir(join(folder, 'tools/helm/4.2.4', process.arch, 'linux-amd64'), { recursive: true });
    await writeFile(join(folder, 'tools/helm/4.2.4', process.arch, 'linux-amd64/helm'), 'half', { mode: 0o755 });
    publish(await pack('v4.2.4'));
    expect(await resolve()).toMatchObject({ text: 'v4.2.4' });
  });

  test('an archive with another hash is not used', async () => {
    publish(await pack('v4.2.4'), hex);
    await expect(resolve()).rejects.toMatchObject({
      code: 'helm/download-mismatch',
      message: expect.stringContaining(hex),
    });
    await expect(resolve(`v4.2.4@sha256:${hex}`)).rejects.toMatchObject({ code: 'helm/download-mismatch' });
    expect([await left(), await cached()]).toEqual([[], []]);
  });

  test('a version that does not exist is not replaced by another one, and not asked for again', async () => {
    await expect(resolve('v4.99.0')).rejects.toMatchObject({
      code: 'helm/version-unavailable',
      message: expect.stringContaining('There is no Helm v4.99.0'),
    });
    expect(requests).toHaveLength(1);
    expect([await left(), await cached()]).toEqual([[], []]);
  });

  test.each([500, 503, 429, 'truncated'] as const)('%s is tried again', async (answer) => {
    publish(await pack('v4.2.4'));
    answers.get(archive)?.unshift(answer);
    expect(await resolve()).toMatchObject({ text: 'v4.2.4' });
    expect(requests).toEqual([archive, archive, `${archive}.sha256sum`]);
  });

  test('a server that stays broken is named, with what it says', async () => {
    answers.set(archive, [502]);
    await expect(resolve()).rejects.toMatchObject({
      code: 'helm/download-failed',
      message: expect.stringContaining('the server answers 502'),
    });
    expect(requests).toEqual([archive, archive, archive]);
    expect([await left(), await cached()]).toEqual([[], []]);
  });

  test('no server is named, too', async () => {
    await expect(resolve('v4.2.4', 'https://127.0.0.1:1')).rejects.toMatchObject({
      code: 'helm/download-failed',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test.each([
    ['the answer to the hash is none', async () => publish(await pack('v4.2.4'), 'gone'), 'is no SHA-256'],
    ['there is no helm in the archive', async () => publish(await pack('v4.2.4', 'kubectl')), 'holds no helm'],
  ])('%s', async (_, prepare, why) => {
    await prepare();
    await expect(resolve()).rejects.toMatchObject({
      code: 'helm/download-failed',
      message: expect.stringContaining(why),
    });
  });

  test('a program that is another version than its archive says is not used', async () => {
    publish(await pack('v3.0.0'));
    await expect(resolve()).rejects.toMatchObject({
      code: 'helm/version-mismatch',
      message: expect.stringContaining('v4.2.4 in the tool cache calls itself v3.0.0'),
    });
  });

  test('without helm-version it is the helm on PATH', async () => {
    await writeFile(join(folder, 'helm'), '#!/bin/sh\necho v3.21.4\n', { mode: 0o755 });
    const source = { temp: folder, downloadUrl, log: { info: () => undefined } };
    expect(await resolveHelm(undefined, { ...source, env: { PATH: folder } })).toEqual({
      major: 3,
      text: 'v3.21.4',
      program: 'helm',
    });
    await expect(resolveHelm('', { ...source, env: { PATH: join(folder, 'temp') } })).rejects.toMatchObject({
      code: 'helm/missing',
    });
    await expect(resolveHelm('v4.2.4', { ...source, env: {} })).rejects.toMatchObject({
      code: 'helm/version-unavailable',
    });
  });
});
