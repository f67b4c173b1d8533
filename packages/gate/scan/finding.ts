/** The worst first, for tables. */
export const severities = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'] as const;

export type Severity = (typeof severities)[number];

/** Severities that can be a threshold. */
export const thresholds = ['critical', 'high', 'medium', 'low'] as const;

export type Threshold = (typeof thresholds)[number];

/** One vulnerability in one package. Texts are empty where the scanner says nothing. */
export interface Finding {
  /** `CVE-2026-1234`, `GHSA-…`. */
  id: string;
  /** Other names of the same vulnerability. */
  aliases: readonly string[];
  package: string;
  installed: string;
  /** The versions that fix it. */
  fixed: string;
  severity: Severity;
  link: string;
}

// An unknown severity means that nobody has judged it yet, so that it may be anything: it stands in the middle, where a strict
// threshold catches it and the default does not. Negligible is what a distribution has judged not worth a fix: never a reason.
const ranks: Readonly<Record<Severity, number>> = {
  critical: 4,
  high: 3,
  medium: 2,
  unknown: 2,
  low: 1,
  negligible: 0,
};

/** Whether a severity reaches a threshold. Unknown counts as medium; negligible never does. */
export function reaches(severity: Severity, threshold: Threshold): boolean {
  return ranks[severity] >= ranks[threshold];
}

/** The worst first, then by id and package. */
export function byWeight(a: Finding, b: Finding): number {
  const order = (finding: Finding): string => `${finding.id} ${finding.package} ${finding.installed}`;
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (order(a) < order(b) ? -1 : Number(order(a) !== order(b)))
  );
}

const words: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  high: 'high',
  important: 'high',
  medium: 'medium',
  moderate: 'medium',
  low: 'low',
  minor: 'low',
  negligible: 'negligible',
  none: 'negligible',
  informational: 'negligible',
  unknown: 'unknown',
};

/** A scanner's word for a severity; undefined for any other word. */
export function severityNamed(word: string): Severity | undefined {
  return Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined;
}

/**
 * Makes one of findings that several scanners, or one scanner in several places, have of the same vulnerability in the same
 * package. The worse severity counts.
 */
export function merged(findings: readonly Finding[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.id.toUpperCase(), finding.package, finding.installed]);
    const known = found.get(key);
    found.set(key, known === undefined ? finding : together(known, finding));
  }
  return [...found.values()].sort(byWeight);
}

function together(one: Finding, other: Finding): Finding {
  return {
    ...one,
    aliases: [...new Set([...one.aliases, ...other.aliases])],
    fixed: one.fixed || other.fixed,
    link: one.link || other.link,
    severity: ranks[other.severity] > ranks[one.severity] ? other.severity : one.severity,
  };
}
