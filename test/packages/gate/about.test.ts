import { aboutImage } from '@aks-delivery/gate/scan/about';
import type { Scan } from '@aks-delivery/gate/scan/format';
import { describe, expect, test } from '@jest/globals';
import { config, digest, other, platform, reference } from './findings.ts';

const scan = (digests: string[], more: Partial<Scan> = {}): Scan => ({
  scanner: 'grype',
  digests,
  findings: [],
  ...more,
});
const parts = [
  { platform: undefined, digests: [digest] },
  { platform: 'linux/amd64', digests: [platform, config] },
];
const about = (...scans: Scan[]) => aboutImage({ path: 'scan.json', scans }, reference, parts);

describe('a report is about the image', () => {
  const [byIndex, byPlatform, byConfig, nameless] = [[digest], [other, platform], [config], []].map((names) =>
    scan(names),
  ) as [Scan, Scan, Scan, Scan];
  test.each([
    { name: 'by the digest of the index', scans: [byIndex], expected: [byIndex], unnamed: false },
    { name: 'by the digest of a platform', scans: [byPlatform], expected: [byPlatform], unnamed: false },
    { name: 'by the id of the image', scans: [byConfig], expected: [byConfig], unnamed: false },
    { name: 'when it names none, which is told', scans: [nameless], expected: [nameless], unnamed: true },
    {
      name: 'in one of its scans; others are left out',
      scans: [scan([other]), byIndex],
      expected: [byIndex],
      unnamed: false,
    },
  ])('$name', ({ scans, expected, unnamed }) => {
    expect(about(...scans)).toEqual({ path: 'scan.json', scans: expected, unnamed });
  });

  test.each([
    { name: 'another image', scans: [scan([other])], says: other },
    { name: 'a folder', scans: [scan([], { noImage: 'of the kind "directory"' })], says: 'of the kind "directory"' },
  ])('but not when it is about $name', ({ scans, says }) => {
    expect(() => about(...scans)).toThrow(expect.objectContaining({ code: 'gate/scan-other-image' }));
    expect(() => about(...scans)).toThrow(says);
  });
});
