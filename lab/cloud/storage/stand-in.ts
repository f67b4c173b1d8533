import { Readable } from 'node:stream';
import type { Reply, Request } from '../http.ts';
import type { Cloud, StandIn } from '../stand-in.ts';
import type { StoredBlob } from './blob-store.ts';
import { refusals, StorageRefusal } from './refusals.ts';
import { type Permission, problemOf } from './sas.ts';

const version = { 'x-ms-version': '2021-08-06', server: 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0' };

function authorize({ blobs, now }: Cloud, { path, query }: Request, needed: readonly Permission[]): void {
  const problem = problemOf(blobs.key, path, query, needed, now());
  switch (problem?.kind) {
    case 'none':
      throw refusals.noSignature();
    case 'signature':
      throw refusals.wrongSignature();
    case 'expired':
      throw refusals.expired(problem.expiry, now());
    case 'permission':
      throw refusals.notPermitted();
  }
}

/** Put Blob (learn.microsoft.com/rest/api/storageservices/put-blob), for block blobs. */
async function putBlob(cloud: Cloud, request: Request): Promise<Reply> {
  authorize(cloud, request, ['c', 'w']);
  const type = request.headers['x-ms-blob-type'];
  if (type === undefined) {
    throw refusals.missingHeader('x-ms-blob-type');
  }
  if (type !== 'BlockBlob' || request.query.has('comp')) {
    throw refusals.badHeader('x-ms-blob-type', String(type));
  }
  const length = request.headers['content-length'];
  if (length === undefined) {
    throw refusals.noLength();
  }
  const { largestPut } = cloud.world.storage;
  if (Number(length) > largestPut) {
    throw refusals.tooLarge(largestPut);
  }
  const contentType = request.headers['x-ms-blob-content-type'] ?? request.headers['content-type'];
  const content = request.stream ?? Readable.from([]);
  const blob = await cloud.blobs.put(request.path, content, String(contentType ?? 'application/octet-stream'));
  return { status: 201, headers: { ...identity(blob), 'x-ms-request-server-encrypted': 'true' } };
}

const identity = ({ etag, modified }: StoredBlob) => ({ etag, 'last-modified': modified.toUTCString() });

function properties(blob: StoredBlob): Record<string, string> {
  const metadata = Object.entries(blob.metadata).map(([name, value]) => [`x-ms-meta-${name}`, value]);
  return {
    ...identity(blob),
    'content-type': blob.contentType,
    'accept-ranges': 'bytes',
    'x-ms-blob-type': blob.type,
    ...Object.fromEntries(metadata),
  };
}

/** Get Blob and Get Blob Properties. `Range` or `x-ms-range`: `bytes=FROM-` or `bytes=FROM-TO`. */
function getBlob(cloud: Cloud, request: Request): Reply {
  authorize(cloud, request, ['r']);
  const blob = cloud.blobs.get(request.path);
  if (blob === undefined) {
    throw refusals.notFound();
  }
  const headers = properties(blob);
  if (request.method === 'HEAD') {
    return { status: 200, headers: { ...headers, 'content-length': String(blob.size) }, body: Readable.from([]) };
  }
  const range = request.headers['x-ms-range'] ?? request.headers.range;
  const { from, to } = rangeOf(String(range ?? ''), blob.size);
  if (range !== undefined && from >= blob.size) {
    throw refusals.badRange({ ...headers, 'content-range': `bytes */${blob.size}`, 'content-type': 'application/xml' });
  }
  const partial = range === undefined ? {} : { 'content-range': `bytes ${from}-${to}/${blob.size}` };
  return {
    status: range === undefined ? 200 : 206,
    headers: { ...headers, ...partial, 'content-length': String(to - from + 1) },
    body: blob.size === 0 ? Readable.from([]) : cloud.blobs.read(blob, from, to),
  };
}

/** Storage ignores a range that it cannot read, and gives what there is of one that goes too far. */
function rangeOf(range: string, size: number): { from: number; to: number } {
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  return { from: Number(from), to: Math.min(to === '' ? size - 1 : Number(to), size - 1) };
}

async function answer(cloud: Cloud, request: Request): Promise<Reply> {
  switch (request.method) {
    case 'PUT':
      return putBlob(cloud, request);
    case 'GET':
    case 'HEAD':
      return getBlob(cloud, request);
    default:
      throw refusals.notAllowed();
  }
}

/** Azure Blob Storage, as ACR Tasks hands it out: an account that nobody sees, by URLs that are signed for one blob each. */
export const storage: StandIn = {
  name: 'storage',
  issuesTokens: false,
  create: (cloud) => ({
    handle: async (request) => {
      const reply = await answer(cloud, request).catch((error: unknown) => {
        if (!(error instanceof StorageRefusal)) {
          throw error;
        }
        return error.reply;
      });
      const headers = { ...version, date: cloud.now().toUTCString(), ...reply.headers };
      return { ...reply, headers, ...(request.method === 'HEAD' && reply.status >= 300 ? { body: '' } : {}) };
    },
    control: [],
    streams: (method, path) => method === 'PUT' && !path.startsWith('/_lab/'),
  }),
};
