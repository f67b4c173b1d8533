import { digestOf, type Manifest, type ManifestContent, manifestTypes } from '@aks-delivery/oci';
import { childrenOf, copyOrder } from '@aks-delivery/oci/promote/copy-order';
import { describe, expect, test } from '@jest/globals';

const blob = (name: string, mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip') => ({
  mediaType,
  digest: digestOf(Buffer.from(name)),
  size: name.length,
});
function manifest(mediaType: string, content: ManifestContent): Manifest {
  const bytes = Buffer.from(JSON.stringify(content));
  return { mediaType, digest: digestOf(bytes), bytes, content };
}
const image = (...layers: ReturnType<typeof blob>[]) =>
  manifest(manifestTypes.image, { config: blob(`config of ${layers.map(({ digest }) => digest).join()}`), layers });
const index = (...manifests: Manifest[]) =>
  manifest(manifestTypes.index, {
    manifests: manifests.map(({ mediaType, digest, bytes }) => ({ mediaType, digest, size: bytes.length })),
  });
const known = (...manifests: Manifest[]) => new Map(manifests.map((each) => [each.digest, each]));

const [amd64, arm64] = [image(blob('base'), blob('amd64')), image(blob('base'), blob('arm64'))];
const both = index(amd64, arm64);
const outer = index(both);
const windows = image(
  blob('app'),
  blob('windows', 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'),
  blob('old', 'application/vnd.oci.image.layer.nondistributable.v1.tar'),
);
const cache = manifest(manifestTypes.index, {
  manifests: [blob('cached layer'), blob('cache config', 'application/vnd.buildkit.cacheconfig.v0')],
});

const rows: { name: string; root: Manifest; missing: Manifest[]; manifests: Manifest[]; blobs: string[] }[] = [
  {
    name: 'an image: its configuration and layers, then itself',
    root: amd64,
    missing: [amd64],
    manifests: [amd64],
    blobs: [amd64.content.config?.digest ?? '', ...['base', 'amd64'].map((name) => blob(name).digest)],
  },
  {
    name: 'an index: every platform before it, and a shared layer once',
    root: both,
    missing: [both, arm64, amd64],
    manifests: [amd64, arm64, both],
    blobs: [
      amd64.content.config?.digest ?? '',
      ...['base', 'amd64'].map((name) => blob(name).digest),
      arm64.content.config?.digest ?? '',
      blob('arm64').digest,
    ],
  },
  {
    name: 'an index of an index: the innermost first',
    root: outer,
    missing: [outer, both, amd64, arm64],
    manifests: [amd64, arm64, both, outer],
    blobs: [
      amd64.content.config?.digest ?? '',
      ...['base', 'amd64'].map((name) => blob(name).digest),
      arm64.content.config?.digest ?? '',
      blob('arm64').digest,
    ],
  },
  {
    name: 'a platform that the target has is left alone, with its layers',
    root: both,
    missing: [both, arm64],
    manifests: [arm64, both],
    blobs: [arm64.content.config?.digest ?? '', ...['base', 'arm64'].map((name) => blob(name).digest)],
  },
  { name: 'what is there as a whole moves nothing', root: both, missing: [], manifests: [], blobs: [] },
  {
    name: 'layers of Windows that no registry stores are not looked for',
    root: windows,
    missing: [windows],
    manifests: [windows],
    blobs: [windows.content.config?.digest ?? '', blob('app').digest],
  },
  {
    name: "BuildKit's cache is an index of blobs",
    root: cache,
    missing: [cache],
    manifests: [cache],
    blobs: ['cached layer', 'cache config'].map((name) => blob(name).digest),
  },
];

describe('the order in which a registry accepts', () => {
  test.each(rows)('$name', ({ root, missing, manifests, blobs }) => {
    const order = copyOrder(root.digest, known(...missing));
    expect(order.manifests.map(({ digest }) => digest)).toEqual(manifests.map(({ digest }) => digest));
    expect(order.blobs.map(({ digest }) => digest)).toEqual(blobs);
  });

  test('manifests that another one names are read, blobs are not', () => {
    expect([both, amd64, cache].map((each) => childrenOf(each).length)).toEqual([2, 0, 0]);
  });
});
