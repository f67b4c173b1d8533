import { stat } from 'node:fs/promises';
import type { UserError } from '@aks-delivery/action/errors';
import { gateProblem } from '../causes.ts';
import { type File, textOfFile } from '../file.ts';
import { defender } from './defender.ts';
import type { Format, Scan } from './format.ts';
import { grype } from './grype.ts';
import { sarif } from './sarif.ts';
import { trivy } from './trivy.ts';

const formats: readonly Format[] = [grype, trivy, sarif, defender];

/** Bytes. Reports of large images have some ten megabytes; one of gigabytes is no report, and would not fit into memory. */
const sizeLimit = 50_000_000;

/** A file, and what scans it holds. */
export interface ScanReport {
  /** As the user wrote it. */
  path: string;
  scans: readonly Scan[];
}

/** Reads a report. Throws a UserError `gate/scan-unreadable`. */
export async function readReport(file: File): Promise<ScanReport> {
  const size = await stat(file.absolute).then(
    (found) => found.size,
    () => undefined,
  );
  if (size !== undefined && size > sizeLimit) {
    throw unreadable(
      file.path,
      `it has ${Math.round(size / 1_000_000)} MB, and ${sizeLimit / 1_000_000} MB are the limit`,
    );
  }
  const text = await textOfFile(file, (why) => unreadable(file.path, why));
  return { path: file.path, scans: scansIn(text, file.path) };
}

/** Pure: the scans in the text of a report. Throws a UserError `gate/scan-unreadable`. */
export function scansIn(text: string, path: string): Scan[] {
  if (text.trim() === '') throw unreadable(path, 'it is empty');
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw unreadable(path, 'it is no JSON, or was cut off');
  }
  const format = formats.find((candidate) => candidate.recognises(document));
  if (format === undefined) {
    throw unreadable(path, `it is none of ${formats.map(({ name }) => name).join(', ')}`);
  }
  const scans = format.read(document);
  if (typeof scans === 'string') throw unreadable(path, `as ${format.name}, ${scans}`);
  return scans;
}

function unreadable(path: string, why: string): UserError {
  return gateProblem(
    'gate/scan-unreadable',
    `The scan report ${path} proves nothing: ${why}.`,
    'Have the scanner write it again, as JSON or SARIF, and look whether it ended well.',
  );
}
