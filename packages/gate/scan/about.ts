import { gateProblem } from '../causes.ts';
import type { Scan } from './format.ts';
import type { ScanReport } from './read.ts';

/** One manifest of an image. */
export interface Part {
  /** `linux/amd64`; undefined for an index, or when the image has no other. */
  platform: string | undefined;
  /** By which a scanner may name it: of the manifest, and of its configuration. */
  digests: readonly string[];
}

/** The scans of one report that count for an image. */
export interface Relevant {
  path: string;
  scans: readonly Scan[];
  /** The report says of no scan which image it is about, so that nobody can tell whether it is this one. */
  unnamed: boolean;
}

/**
 * Pure: what of a report is about an image. What is about other images is left out; a report that has nothing else is refused.
 * Throws a UserError `gate/scan-other-image`.
 */
export function aboutImage({ path, scans }: ScanReport, reference: string, parts: readonly Part[]): Relevant {
  const digests = parts.flatMap((part) => part.digests);
  const named = scans.filter((scan) => scan.digests.some((digest) => digests.includes(digest)));
  const unnamed = scans.filter((scan) => scan.digests.length === 0 && scan.noImage === undefined);
  const relevant = [...named, ...unnamed];
  if (relevant.length > 0) return { path, scans: relevant, unnamed: unnamed.length > 0 };
  const noImage = scans.find((scan) => scan.noImage !== undefined)?.noImage;
  const others = scans.flatMap((scan) => scan.digests);
  throw gateProblem(
    'gate/scan-other-image',
    noImage === undefined
      ? `The scan report ${path} is about ${others[0]}${others.length > 1 ? ' and others' : ''}, not about ${reference}.`
      : `The scan report ${path} is about something ${noImage}, not about ${reference}.`,
    'Scan the image by the digest that is promoted, for example "grype registry:repository@sha256:… -o json".',
    {
      evidence: [
        `report names: ${[...new Set(others)].slice(0, 20).join('\n              ') || '(no digest)'}`,
        `image is:     ${digests.join('\n              ')}`,
      ].join('\n'),
    },
  );
}

/**
 * Pure: the platforms of an image that no scan names. A scanner looks at one platform, so an index of two needs two reports. Nothing
 * can be told when a report names no image at all.
 */
export function unscannedIn(relevant: readonly Relevant[], parts: readonly Part[]): string[] {
  if (relevant.some(({ unnamed }) => unnamed)) return [];
  const named = new Set(relevant.flatMap(({ scans }) => scans.flatMap(({ digests }) => digests)));
  return parts.flatMap(({ platform, digests }) =>
    platform === undefined || digests.some((digest) => named.has(digest)) ? [] : [platform],
  );
}
