import { UserError } from '@aks-delivery/action/errors';
import type { ImageReference } from './image.ts';
import { type PathStep, readPath } from './path.ts';

const parts = ['repository', 'tag', 'digest', 'registry', 'reference'] as const;

/** A part of an image reference. `reference` is the whole of it. */
export type ImagePart = (typeof parts)[number];

/** Where a chart wants the parts of its image. Parts without a path are not written. */
export type ImageKeys = Readonly<Partial<Record<ImagePart, readonly PathStep[]>>>;

/**
 * Reads lines `part=path` such as `tag=app.image.tag`.
 * @throws UserError `helm/image-keys-invalid`
 */
export function parseImageKeys(lines: Readonly<Record<string, string>>): ImageKeys {
  return Object.fromEntries(
    Object.entries(lines).map(([part, path]) => {
      if (!parts.some((known) => known === part))
        throw imageKeysInvalid(`names "${part}", which is no part of an image`);
      const read = readPath(`${path}=`);
      if ('problem' in read || read.rest !== '')
        throw imageKeysInvalid(`gives ${part} the path "${path}", which is none`);
      return [part, read.path];
    }),
  );
}

/**
 * The values that make a chart use an image. A tag alone clears the digest, because charts let a digest win and a value file may
 * still hold an old one. A digest alone leaves the tag as it is: it only decorates then.
 * @throws UserError `helm/image-keys-invalid` when the digest (or else the tag) has no key, so that another image would run
 */
export function imageAssignments(
  image: ImageReference,
  keys: ImageKeys,
): { path: readonly PathStep[]; value: string }[] {
  const { tag, digest } = image;
  const deciding = digest === undefined ? 'tag' : 'digest';
  if (keys[deciding] === undefined && keys.reference === undefined) {
    throw imageKeysInvalid(
      `have no key for the ${deciding}, so that the image of the input image would not be deployed`,
    );
  }
  const { registry, name } = splitRegistry(image.repository);
  const values: Record<ImagePart, string | undefined> = {
    repository: keys.registry === undefined ? image.repository : name,
    registry,
    tag,
    digest: digest ?? '',
    reference: [image.repository, tag && `:${tag}`, digest && `@${digest}`].join(''),
  };
  return parts.flatMap((part) => {
    const [path, value] = [keys[part], values[part]];
    return path === undefined || value === undefined ? [] : [{ path, value }];
  });
}

/** The first part of a repository is a registry when it could be a host; otherwise the image is one of Docker Hub. */
function splitRegistry(repository: string): { registry: string; name: string } {
  const [host = '', ...rest] = repository.split('/');
  const isHost = rest.length > 0 && (/[.:]/.test(host) || host === 'localhost');
  return isHost ? { registry: host, name: rest.join('/') } : { registry: 'docker.io', name: repository };
}

export function imageKeysInvalid(why: string): UserError {
  return new UserError({
    code: 'helm/image-keys-invalid',
    message: `The image-keys ${why}.`,
    fix: `Write lines such as tag=app.image.tag; the parts of an image are ${parts.join(', ')}.`,
  });
}
