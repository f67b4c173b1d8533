import type { UserError } from '@aks-delivery/action/errors';
import type { Place } from '../copy-blob.ts';
import type { Manifest } from '../media-types.ts';
import type { Part } from './digests.ts';
import type { Way } from './next-step.ts';
import type { Promotion } from './request.ts';

/** Brings a manifest, with everything below it, into the target repository, and gives it these tags. */
export type Carry = (digest: string, tags: readonly string[], replace: boolean) => Promise<Moved>;

/** What travelled; Azure tells nothing about its imports. */
export interface Moved {
  /** Blobs. */
  sent: number;
  mounted: number;
  /** Of the blobs that were sent. */
  bytes: number;
}

export const nothingMoved: Moved = { sent: 0, mounted: 0, bytes: 0 };

/** The image that is about to be promoted. */
export interface Candidate {
  /** `registry/repository@sha256:…` of the source. */
  reference: string;
  /** The manifests that it is made of, asked for when they are needed. */
  parts(): Promise<readonly Part[]>;
}

/** Throws what keeps an image from being promoted. */
export type Gate = (image: Candidate) => Promise<void>;

/** What a promotion works with. */
export interface Tools {
  source: Place;
  target: Place;
  carry: Readonly<Record<Way, Carry>>;
  /** Asked before anything is moved; undefined: everything may pass. */
  gate?: Gate | undefined;
  signal: AbortSignal;
  log: { info(line: string): void; notice(line: string): void; warning(line: string): void };
}

/** Something that belongs to the image: a signature, an attestation, an SBOM. */
export interface Referrer {
  digest: string;
  /** Digest of what it speaks about: the image, or one platform of it. */
  subject: string;
  /** Artifact type; for what cosign keeps under a tag, the ending of the tag. */
  type: string;
  /** Cosign's tag, for those that are found by it. */
  tag?: string;
}

/** A referrer, and what became of it: `kept` is a tag of cosign that holds other signatures at the target. */
export type CarriedReferrer = Referrer & { copied: 'import' | 'copy' | 'none' | 'kept' };

/** What there is to tell at the end. */
export interface Outcome {
  digest: string;
  copied: Way | 'none';
  /** `linux/amd64`; empty for what is no image. */
  platforms: readonly string[];
  tags: readonly string[];
  referrers: readonly CarriedReferrer[];
  moved: Moved;
  /** Milliseconds that the content took. */
  movedMs: number;
  locked: boolean;
  /** Why the image, which is at the target with all its tags, could not be locked. */
  problem?: UserError;
}

/** What the steps of one promotion share. */
export interface Progress extends Tools {
  promotion: Promotion;
  outcome: Outcome;
  /** The source's manifest, once it was read. */
  root?: Manifest;
}
