import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sign } from './sas.ts';

export interface StoredBlob {
  type: 'BlockBlob' | 'AppendBlob';
  /** Bytes. */
  size: number;
  contentType: string;
  modified: Date;
  etag: string;
  /** `x-ms-meta-…` by what follows the prefix. */
  metadata: Record<string, string>;
  file: string;
}

/** A log that grows: an append blob. */
export interface AppendBlob {
  append(text: string): void;
  /** Sets the metadata that ends it; what comes later is dropped. */
  complete(metadata: Record<string, string>): void;
}

const mostBlobs = 200;
const mostBytes = 512 * 1024 * 1024;
const largestLog = 16 * 1024 * 1024;

/** The blobs of the lab's storage account: in files, so that contexts and logs take no memory; the oldest give way. */
export class BlobStore {
  /** The account's key: signed URLs end with the process. */
  readonly key = randomBytes(32);
  readonly #folder: string;
  readonly #url: () => string;
  readonly #now: () => Date;
  readonly #blobs = new Map<string, StoredBlob>();

  constructor(folder: string, url: () => string, now: () => Date) {
    this.#folder = folder;
    this.#url = url;
    this.#now = now;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** A URL that lets its holder do one thing with one blob for some minutes. */
  signedUrl(path: string, permissions: string, minutes: number): string {
    const expires = new Date(this.#now().getTime() + minutes * 60_000);
    return `${this.#url()}${path}?${sign(this.key, path, permissions, expires)}`;
  }

  get(path: string): StoredBlob | undefined {
    return this.#blobs.get(path);
  }

  /** Stores a block blob in place of any other; it exists only once it is whole. */
  async put(path: string, content: Readable, contentType: string): Promise<StoredBlob> {
    const file = join(this.#folder, randomUUID());
    const writer = createWriteStream(file, { mode: 0o600, flags: 'wx' });
    try {
      await pipeline(content, writer);
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    }
    return this.#keep(path, { ...this.#fresh(file, contentType), type: 'BlockBlob', size: writer.bytesWritten });
  }

  /** Makes an empty append blob. */
  log(path: string): AppendBlob {
    const file = join(this.#folder, randomUUID());
    const descriptor = openSync(file, 'ax', 0o600);
    const blob = this.#keep(path, { ...this.#fresh(file, 'text/plain; charset=utf-8'), type: 'AppendBlob', size: 0 });
    let open = true;
    const touch = () => Object.assign(blob, { modified: this.#now(), etag: newEtag() });
    return {
      append(text) {
        const bytes = Buffer.from(text);
        if (open && blob.size + bytes.length <= largestLog) {
          writeSync(descriptor, bytes);
          blob.size += bytes.length;
          touch();
        }
      },
      complete(metadata) {
        if (open) {
          open = false;
          closeSync(descriptor);
          blob.metadata = metadata;
          touch();
        }
      },
    };
  }

  /** Bytes `from` to `to`, both included. The file is open from here on: a blob may give way while it is read. */
  read({ file }: StoredBlob, from: number, to: number): Readable {
    return createReadStream(file, { fd: openSync(file, 'r'), start: from, end: to });
  }

  #fresh(file: string, contentType: string): Omit<StoredBlob, 'type' | 'size'> {
    return { contentType, modified: this.#now(), etag: newEtag(), metadata: {}, file };
  }

  #keep(path: string, blob: StoredBlob): StoredBlob {
    this.#forget(path);
    this.#blobs.set(path, blob);
    const bytes = () => [...this.#blobs.values()].reduce((sum, { size }) => sum + size, 0);
    while (this.#blobs.size > mostBlobs || (this.#blobs.size > 1 && bytes() > mostBytes)) {
      this.#forget(this.#blobs.keys().next().value as string);
    }
    return blob;
  }

  #forget(path: string): void {
    const blob = this.#blobs.get(path);
    if (blob !== undefined) {
      rmSync(blob.file, { force: true });
      this.#blobs.delete(path);
    }
  }
}

const newEtag = () => `"0x${randomBytes(8).toString('hex').toUpperCase()}"`;
