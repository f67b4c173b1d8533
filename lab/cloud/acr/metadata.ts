import type { ContainerRegistry } from '../../world.ts';
import type { Reply, Request } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import type { Attributes, RegistryContent } from './content.ts';
import { refusals } from './errors.ts';
import { keyOf, requireDeletable } from './locks.ts';
import { requireAccess, serviceOf } from './tokens.ts';

const attributeNames: readonly string[] = [
  'deleteEnabled',
  'writeEnabled',
  'listEnabled',
  'readEnabled',
] satisfies (keyof Attributes)[];

/** `/acr/v1/…`: what ACR knows of repositories, tags and manifests beside the specification, and their locks. */
export async function metadata(cloud: Cloud, registry: ContainerRegistry, request: Request): Promise<Reply> {
  const content = cloud.registry(registry.name);
  const rest = request.path.slice('/acr/v1/'.length).replace(/\/$/, '');
  const [, repository = rest, kind, reference] = /^(.+?)\/_(tags|manifests)(?:\/(.+))?$/.exec(rest) ?? [];
  const actions: Record<string, string[]> = {
    GET: ['metadata_read'],
    PATCH: ['metadata_write'],
    DELETE: ['delete'],
  };
  const needed = actions[request.method];
  if (needed === undefined || repository === '') {
    throw refusals.unknownRoute();
  }
  await requireAccess(cloud, registry, request, { type: 'repository', name: repository, actions: needed });
  const tags = await content.tags(repository);
  if (tags === undefined) {
    throw refusals.unknownRepository(repository);
  }
  const about = { registry: serviceOf(request), imageName: repository };
  if (kind !== undefined && reference === undefined && request.method === 'GET') {
    return kind === 'tags'
      ? page(request, 'tags', tags, about, (tag) => tagOf(content, repository, tag))
      : page(request, 'manifests', await digestsOf(content, repository, tags), about, (digest) =>
          manifestOf(content, repository, digest, tags),
        );
  }
  if (reference !== undefined) {
    const digest = await content.resolve(repository, reference);
    if (digest === undefined) {
      throw kind === 'tags' ? refusals.unknownTag(reference) : refusals.unknownManifest(reference);
    }
  }
  const key = keyOf(repository, reference);
  if (request.method === 'PATCH') {
    content.setAttributes(key, changesIn(request.body));
  }
  if (request.method === 'DELETE') {
    return remove(content, repository, reference);
  }
  if (reference === undefined) {
    return { status: 200, body: { ...about, tagCount: tags.length, changeableAttributes: content.attributes(key) } };
  }
  return kind === 'tags'
    ? { status: 200, body: { ...about, tag: await tagOf(content, repository, reference) } }
    : { status: 200, body: { ...about, manifest: await manifestOf(content, repository, reference, tags) } };
}

async function remove(content: RegistryContent, repository: string, reference: string | undefined): Promise<Reply> {
  await requireDeletable(content, repository, reference);
  const tags = (await content.tags(repository)) ?? [];
  const targets = reference === undefined ? [...tags, ...(await digestsOf(content, repository, tags))] : [reference];
  for (const target of targets) {
    const answer = await content.send({ method: 'DELETE', path: `/v2/${repository}/manifests/${target}` });
    answer.resume();
    content.forgetAttributes(keyOf(repository, target));
    content.removeReferrer(repository, target);
  }
  return { status: 202 };
}

function changesIn(body: string): Partial<Attributes> {
  let changes: unknown;
  try {
    changes = JSON.parse(body);
  } catch {
    throw refusals.badRequest('The body is not JSON.');
  }
  const entries = Object.entries(changes ?? {});
  if (entries.some(([name, value]) => !attributeNames.includes(name) || typeof value !== 'boolean')) {
    throw refusals.badRequest('The body has other fields than the changeable attributes.');
  }
  return changes as Partial<Attributes>;
}

async function tagOf(content: RegistryContent, repository: string, tag: string): Promise<object> {
  return {
    name: tag,
    digest: await content.resolve(repository, tag),
    signed: false,
    changeableAttributes: content.attributes(keyOf(repository, tag)),
  };
}

async function manifestOf(
  content: RegistryContent,
  repository: string,
  digest: string,
  tags: readonly string[],
): Promise<object> {
  const found = await content.manifest(repository, digest);
  const named: string[] = [];
  for (const tag of tags) {
    if ((await content.resolve(repository, tag)) === digest) {
      named.push(tag);
    }
  }
  const parts = [
    ...(found?.content.layers ?? []),
    ...(found?.content.config === undefined ? [] : [found.content.config]),
  ];
  return {
    digest,
    imageSize: parts.reduce((sum, { size }) => sum + size, 0),
    mediaType: found?.mediaType,
    tags: named,
    changeableAttributes: content.attributes(keyOf(repository, digest)),
  };
}

/** The plain registry lists no digests: those that a tag leads to are what there is. */
async function digestsOf(content: RegistryContent, repository: string, tags: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const tag of tags) {
    const manifest = await content.manifest(repository, tag);
    for (const digest of [manifest?.digest, ...(manifest?.content.manifests ?? []).map((child) => child.digest)]) {
      if (digest !== undefined) {
        found.add(digest);
      }
    }
  }
  return [...found].sort();
}

const pageSize = 100;

async function page(
  request: Request,
  field: string,
  all: readonly string[],
  about: object,
  show: (name: string) => Promise<object>,
): Promise<Reply> {
  const size = Number(request.query.get('n') ?? pageSize);
  const last = request.query.get('last');
  const from = last === null ? 0 : all.findIndex((name) => name > last);
  const names = from < 0 ? [] : all.slice(from, from + size);
  const more = from >= 0 && from + size < all.length;
  const next = `${request.path}?${new URLSearchParams({ n: String(size), last: names.at(-1) ?? '' })}`;
  return {
    status: 200,
    headers: more ? { link: `<${next}>; rel="next"` } : {},
    body: { ...about, [field]: await Promise.all(names.map(show)) },
  };
}
