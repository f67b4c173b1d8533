import type { IncomingMessage } from 'node:http';
import type { ContainerRegistry } from '../../world.ts';
import type { Reply, Request } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { type ManifestContent, type RegistryContent, textOf } from './content.ts';
import { refusals } from './errors.ts';
import { keyOf, requireDeletable, requireWritable } from './locks.ts';
import { requireAccess } from './tokens.ts';

/** A path of the distribution specification in parts. */
interface Target {
  repository: string;
  kind: string;
  /** Tag, digest, or what follows `uploads/`. */
  reference: string;
}

const targetPath = /^\/v2\/(.+?)\/(manifests|blobs|tags|referrers)\/(.*)$/;
const uploadPath = /^\/v2\/.+\/blobs\/uploads\//;

/** Layers are not held in memory; all else is small. */
export const streams = (method: string, path: string): boolean =>
  ['POST', 'PUT', 'PATCH'].includes(method) && uploadPath.test(path);

/** Headers that belong to one connection, or that name us instead of the registry behind us. */
const ownHeaders = ['host', 'connection', 'authorization', 'keep-alive', 'transfer-encoding', 'expect'];

function forwarded(request: Request): Record<string, string> {
  const given = Object.entries(request.headers).filter(([name]) => !ownHeaders.includes(name));
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

function replyOf(answer: IncomingMessage, extra: Record<string, string> = {}): Reply {
  const kept = Object.entries(answer.headers).filter(([name]) => !ownHeaders.includes(name));
  const headers = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
  return { status: answer.statusCode ?? 502, headers: { ...headers, ...extra }, body: answer };
}

/** The scope that a request needs: reading, writing, or deleting. */
function neededActions(method: string): string[] {
  if (['GET', 'HEAD'].includes(method)) {
    return ['pull'];
  }
  return method === 'DELETE' ? ['delete'] : ['pull', 'push'];
}

/** `/v2/…`: checks token and locks, adds the referrers API, and hands the rest to the registry behind. */
export async function distribution(cloud: Cloud, registry: ContainerRegistry, request: Request): Promise<Reply> {
  const content = cloud.registry(registry.name);
  if (/^\/v2\/?$/.test(request.path)) {
    await requireAccess(cloud, registry, request);
    return { status: 200, headers: { 'docker-distribution-api-version': 'registry/2.0' }, body: {} };
  }
  const query = request.query.size === 0 ? '' : `?${request.query}`;
  if (request.path === '/v2/_catalog') {
    await requireAccess(cloud, registry, request, { type: 'registry', name: 'catalog', actions: ['*'] });
    return replyOf(await content.send({ method: 'GET', path: request.path + query }));
  }
  const [, repository, kind = '', reference = ''] = targetPath.exec(request.path) ?? [];
  if (repository === undefined) {
    throw refusals.unknownRoute();
  }
  const target: Target = { repository, kind, reference };
  // An upload is cancelled by whoever may push.
  const cancels = request.method === 'DELETE' && reference.startsWith('uploads/');
  const actions = cancels ? ['pull', 'push'] : neededActions(request.method);
  const access = await requireAccess(cloud, registry, request, { type: 'repository', name: repository, actions });
  if (kind === 'referrers') {
    return listReferrers(content, target, request);
  }
  if (kind === 'manifests' && request.method === 'PUT') {
    return putManifest(content, target, request);
  }
  if (request.method === 'DELETE' && kind === 'manifests') {
    return deleteManifest(content, target, request);
  }
  if (request.method === 'POST') {
    requireWritable(content, repository);
    const from = request.query.get('from');
    const readable = access.some(({ name, actions: held }) => name === from && held.includes('pull'));
    // Without a token for the other repository there is no mount, only an upload.
    if (from !== null && !readable) {
      request.query.delete('mount');
      request.query.delete('from');
    }
  }
  const path = request.path + (request.query.size === 0 ? '' : `?${request.query}`);
  return replyOf(
    await content.send({
      method: request.method,
      path,
      headers: forwarded(request),
      ...(request.stream === undefined ? {} : { body: request.stream }),
    }),
  );
}

async function putManifest(content: RegistryContent, target: Target, request: Request): Promise<Reply> {
  const { repository, reference } = target;
  requireWritable(content, repository, reference);
  const answer = await content.send({
    method: 'PUT',
    path: request.path,
    headers: forwarded(request),
    body: request.body,
  });
  if (answer.statusCode !== 201) {
    return replyOf(answer);
  }
  const { subject, artifactType, config, annotations, mediaType } = JSON.parse(request.body) as ManifestContent;
  if (subject === undefined) {
    return replyOf(answer);
  }
  const type = artifactType ?? config?.mediaType;
  content.addReferrer(repository, subject.digest, {
    mediaType: mediaType ?? request.headers['content-type'] ?? '',
    digest: String(answer.headers['docker-content-digest']),
    size: Buffer.byteLength(request.body),
    ...(type === undefined ? {} : { artifactType: type }),
    ...(annotations === undefined ? {} : { annotations }),
  });
  return replyOf(answer, { 'oci-subject': subject.digest });
}

async function deleteManifest(content: RegistryContent, target: Target, request: Request): Promise<Reply> {
  const { repository, reference } = target;
  await requireDeletable(content, repository, reference);
  const answer = await content.send({ method: 'DELETE', path: request.path });
  if (answer.statusCode === 202) {
    content.forgetAttributes(keyOf(repository, reference));
    content.removeReferrer(repository, reference);
  }
  await textOf(answer);
  return { status: answer.statusCode ?? 502 };
}

function listReferrers(content: RegistryContent, { repository, reference }: Target, request: Request): Reply {
  const type = request.query.get('artifactType');
  const found = content.referrers(repository, reference);
  return {
    status: 200,
    headers: {
      'content-type': 'application/vnd.oci.image.index.v1+json',
      ...(type === null ? {} : { 'oci-filters-applied': 'artifactType' }),
    },
    body: JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: found.filter(({ artifactType }) => type === null || artifactType === type),
    }),
  };
}
