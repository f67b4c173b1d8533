import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { textOf } from '../acr/content.ts';
import { call } from './https.ts';
import type { RegistryCredential } from './registry-credential.ts';

/** A built image: an OCI layout that `docker build` left, so to say, in the agent's engine. */
export interface BuiltImage {
  folder: string;
  digest: string;
  mediaType: string;
}

/** Where a push goes. */
export interface PushTarget {
  /** Login server, as images name it. */
  host: string;
  /** Base URL at which it answers. */
  url: string;
  repository: string;
  tag: string;
  credential: RegistryCredential | undefined;
}

interface Descriptor {
  digest: string;
  size: number;
}

type Say = (line: string) => void;

/** The image in a layout; an image for one platform has one manifest. */
export async function imageIn(folder: string): Promise<BuiltImage> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    manifests: { digest: string; mediaType: string }[];
  };
  const [{ digest, mediaType } = { digest: '', mediaType: '' }] = index.manifests;
  return { folder, digest, mediaType };
}

const fileOf = ({ folder }: BuiltImage, digest: string) => join(folder, 'blobs', digest.replace(':', '/'));

/** docker's words for what a registry answers. */
async function problem(answer: IncomingMessage): Promise<Error> {
  const text = await textOf(answer);
  if (answer.statusCode === 401 || answer.statusCode === 403) {
    return new Error('denied: requested access to the resource is denied');
  }
  try {
    const [error] = (JSON.parse(text) as { errors: { message: string }[] }).errors;
    return new Error(`unknown: ${error?.message}`);
  } catch {
    return new Error(`received unexpected HTTP status: ${answer.statusCode} ${answer.statusMessage}`);
  }
}

/**
 * `docker push`: the blobs that the registry lacks, then the manifest.
 * Protocol: OCI distribution specification 1.1, "Pushing a blob monolithically"; ACR's tokens.
 * @throws Error in docker's words
 */
export async function pushImage(
  image: BuiltImage,
  target: PushTarget,
  trust: { authority: string; signal: AbortSignal },
  say: Say,
): Promise<void> {
  const { host, url, repository, tag, credential } = target;
  say(`The push refers to repository [${host}/${repository}]`);
  const authorization = `Bearer ${await accessToken(target, trust)}`;
  const headers = { host, ...(credential === undefined ? {} : { authorization }) };
  const send = async (
    method: string,
    path: string,
    more: { headers?: object; body?: string | { file: string; size: number } },
  ) => call({ method, url: new URL(path, url).href, ...more, headers: { ...headers, ...more.headers } }, trust);
  const expect = async (answer: IncomingMessage, status: number) => {
    if (answer.statusCode !== status) throw await problem(answer);
    answer.resume();
    return answer;
  };
  const manifest = await readFile(fileOf(image, image.digest), 'utf8');
  const { config, layers } = JSON.parse(manifest) as { config: Descriptor; layers: Descriptor[] };
  for (const { digest, size } of [...layers, config]) {
    const name = digest.slice('sha256:'.length, 'sha256:'.length + 12);
    const found = await send('HEAD', `/v2/${repository}/blobs/${digest}`, {});
    found.resume();
    if (found.statusCode === 200) {
      say(`${name}: Layer already exists`);
      continue;
    }
    const opened = await expect(await send('POST', `/v2/${repository}/blobs/uploads/`, {}), 202);
    const location = new URL(String(opened.headers.location), url);
    location.searchParams.set('digest', digest);
    const body = { file: fileOf(image, digest), size };
    const type = { 'content-type': 'application/octet-stream' };
    await expect(await send('PUT', location.pathname + location.search, { headers: type, body }), 201);
    say(`${name}: Pushed`);
  }
  const type = { 'content-type': image.mediaType };
  await expect(await send('PUT', `/v2/${repository}/manifests/${tag}`, { headers: type, body: manifest }), 201);
  say(`${tag}: digest: ${image.digest} size: ${Buffer.byteLength(manifest)}`);
}

async function accessToken(
  { host, url, repository, credential }: PushTarget,
  trust: { authority: string; signal: AbortSignal },
): Promise<string> {
  if (credential === undefined) {
    return '';
  }
  const query = new URLSearchParams({ service: host, scope: `repository:${repository}:pull,push` });
  const basic = Buffer.from(`${credential.username}:${credential.password}`).toString('base64');
  const headers = { host, authorization: `Basic ${basic}` };
  const answer = await call({ method: 'GET', url: `${url}/oauth2/token?${query}`, headers }, trust);
  if (answer.statusCode !== 200) {
    throw await problem(answer);
  }
  return (JSON.parse(await textOf(answer)) as { access_token: string }).access_token;
}
