import { type Descriptor, isIndex, type Manifest } from '@aks-delivery/oci';
import { type ImageRegistry, manifestOf } from './registries.ts';

/** A layer, and the command that made it. */
export interface Layer {
  digest: string;
  /** Bytes, compressed. */
  size: number;
  command: string;
}

/** The image of one platform. */
export interface PlatformImage {
  /** `linux/amd64` */
  platform: string;
  digest: string;
  imageId: string;
  layers: readonly Layer[];
}

/** An image as the registry holds it. */
export interface ImageDescription {
  digest: string;
  platforms: readonly PlatformImage[];
  /** Provenance and SBOM: the `unknown/unknown` entries of an index. */
  attestations: readonly { digest: string; platform: string }[];
}

/** The image's configuration (OCI image specification, config.md); only what is read here. */
interface ImageConfig {
  os?: string;
  architecture?: string;
  variant?: string;
  config?: { Labels?: Record<string, string> | null };
  history?: readonly { created_by?: string; empty_layer?: boolean }[];
}

/** Reads what an image consists of. Throws UserErrors `registry/…`. */
export async function describeImage(
  registry: ImageRegistry,
  repository: string,
  digest: string,
): Promise<ImageDescription> {
  const top = await manifestOf(registry, repository, digest);
  if (!isIndex(top)) {
    return { digest, platforms: [await platformImage(registry, repository, top)], attestations: [] };
  }
  const entries = top.content.manifests ?? [];
  const images = entries.filter((entry) => !isAttestation(entry));
  const platforms = await Promise.all(
    images.map(async (entry) =>
      platformImage(registry, repository, await manifestOf(registry, repository, entry.digest)),
    ),
  );
  const platformOf = new Map(platforms.map((image) => [image.digest, image.platform]));
  const attestations = entries.filter(isAttestation).map((entry) => ({
    digest: entry.digest,
    platform: platformOf.get(entry.annotations?.['vnd.docker.reference.digest'] ?? '') ?? '',
  }));
  return { digest, platforms, attestations };
}

/** The labels of an image; those of its first platform when it has several. */
export async function labelsOf(
  registry: ImageRegistry,
  repository: string,
  digest: string,
): Promise<Readonly<Record<string, string>>> {
  const top = await manifestOf(registry, repository, digest);
  const first = isIndex(top) ? (top.content.manifests ?? []).find((entry) => !isAttestation(entry)) : undefined;
  const image = first === undefined ? top : await manifestOf(registry, repository, first.digest);
  const config = image.content.config;
  // Not everything that has a tag is an image.
  if (config === undefined || !/image/.test(config.mediaType)) return {};
  return (await registry.json<ImageConfig>(repository, config.digest)).config?.Labels ?? {};
}

/** https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
function isAttestation({ platform, annotations }: Descriptor): boolean {
  return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' || platform?.os === 'unknown';
}

async function platformImage(registry: ImageRegistry, repository: string, manifest: Manifest): Promise<PlatformImage> {
  const imageId = manifest.content.config?.digest ?? '';
  const config = await registry.json<ImageConfig>(repository, imageId);
  const commands = (config.history ?? []).filter((entry) => entry.empty_layer !== true);
  return {
    platform: [config.os, config.architecture, config.variant].filter(Boolean).join('/'),
    digest: manifest.digest,
    imageId,
    layers: (manifest.content.layers ?? []).map(({ digest, size }, index) => ({
      digest,
      size,
      command: commands[index]?.created_by ?? '',
    })),
  };
}
