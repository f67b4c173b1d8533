/** The media types of manifests: an image for one platform, or an index of several; of OCI and, older, of Docker. */
export const manifestTypes = {
  image: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  dockerImage: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
} as const;

/** For `Accept`: a registry converts or hides what is not in this list. */
export const acceptManifests = Object.values(manifestTypes).join(', ');

/** A reference from one object of a registry to another (OCI image specification, descriptor.md). */
export interface Descriptor {
  mediaType: string;
  digest: string;
  /** Bytes. */
  size: number;
  artifactType?: string;
  annotations?: Record<string, string>;
  platform?: { os: string; architecture: string; variant?: string; 'os.version'?: string };
}

/** The fields of the four kinds of manifests that this package reads. */
export interface ManifestContent {
  mediaType?: string;
  artifactType?: string;
  config?: Descriptor;
  layers?: Descriptor[];
  manifests?: Descriptor[];
  subject?: Descriptor;
  annotations?: Record<string, string>;
}

/** A manifest as the registry holds it, its bytes proved against its digest. */
export interface Manifest {
  mediaType: string;
  digest: string;
  bytes: Buffer;
  content: ManifestContent;
}

export function isIndex({ mediaType }: { mediaType: string }): boolean {
  return mediaType === manifestTypes.index || mediaType === manifestTypes.dockerIndex;
}
