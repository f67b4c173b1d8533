import type { Place } from '@aks-delivery/oci';
import { type Descriptor, digestOf, type Manifest, type ManifestContent, manifestTypes } from '@aks-delivery/oci';
import { type Part, partsOf } from '@aks-delivery/oci/promote/digests';
import { promote } from '@aks-delivery/oci/promote/index';
import type { Candidate } from '@aks-delivery/oci/promote/promotion';
import { promotionOf } from '@aks-delivery/oci/promote/request';
import { describe, expect, test } from '@jest/globals';

const manifest = (mediaType: string, content: ManifestContent): Manifest => {
  const bytes = Buffer.from(JSON.stringify(content));
  return { mediaType, digest: digestOf(bytes), bytes, content };
};
const descriptor = (mediaType: string, digest: string, more: Partial<Descriptor> = {}): Descriptor => ({
  ...{ mediaType, digest, size: 1 },
  ...more,
});
const config = (letter: string) =>
  descriptor('application/vnd.oci.image.config.v1+json', `sha256:${letter.repeat(64)}`);
const image = (letter: string) => manifest(manifestTypes.image, { config: config(letter) });
const [amd, arm, attestation] = [image('a'), image('b'), image('c')];
const entry = ({ digest }: Manifest, os: string, architecture: string) =>
  descriptor(manifestTypes.image, digest, { platform: { os, architecture } });
const index = manifest(manifestTypes.index, {
  manifests: [entry(amd, 'linux', 'amd64'), entry(arm, 'linux', 'arm64'), entry(attestation, 'unknown', 'unknown')],
});

/** A registry that has these manifests, and of which nothing else may be asked. */
const place = (...manifests: Manifest[]) =>
  ({
    repository: 'shop',
    registry: {
      host: 'dev.azurecr.io',
      manifest: async (_: string, reference: string) => manifests.find(({ digest }) => digest === reference),
    },
  }) as unknown as Place;

describe('an image may be named', () => {
  test.each<{ name: string; root: Manifest; expected: Part[] }>([
    {
      name: 'by its manifest and its configuration',
      root: amd,
      expected: [{ platform: undefined, digests: [amd.digest, config('a').digest] }],
    },
    {
      name: 'by each platform; what BuildKit attests is none',
      root: index,
      expected: [
        { platform: undefined, digests: [index.digest] },
        { platform: 'linux/amd64', digests: [amd.digest, config('a').digest] },
        { platform: 'linux/arm64', digests: [arm.digest, config('b').digest] },
        { platform: undefined, digests: [attestation.digest, config('c').digest] },
      ],
    },
  ])('$name', async ({ root, expected }) => {
    expect(await partsOf(place(amd, arm, attestation), root)).toEqual(expected);
  });
});

test('what does not pass the gate is stopped before the target is asked anything, let alone given', async () => {
  const asked: Candidate[] = [];
  const promotion = promotionOf({
    ...{ source: `dev.azurecr.io/shop@${amd.digest}`, target: 'prod.azurecr.io', tags: undefined, mode: 'auto' },
    ...{ overwrite: false, lock: false, referrers: true },
  });
  const source = place(amd);
  // Platforms are read from the configuration.
  Object.assign(source.registry, { json: async () => ({}) });
  const carry = () => Promise.reject(new Error('something was moved'));
  const stopped = promote(promotion, {
    ...{ source, target: place(), carry: { import: carry, copy: carry }, signal: new AbortController().signal },
    log: { info: () => undefined, notice: () => undefined, warning: () => undefined },
    gate: async (candidate) => {
      asked.push(candidate);
      throw new Error('not this one');
    },
  });
  await expect(stopped).rejects.toThrow('not this one');
  expect(asked.map(({ reference }) => reference)).toEqual([`dev.azurecr.io/shop@${amd.digest}`]);
  expect(await asked[0]?.parts()).toHaveLength(1);
});
