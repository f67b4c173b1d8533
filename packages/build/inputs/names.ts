import { UserError } from '@aks-delivery/action/errors';
import { type ImageMetadata, type ImageSource, imageMetadata } from '@aks-delivery/image';
import { isAcr, parseReference } from '@aks-delivery/oci';
import { itemLines } from './lines.ts';

export interface NameInputs {
  /** Names of registries, or their login servers; the first is that of images without a host. */
  registries: readonly string[];
  images: string;
  tags: string;
  flavor: string;
  labels: string;
  annotations: string;
}

export interface Names {
  /** `registry/repository:tag` */
  references: readonly string[];
  metadata: ImageMetadata;
  /** The registries to sign in to. */
  hosts: readonly string[];
}

/** Full commit ids are unique and never move, so they go with the refusal to overwrite. */
const tagsByDefault = 'type=sha,format=long,prefix=';

/** learn.microsoft.com/azure/container-registry: the suffix of a registry's login server, by cloud. */
const suffixes: Readonly<Record<string, string>> = {
  azureusgovernment: 'azurecr.us',
  azurechinacloud: 'azurecr.cn',
};

/**
 * The names of an image. With `images`, `tags` are rules of docker/metadata-action; without, they are whole references, as
 * docker/build-push-action takes them.
 * @throws UserErrors image/… and reference/malformed
 */
export function namesOf(inputs: NameInputs, source: ImageSource, cloud: string | undefined): Names {
  const own = inputs.registries.map((registry) => loginServer(registry, cloud));
  const { images, references, rules } =
    inputs.images === '' ? wholeTags(inputs.tags, own[0]) : imagesAndRules(inputs, own[0]);
  const { flavor, labels, annotations } = inputs;
  const metadata = imageMetadata({ images, tags: rules, flavor, labels, annotations }, source);
  const all = references ?? metadata.tags;
  const parsed = all.map(parseReference);
  return {
    references: all,
    metadata,
    hosts: [...new Set([...own, ...parsed.map(({ registry }) => registry).filter(isAcr)])],
  };
}

/** Pure: `contoso` and `contoso.azurecr.io` are the same registry. */
export function loginServer(registry: string, cloud: string | undefined): string {
  const host = registry
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '');
  if (/[.:]/.test(host)) return parseReference(`${host}/image`).registry;
  if (/^[a-z0-9]{5,50}$/.test(host)) return `${host}.${suffixes[(cloud ?? '').toLowerCase()] ?? 'azurecr.io'}`;
  throw new UserError({
    code: 'build/registry-invalid',
    message: `The input registry names "${registry}", which is neither the name of a registry nor its login server.`,
    fix: 'Write contoso or contoso.azurecr.io.',
  });
}

function imagesAndRules({ images, tags }: NameInputs, host: string | undefined) {
  return { images: withHost(images, host), rules: tags === '' ? tagsByDefault : tags, references: undefined };
}

/** The first tag stands for the version in the labels. */
function wholeTags(text: string, host: string | undefined) {
  const references = itemLines(text)
    .flatMap((line) => line.split(','))
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
    .map((tag) => withTag(hosted(tag, host)));
  const { tag = 'latest' } = references[0] === undefined ? {} : parseReference(references[0]);
  return { images: '', rules: `type=raw,value=${tag}`, references };
}

/** docker takes a reference without a tag for `latest`, which nobody should push by oversight. */
function withTag(reference: string): string {
  const { tag, digest } = parseReference(reference);
  if (tag !== undefined && digest === undefined) return reference;
  throw new UserError({
    code: 'build/no-tag',
    message: `The input tags has ${reference}, which ${digest === undefined ? 'names no tag' : 'names a digest'}.`,
    fix: 'Write registry/repository:tag; with the input images, tags are rules such as type=sha.',
  });
}

/** Puts the registry before the images of a list that name none; attributes and comments stay. */
function withHost(images: string, host: string | undefined): string {
  return images
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line.trim().startsWith('#')
        ? line
        : line
            .split(',')
            .map((part) => {
              const [, key = '', name = ''] = /^\s*"?(name=)?([^"=]*)"?\s*$/.exec(part) ?? [];
              return name.trim() === '' ? part : `${key}${hosted(name.trim(), host)}`;
            })
            .join(','),
    )
    .join('\n');
}

const hosted = (name: string, host: string | undefined): string =>
  host === undefined || hasHost(name) ? name : `${host}/${name}`;

/** docker's rule: only a dot, a port or the name localhost makes the first part a host. */
function hasHost(name: string): boolean {
  const [first = '', ...rest] = name.split('/');
  return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
}
