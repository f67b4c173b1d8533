import { type Manifest, parseReference, type Registry, unknownImage } from '@aks-delivery/oci';

/** What a build asks of a registry. */
export interface ImageRegistry extends Pick<Registry, 'host' | 'manifest' | 'resolve' | 'putManifest' | 'json'> {
  /** Throws `registry/…-denied` when images may not be pushed into a repository. */
  requirePush(repository: string): Promise<void>;
  /** True for a tag that cannot be changed. Undefined for registries that have no locks. */
  isLocked?(repository: string, tag: string): Promise<boolean>;
  /** Makes an image and its tags unchangeable. Undefined for registries that cannot. */
  lock?(repository: string, digest: string, tags: readonly string[]): Promise<void>;
}

/** The registries that this job is signed in to; undefined for one that only the engine can talk to. */
export type Registries = (host: string) => ImageRegistry | undefined;

/** A place that an image is pushed to. */
export interface Target {
  /** As the user wrote it. */
  reference: string;
  registry: ImageRegistry;
  repository: string;
  tag: string;
}

/** The references whose registries we can talk to. */
export function targetsOf(references: readonly string[], registries: Registries): Target[] {
  return references.flatMap((reference) => {
    const { registry: host, repository, tag = 'latest' } = parseReference(reference);
    const registry = registries(host);
    return registry === undefined ? [] : [{ reference, registry, repository, tag }];
  });
}

/** A manifest that has to be there. Throws a UserError `registry/image-unknown` when it is not. */
export async function manifestOf(registry: ImageRegistry, repository: string, reference: string): Promise<Manifest> {
  const manifest = await registry.manifest(repository, reference);
  if (manifest === undefined) throw unknownImage(`${registry.host}/${repository}@${reference}`);
  return manifest;
}
