import { type Finding, merged, reaches, type Severity, severities, type Threshold } from './finding.ts';
import { type IgnoreEntry, speaksOf } from './ignore.ts';

/** What a gate asks of a scan. */
export interface ScanRule {
  failOn: Threshold;
  ignores: readonly IgnoreEntry[];
}

/** A finding that somebody has accepted, for now. */
export interface Ignored {
  finding: Finding;
  by: IgnoreEntry;
}

/** What comes of the findings. */
export interface Verdict {
  /** Of what is not ignored. */
  counts: Readonly<Record<Severity, number>>;
  /** Those at or above the threshold, the worst first. */
  blocking: readonly Finding[];
  ignored: readonly Ignored[];
  /** Entries whose last day is over. They ignore nothing. */
  expired: readonly IgnoreEntry[];
  /** Entries that speak about nothing that was found. */
  unused: readonly IgnoreEntry[];
}

/** Pure: judges findings on a day, YYYY-MM-DD in UTC. Findings of one vulnerability in one package count once. */
export function judge(findings: readonly Finding[], { failOn, ignores }: ScanRule, today: string): Verdict {
  const expired = ignores.filter(({ until }) => until < today);
  const valid = ignores.filter((entry) => !expired.includes(entry));
  const all = merged(findings);
  const ignored = all.flatMap((finding): Ignored[] => {
    const by = valid.find((entry) => speaksOf(entry, finding));
    return by === undefined ? [] : [{ finding, by }];
  });
  const accepted = new Set(ignored.map(({ finding }) => finding));
  const left = all.filter((finding) => !accepted.has(finding));
  const count = (severity: Severity): number => left.filter((finding) => finding.severity === severity).length;
  return {
    counts: Object.fromEntries(severities.map((severity) => [severity, count(severity)])) as Record<Severity, number>,
    blocking: left.filter(({ severity }) => reaches(severity, failOn)),
    ignored,
    expired,
    unused: valid.filter((entry) => !all.some((finding) => speaksOf(entry, finding))),
  };
}
