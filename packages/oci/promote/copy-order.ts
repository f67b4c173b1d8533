import { type Descriptor, isIndex, type Manifest, manifestTypes } from '../media-types.ts';

/** What is to be sent, and in which order: all blobs in any order, then the manifests one by one. */
export interface CopyOrder {
  blobs: readonly Descriptor[];
  /** Each after everything that it names, so the root is the last. A registry refuses a manifest whose parts it lacks. */
  manifests: readonly Manifest[];
}

const knownTypes: readonly string[] = Object.values(manifestTypes);

/** Pure: the manifests that a manifest names. BuildKit's cache is an index too, but of blobs. */
export function childrenOf(manifest: Manifest): Descriptor[] {
  return isIndex(manifest) ? (manifest.content.manifests ?? []).filter(isManifest) : [];
}

function isManifest({ mediaType }: Descriptor): boolean {
  return knownTypes.includes(mediaType);
}

/** Pure: `missing` are the manifests that the target lacks, by digest; those that it has are whole there. */
export function copyOrder(root: string, missing: ReadonlyMap<string, Manifest>): CopyOrder {
  const blobs = new Map<string, Descriptor>();
  const manifests = new Map<string, Manifest>();
  const visit = (digest: string): void => {
    const manifest = missing.get(digest);
    if (manifest === undefined || manifests.has(digest)) return;
    for (const child of childrenOf(manifest)) visit(child.digest);
    for (const blob of blobsOf(manifest)) blobs.set(blob.digest, blob);
    manifests.set(digest, manifest);
  };
  visit(root);
  return { blobs: [...blobs.values()], manifests: [...manifests.values()] };
}

function blobsOf(manifest: Manifest): Descriptor[] {
  const { config, layers = [], manifests = [] } = manifest.content;
  const entries = isIndex(manifest) ? manifests.filter((entry) => !isManifest(entry)) : layers;
  return [...(config === undefined ? [] : [config]), ...entries].filter(isStored);
}

/** Base layers of Windows are fetched from Microsoft by whoever runs the image; registries do not have them. */
function isStored({ mediaType }: Descriptor): boolean {
  return !/\.foreign\.|\.nondistributable\./.test(mediaType);
}
