import { UserError } from '@aks-delivery/action/errors';

/** An image reference, taken apart. At least one of tag and digest is there. */
export interface ImageReference {
  repository: string;
  tag?: string;
  digest?: string;
}

// https://github.com/distribution/reference: host[:port]/path, tag, digest
const pattern =
  /^((?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(\w[\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;

/** Parses `repository:tag`, `repository@sha256:…` or both. Throws helm/image-invalid. */
export function parseImage(reference: string): ImageReference {
  const [, repository, tag, digest] = pattern.exec(reference) ?? [];
  if (repository === undefined || (tag === undefined && digest === undefined)) {
    throw new UserError({
      code: 'helm/image-invalid',
      message:
        repository === undefined
          ? `The input image is "${reference}", which is not an image reference.`
          : `The input image is "${reference}", which names neither a tag nor a digest.`,
      fix: 'Give a full reference: myregistry.azurecr.io/shop:1.2.3 or myregistry.azurecr.io/shop@sha256:….',
    });
  }
  return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
