import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ports, url } from '../network.ts';
import { registryName } from './references.ts';
import { type TarEntry, tarArchive } from './tar.ts';

/** An image of one static program: what `FROM scratch`, `COPY` and `ENTRYPOINT` make. */
export interface ProgramImage {
  /** Path of the program on this machine; in the image it lies at the root under its own name. */
  readonly program: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

const mediaType = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

/** An image of one layer; `config` is the part of that name in the OCI image configuration. */
export interface LayerImage {
  readonly layer: readonly TarEntry[];
  readonly config: Readonly<Record<string, unknown>>;
  /** What `docker history` shows as the command that made the layer. */
  readonly createdBy: string;
}

/**
 * Builds an image of one program and pushes it to the lab's registry. The same program gives the same digest.
 * @param reference an image reference whose registry is the lab's
 * @returns the manifest's digest, `sha256:…`
 */
export async function pushProgram(reference: string, image: ProgramImage): Promise<string> {
  const name = basename(image.program);
  return pushImage(reference, {
    layer: [{ name, mode: 0o755, content: await readFile(image.program) }],
    config: {
      Entrypoint: [`/${name}`],
      User: '65532:65532',
      Env: Object.entries(image.env ?? {}).map(([key, value]) => `${key}=${value}`),
      Labels: image.labels ?? {},
    },
    createdBy: `COPY ${name} /${name}`,
  });
}

/**
 * Pushes an image of one layer to the lab's registry. The same files give the same digest.
 * Protocol: OCI distribution specification 1.1, "Pushing a blob monolithically" and "Pushing manifests".
 * @param reference an image reference whose registry is the lab's
 * @returns the manifest's digest, `sha256:…`
 */
export async function pushImage(reference: string, image: LayerImage): Promise<string> {
  const { repository, tag } = parse(reference);
  const tar = tarArchive(image.layer);
  const layer = await promisify(gzip)(tar, { level: 1 }); // beside the event loop: it may take a second
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: image.config,
      rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
      history: [{ created_by: image.createdBy }],
    }),
  );
  await Promise.all([pushBlob(repository, config), pushBlob(repository, layer)]);
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaType.manifest,
      config: { mediaType: mediaType.config, digest: digestOf(config), size: config.length },
      layers: [{ mediaType: mediaType.layer, digest: digestOf(layer), size: layer.length }],
    }),
  );
  await send('PUT', `/v2/${repository}/manifests/${tag}`, manifest, mediaType.manifest);
  return digestOf(manifest);
}

const digestOf = (content: Uint8Array) => `sha256:${createHash('sha256').update(content).digest('hex')}`;

function parse(reference: string): { repository: string; tag: string } {
  const match = reference.match(/^([^/]+)\/(.+):([^:/]+)$/);
  if (match?.[1] !== registryName)
    throw new Error(`${reference} is not an image of the lab's registry ${registryName}.`);
  return { repository: match[2] as string, tag: match[3] as string };
}

async function pushBlob(repository: string, content: Uint8Array): Promise<void> {
  const digest = digestOf(content);
  const found = await fetch(`${url('http', ports.registry)}/v2/${repository}/blobs/${digest}`, { method: 'HEAD' });
  if (found.ok) return;
  const upload = await send('POST', `/v2/${repository}/blobs/uploads/`, new Uint8Array());
  const location = new URL(upload.headers.get('location') as string, url('http', ports.registry));
  location.searchParams.set('digest', digest);
  await send('PUT', location.pathname + location.search, content, 'application/octet-stream');
}

async function send(method: string, path: string, body: Uint8Array, contentType?: string): Promise<Response> {
  const headers: Record<string, string> = contentType === undefined ? {} : { 'content-type': contentType };
  const response = await fetch(url('http', ports.registry) + path, { method, headers, body: Buffer.from(body) });
  if (!response.ok)
    throw new Error(`The lab's registry answered ${response.status} to ${method} ${path}: ${await response.text()}`);
  return response;
}
