import { randomUUID } from 'node:crypto';
import type { ContainerRegistry, World } from '../../world.ts';
import { idOf, mayDo } from '../acr/access.ts';
import { copyManifest } from '../acr/copy.ts';
import { keyOf } from '../acr/locks.ts';
import type { Reply, Route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import type { Caller } from './authentication.ts';
import { operation, Progress } from './operation.ts';
import { refusals } from './refusals.ts';
import { oneRegistry, registryOf, registryScope, registryType, registryVersions } from './registries.ts';

interface Source {
  resourceId?: string;
  registryUri?: string;
  sourceImage?: string;
  credentials?: unknown;
}

/** The body of `importImage` (azure-rest-api-specs, containerregistry 2025-11-01, ImportImageParameters). */
interface Parameters {
  source?: Source;
  targetTags?: string[];
  untaggedTargetRepositories?: string[];
  mode?: string;
}

/** One name that an image is given. */
interface Target {
  repository: string;
  tag?: string;
}

const results =
  '/subscriptions/{subscription}/providers/Microsoft.ContainerRegistry/locations/{location}/operationResults/{id}';

function parse(body: string): Parameters & { source: Source & { sourceImage: string } } {
  let parameters: Parameters;
  try {
    parameters = JSON.parse(body) as Parameters;
  } catch {
    throw refusals.badRequest(
      'InvalidRequestContent',
      'The request content was invalid and could not be deserialized.',
    );
  }
  const { source, mode = 'NoForce' } = parameters;
  if (source?.sourceImage === undefined) {
    throw refusals.badRequest('InvalidParameter', 'The source image is missing.');
  }
  if (!['NoForce', 'Force'].includes(mode)) {
    throw refusals.badRequest('InvalidParameter', `The mode '${mode}' is not supported.`);
  }
  return { ...parameters, source: { ...source, sourceImage: source.sourceImage } };
}

function sourceRegistry(world: World, caller: Caller, { resourceId, registryUri }: Source): ContainerRegistry {
  const found = world.registries.find(
    (registry) =>
      idOf(world, registry).toLowerCase() === resourceId?.toLowerCase() || registry.loginServer === registryUri,
  );
  if (found === undefined) {
    throw refusals.badRequest('InvalidParameter', 'The source registry does not exist or cannot be reached.');
  }
  // Without credentials in the request, the caller's own roles count at the source as well.
  if (!mayDo(world, found, caller.objectId, 'pull')) {
    throw refusals.unauthorized(caller, `${registryType}/pull/read`, idOf(world, found));
  }
  return found;
}

/** `shop`, `shop:1.0` and `shop@sha256:…` in parts. */
function imageParts(image: string): { repository: string; reference: string } {
  const [, repository = image, , tag, digest] = /^([^:@]+)((?::([^@]+))|@(.+))?$/.exec(image) ?? [];
  return { repository, reference: digest ?? tag ?? 'latest' };
}

function targetsOf({ targetTags = [], untaggedTargetRepositories = [] }: Parameters, sourceImage: string): Target[] {
  const tagged = targetTags.map((target) => {
    const { repository, reference } = imageParts(target);
    return { repository, tag: reference };
  });
  const untagged = untaggedTargetRepositories.map((repository) => ({ repository }));
  if (tagged.length + untagged.length > 0) {
    return [...tagged, ...untagged];
  }
  const { repository, reference } = imageParts(sourceImage);
  return [reference.includes(':') ? { repository } : { repository, tag: reference }];
}

/** importImage: copies an image into a registry, within Azure. The copy goes on while the caller polls. */
export function importImage(cloud: Cloud): Route[] {
  const { world } = cloud;
  const running = new Map<string, { reply: Reply | undefined }>();

  /** What becomes an error before anything is copied. */
  async function check(target: ContainerRegistry, targets: readonly Target[], force: boolean): Promise<void> {
    const content = cloud.registry(target.name);
    for (const { repository, tag } of targets) {
      const locked = [keyOf(repository), ...(tag === undefined ? [] : [keyOf(repository, tag)])].some(
        (key) => !content.attributes(key).writeEnabled,
      );
      const exists = tag !== undefined && (await content.resolve(repository, tag)) !== undefined;
      if (exists && !force) {
        throw refusals.conflict(`Tag ${repository}:${tag} already exists in target registry.`);
      }
      if (locked) {
        throw refusals.conflict('The operation is disallowed on this registry, repository or image.');
      }
    }
  }

  async function copy(from: ContainerRegistry, image: string, to: ContainerRegistry, targets: readonly Target[]) {
    const source = imageParts(image);
    const place = { content: cloud.registry(from.name), repository: source.repository };
    const digest = (await place.content.resolve(source.repository, source.reference)) ?? '';
    for (const { repository, tag } of targets) {
      await copyManifest(place, { content: cloud.registry(to.name), repository }, digest, [tag ?? digest]);
    }
  }

  return [
    operation(cloud, {
      method: 'POST',
      path: `${oneRegistry}/importImage`,
      apiVersions: registryVersions,
      needs: { action: `${registryType}/importImage/action`, scope: registryScope },
      answer: async ({ caller, params, request }) => {
        const target = registryOf(world, params);
        const parameters = parse(request.body);
        const { sourceImage } = parameters.source;
        const source = sourceRegistry(world, caller, parameters.source);
        const targets = targetsOf(parameters, sourceImage);
        await check(target, targets, parameters.mode === 'Force');
        const { repository, reference } = imageParts(sourceImage);
        if ((await cloud.registry(source.name).resolve(repository, reference)) === undefined) {
          throw refusals.imageNotFound(`Source image ${source.loginServer}/${sourceImage} not found.`);
        }
        const id = `registries-${randomUUID()}`;
        const state: { reply: Reply | undefined } = { reply: undefined };
        running.set(id, state);
        copy(source, sourceImage, target, targets).then(
          () => {
            state.reply = { status: 200 };
          },
          (error: unknown) => {
            state.reply = { status: 500, body: { error: { code: 'ImportFailed', message: String(error) } } };
          },
        );
        const version = request.query.get('api-version') ?? '';
        const path = `/subscriptions/${world.subscription.id}/providers/Microsoft.ContainerRegistry/locations/${target.location}/operationResults/${id}`;
        const location = `${cloud.url('arm')}${path}?api-version=${version}`;
        return new Progress({ status: 202, headers: { location, 'retry-after': '1' } });
      },
    }),
    operation(cloud, {
      method: 'GET',
      path: results,
      apiVersions: registryVersions,
      answer: ({ params, request }) => {
        const state = running.get(params.id);
        if (state === undefined) {
          throw refusals.unknownResource('operationResults', params.id, params.location);
        }
        const location = `${cloud.url('arm')}${request.path}?${request.query}`;
        return new Progress(state.reply ?? { status: 202, headers: { location, 'retry-after': '1' } });
      },
    }),
  ];
}
