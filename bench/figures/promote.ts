import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, manifestTypes, parseReference } from '@aks-delivery/oci';
import { network, ports, url } from '../../lab/network.ts';
import { stateFolder } from '../../lab/paths.ts';
import type { Figure } from '../figure.ts';
import { type ImageJob, openImageJob } from './image-job.ts';

const layers = 5;
const layerBytes = 100_000_000;
const registry = url('http', ports.registry);

/** An image of 500 MB, given another name within its registry. */
const promotion = (
  figure: Pick<Figure, 'name' | 'what' | 'unit' | 'goal'>,
  measure: (run: () => Promise<number>) => Promise<number>,
): Figure => ({
  ...figure,
  rounds: 3,
  async prepare(folder) {
    const job = await openImageJob(folder);
    const digests = await pushLargeImage(job);
    let round = 0;
    const promote = async (): Promise<number> => {
      const target = `${job.image}-promoted-${++round}`;
      const { seconds, output } = await job.action('acr-promote', { source: `${job.image}:1`, target });
      const mounted = `0 sent through this runner, 0 B, ${layers + 1} mounted`;
      if (!output.includes(mounted)) throw new Error(`Not all was mounted:\n${output.replaceAll(/^::.*\n/gm, '')}`);
      return seconds;
    };
    return { ours: () => measure(promote), close: () => removeImage(job, digests) };
  },
});

export const promoteBytes = promotion(
  {
    name: 'promote-bytes',
    what: 'acr-promote of a 500 MB image within one registry: bytes between this machine and the lab, both ways',
    unit: 'MB',
    goal: { of: 'ours', atMost: 1 },
  },
  async (run) => {
    const before = await bytesOnTheCable();
    await run();
    return ((await bytesOnTheCable()) - before) / 1e6;
  },
);

export const promoteTime = promotion(
  {
    name: 'promote-time',
    what: 'acr-promote of a 500 MB image within one registry, from start to proved digest',
    unit: 's',
    goal: { of: 'ours', atMost: 3 },
  },
  (run) => run(),
);

/** Whatever goes to the lab goes over its one cable. */
async function bytesOnTheCable(): Promise<number> {
  const folder = `/sys/class/net/${network.hostInterface}/statistics`;
  const counts = await Promise.all(['rx_bytes', 'tx_bytes'].map((name) => readFile(join(folder, name), 'utf8')));
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

/** Stores an image of random layers in the plain registry behind the lab's ACR; returns the digests of all that it put there. */
async function pushLargeImage({ image }: ImageJob): Promise<string[]> {
  const { repository } = parseReference(image);
  const store = async (blob: Buffer<ArrayBuffer>) => {
    const opened = await send('POST', `/v2/${repository}/blobs/uploads/`);
    const location = new URL(opened.headers.get('location') ?? '', registry);
    location.searchParams.set('digest', digestOf(blob));
    await send('PUT', location.pathname + location.search, blob, 'application/octet-stream');
    return { digest: digestOf(blob), size: blob.length };
  };
  const config = await store(Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', image })));
  const stored = [];
  for (let layer = 0; layer < layers; layer++) stored.push(await store(randomBytes(layerBytes)));
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: manifestTypes.image,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
      layers: stored.map((blob) => ({ mediaType: 'application/vnd.oci.image.layer.v1.tar', ...blob })),
    }),
  );
  await send('PUT', `/v2/${repository}/manifests/1`, manifest, manifestTypes.image);
  return [digestOf(manifest), config.digest, ...stored.map(({ digest }) => digest)];
}

async function send(method: string, path: string, body?: Buffer<ArrayBuffer>, contentType = ''): Promise<Response> {
  const headers = { 'content-type': contentType };
  const answer = await fetch(registry + path, { method, ...(body === undefined ? {} : { body, headers }) });
  if (!answer.ok) throw new Error(`The lab's registry answered ${answer.status} to ${method} ${path}.`);
  return answer;
}

/** A registry keeps content until its garbage collection; this image is nobody else's, so it can go as files. */
async function removeImage({ image }: ImageJob, digests: readonly string[]): Promise<void> {
  const data = join(stateFolder, 'registry/data/docker/registry/v2');
  const names = digests.map((digest) => digest.replace('sha256:', ''));
  const blobs = names.map((name) => join(data, 'blobs/sha256', name.slice(0, 2), name));
  const { repository } = parseReference(image);
  const copies = [1, 2, 3].map((round) => `${repository}-promoted-${round}`);
  const repositories = [repository, ...copies].map((name) => join(data, 'repositories', name));
  await Promise.all([...blobs, ...repositories].map((path) => rm(path, { recursive: true, force: true })));
}
