import type { Finding } from './finding.ts';

/** What one scan says about one thing. */
export interface Scan {
  /** Name and version of the scanner. */
  scanner: string;
  /** Digests by which it names the image: of its index, its manifest or its configuration. Empty when it names none. */
  digests: readonly string[];
  /** What it is about when that is no image, such as `a directory`. */
  noImage?: string;
  findings: readonly Finding[];
}

/** A kind of report. */
export interface Format {
  name: string;
  /** By what only this format has. */
  recognises(document: unknown): boolean;
  /** The scans in it. A text says why it proves nothing: whoever reads a gate's report must not take silence for health. */
  read(document: unknown): Scan[] | string;
}
