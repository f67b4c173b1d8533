import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheDir, downloadTool, extractTar, find, HTTPError } from '@actions/tool-cache';
import { UserError } from '@aks-delivery/action/errors';
import { archiveUrl, type HelmRelease } from './download.ts';
import type { HelmSource } from './version.ts';

/** Beside the program in the tool cache: the hash of the archive that it came from. */
const proof = 'archive.sha256';

/**
 * Gives the path of a release's program: from the tool cache, whose layout azure/setup-helm shares, else downloaded, checked and
 * cached. A folder counts in the cache only once its mark is written, so that a run that is killed leaves no half tool.
 */
export async function install(release: HelmRelease, { env, temp, downloadUrl, log }: HelmSource): Promise<string> {
  if (!env.RUNNER_TOOL_CACHE) throw noCache();
  const cached = find('helm', release.version);
  const program = cached === '' ? undefined : await programIn(cached);
  // A hash is proved for an archive, so what somebody else cached does not do.
  if (program !== undefined && (release.sha256 === undefined || release.sha256 === (await proofIn(cached)))) {
    log.info(`Helm ${release.version} comes from the tool cache.`);
    return program;
  }
  const url = archiveUrl(release, downloadUrl, process);
  const folder = await mkdtemp(join(temp, 'helm-download-'));
  try {
    const archive = join(folder, 'helm.tar.gz');
    log.info(`Downloading ${url}.`);
    await download(url, archive, release.version);
    const expected = release.sha256 ?? (await publishedHash(`${url}.sha256sum`, join(folder, 'hash'), release.version));
    const actual = await hashOf(archive);
    if (actual !== expected) throw mismatch(url, actual, expected);
    const content = await extractTar(archive, await made(join(folder, 'content')));
    await writeFile(join(content, proof), `${actual}\n`);
    const installed = await programIn(await cacheDir(content, 'helm', release.version));
    if (installed !== undefined) return installed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  throw failed(url, 'the archive holds no helm');
}

async function download(url: string, target: string, version: string): Promise<void> {
  try {
    // Tries three times when the server is overloaded or the connection breaks.
    await downloadTool(url, target);
  } catch (error) {
    const status = error instanceof HTTPError ? error.httpStatusCode : undefined;
    if (status !== 404)
      throw failed(url, status === undefined ? (error as Error).message : `the server answers ${status}`);
    throw new UserError({
      code: 'helm/version-unavailable',
      message: `There is no Helm ${version} at ${url}.`,
      fix: 'Give a version that exists; https://github.com/helm/helm/releases lists them.',
    });
  }
}

/** The hash in a `.sha256sum` file: `<hex>  <name>`. */
async function publishedHash(url: string, target: string, version: string): Promise<string> {
  await download(url, target, version);
  const hash = /^([0-9a-f]{64})\b/.exec(await readFile(target, 'utf8'))?.[1];
  if (hash === undefined) throw failed(url, 'the answer is no SHA-256');
  return hash;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The program lies in a folder such as linux-amd64, or at the top. */
async function programIn(folder: string): Promise<string | undefined> {
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of [{ name: '.' }, ...folders]) {
    const program = join(folder, name, 'helm');
    try {
      await access(program, constants.X_OK);
      return program;
    } catch {}
  }
  return undefined;
}

async function proofIn(folder: string): Promise<string | undefined> {
  return (await readFile(join(folder, proof), 'utf8').catch(() => undefined))?.trim();
}

async function made(folder: string): Promise<string> {
  await mkdir(folder);
  return folder;
}

function noCache(): UserError {
  return new UserError({
    code: 'helm/version-unavailable',
    message: 'There is no tool cache to install Helm to: RUNNER_TOOL_CACHE is not set.',
    fix: 'Run on a GitHub Actions runner, or leave helm-version away and put helm on PATH.',
  });
}

function mismatch(url: string, actual: string, expected: string): UserError {
  return new UserError({
    code: 'helm/download-mismatch',
    message: `The archive at ${url} has the SHA-256 ${actual}, and ${expected} was expected.`,
    fix: 'Compare with the hash that the Helm project publishes; if that is the expected one, do not use the archive.',
  });
}

function failed(url: string, why: string): UserError {
  return new UserError({
    code: 'helm/download-failed',
    message: `Helm could not be downloaded from ${url}: ${why}.`,
    fix: 'Run the job again; if it keeps failing, check that the runner reaches the server, or set helm-download-url to a mirror.',
  });
}
