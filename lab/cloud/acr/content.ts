import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { refusals } from './errors.ts';

export interface Attributes {
  deleteEnabled: boolean;
  writeEnabled: boolean;
  listEnabled: boolean;
  readEnabled: boolean;
}

export interface Descriptor {
  mediaType: string;
  digest: string;
  size: number;
  artifactType?: string;
  annotations?: Record<string, string>;
}

export interface ManifestContent {
  mediaType?: string;
  artifactType?: string;
  config?: Descriptor;
  layers?: Descriptor[];
  manifests?: Descriptor[];
  subject?: Descriptor;
  annotations?: Record<string, string>;
}

/** What the plain registry does not keep: attributes by `repository`, `repository:tag` or `repository@digest`; referrers by
 * `repository@subject`. */
interface Kept {
  attributes: Record<string, Attributes>;
  referrers: Record<string, Descriptor[]>;
}

export interface BackendRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer | Readable;
}

const enabled: Attributes = { deleteEnabled: true, writeEnabled: true, listEnabled: true, readEnabled: true };

export const acceptManifests = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** What lies in a container registry: a plain registry behind it, and beside that what only ACR keeps. */
export class RegistryContent {
  readonly #backend: string;
  readonly #file: string | undefined;
  readonly #kept: Kept;

  constructor(name: string, backend: string, stateFolder: string | undefined) {
    this.#backend = backend;
    this.#file = stateFolder === undefined ? undefined : join(stateFolder, `${name}-registry.json`);
    this.#kept = readKept(this.#file);
  }

  /** Asks the plain registry. @throws Refusal 503 when it is away */
  send({ method, path, headers = {}, body }: BackendRequest): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const outgoing = httpRequest(new URL(path, this.#backend), { method, headers }, resolve);
      outgoing.on('error', () => reject(refusals.away()));
      if (typeof body === 'object' && 'pipe' in body) {
        body.on('error', (error) => outgoing.destroy(error));
        body.pipe(outgoing);
      } else {
        outgoing.end(body);
      }
    });
  }

  async manifest(
    repository: string,
    reference: string,
  ): Promise<{ digest: string; mediaType: string; text: string; content: ManifestContent } | undefined> {
    const path = `/v2/${repository}/manifests/${reference}`;
    const answer = await this.send({ method: 'GET', path, headers: { accept: acceptManifests } });
    const text = await textOf(answer);
    if (answer.statusCode !== 200) {
      return undefined;
    }
    const content = JSON.parse(text) as ManifestContent;
    return {
      digest: String(answer.headers['docker-content-digest']),
      mediaType: String(answer.headers['content-type']),
      text,
      content,
    };
  }

  async resolve(repository: string, reference: string): Promise<string | undefined> {
    const path = `/v2/${repository}/manifests/${reference}`;
    const answer = await this.send({ method: 'HEAD', path, headers: { accept: acceptManifests } });
    answer.resume();
    return answer.statusCode === 200 ? String(answer.headers['docker-content-digest']) : undefined;
  }

  async list(path: string): Promise<Record<string, string[] | null> | undefined> {
    const answer = await this.send({ method: 'GET', path });
    const text = await textOf(answer);
    return answer.statusCode === 200 ? (JSON.parse(text) as Record<string, string[] | null>) : undefined;
  }

  /** All tags in alphabetical order; undefined when there is no such repository. */
  async tags(repository: string): Promise<string[] | undefined> {
    const found = await this.list(`/v2/${repository}/tags/list`);
    return found && [...(found.tags ?? [])].sort();
  }

  attributes(key: string): Attributes {
    return this.#kept.attributes[key] ?? enabled;
  }

  setAttributes(key: string, changes: Partial<Attributes>): void {
    this.#kept.attributes[key] = { ...this.attributes(key), ...changes };
    this.#write();
  }

  forgetAttributes(key: string): void {
    delete this.#kept.attributes[key];
    this.#write();
  }

  referrers(repository: string, subject: string): Descriptor[] {
    return this.#kept.referrers[`${repository}@${subject}`] ?? [];
  }

  addReferrer(repository: string, subject: string, referrer: Descriptor): void {
    const others = this.referrers(repository, subject).filter(({ digest }) => digest !== referrer.digest);
    this.#kept.referrers[`${repository}@${subject}`] = [...others, referrer];
    this.#write();
  }

  removeReferrer(repository: string, digest: string): void {
    for (const [key, referrers] of Object.entries(this.#kept.referrers)) {
      if (key.startsWith(`${repository}@`)) {
        this.#kept.referrers[key] = referrers.filter((referrer) => referrer.digest !== digest);
      }
    }
    this.#write();
  }

  #write(): void {
    if (this.#file === undefined) {
      return;
    }
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#kept), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readKept(file: string | undefined): Kept {
  try {
    return JSON.parse(readFileSync(file ?? '', 'utf8')) as Kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw error;
    }
    return { attributes: {}, referrers: {} };
  }
}

export async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
