import type { Location, UserError } from '@aks-delivery/action/errors';
import type { Gate } from './request.ts';
import { aboutImage, type Part, unscannedIn } from './scan/about.ts';
import type { IgnoreEntry } from './scan/ignore.ts';
import { judge, type Verdict } from './scan/judge.ts';
import { problemOf } from './scan/problem.ts';
import { type CosignPlace, type Verified, verifySignature } from './signature/verify.ts';

/** An image that wants to pass. */
export interface GatedImage {
  /** `registry/repository@sha256:…`. */
  reference: string;
  /** What it is made of; asked for only when there is a report. */
  parts(): Promise<readonly Part[]>;
}

/** What a gate works with. */
export interface GatePlace extends CosignPlace {
  log: CosignPlace['log'] & { warning(message: string, at?: Location): void };
  /** YYYY-MM-DD in UTC. */
  today: string;
}

/** What the reports leave open. */
interface Gaps {
  /** Paths of reports that do not say which image they are about. */
  unnamed: readonly string[];
  /** Platforms of the image that no report names. */
  unscanned: readonly string[];
}

/** What a gate has found out. */
export interface Passage {
  signature?: Verified;
  scan?: Verdict & Gaps & { scanners: readonly string[] };
  /** Why the image may not pass, where there is more to report than this. */
  problem?: UserError;
}

/**
 * Holds an image against the rules of a gate: first who signed it, then what a scan found. Findings that keep it out come as `problem`,
 * together with what there is to report; everything else is thrown: `gate/…`, and the signal's reason.
 */
export async function passGate(gate: Gate, image: GatedImage, place: GatePlace): Promise<Passage> {
  const passage: Passage = {};
  if (gate.signature !== undefined) {
    passage.signature = await verifySignature(gate.signature, image.reference, place);
    place.log.info(`cosign verified the signature of ${image.reference} by ${passage.signature.signer}.`);
  }
  if (gate.scan === undefined) return passage;
  const { rule, reports, ignoreFile = '' } = gate.scan;
  const parts = await image.parts();
  const relevant = reports.map((report) => aboutImage(report, image.reference, parts));
  const scans = relevant.flatMap((report) => report.scans);
  const verdict = judge(
    scans.flatMap(({ findings }) => findings),
    rule,
    place.today,
  );
  const unnamed = relevant.filter((report) => report.unnamed).map(({ path }) => path);
  const unscanned = unscannedIn(relevant, parts);
  tell({ ...verdict, unnamed, unscanned }, ignoreFile, place.log);
  passage.scan = { ...verdict, unnamed, unscanned, scanners: [...new Set(scans.map(({ scanner }) => scanner))] };
  const problem = problemOf(verdict, image.reference);
  return problem === undefined ? passage : { ...passage, problem };
}

function tell(
  { expired, unused, ignored, unnamed, unscanned }: Verdict & Gaps,
  file: string,
  log: GatePlace['log'],
): void {
  const at = ({ line }: IgnoreEntry): Location => ({ file, line });
  for (const path of unnamed) {
    log.warning(`The scan report ${path} does not say which image it is about; it is taken at its word.`);
  }
  if (unscanned.length > 0) {
    log.warning(
      `No scan report names ${unscanned.join(', ')} of the image: what was found may be of other platforms only.`,
    );
  }
  for (const entry of expired) {
    log.warning(
      `The entry for ${entry.id} has ended on ${entry.until} and ignores nothing any more: ${entry.reason}`,
      at(entry),
    );
  }
  for (const { id, line } of unused) log.info(`${file}:${line}: nothing was found that the entry for ${id} is about.`);
  for (const { finding, by } of ignored) {
    log.info(`${finding.id} in ${finding.package} is ignored until ${by.until}: ${by.reason}`);
  }
}
