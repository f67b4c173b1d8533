import { type Cell, code, escapeMarkdown, markdown, type Summary } from '@aks-delivery/action';
import type { Passage } from './pass.ts';
import { type Finding, severities } from './scan/finding.ts';

const rowLimit = 50;

/** The outputs of a gate; empty for what was not checked. */
export function gateOutputs({ signature, scan }: Passage): { signature: string; findings: string } {
  return { signature: signature?.signer ?? '', findings: scan === undefined ? '' : JSON.stringify(scan.counts) };
}

/** Writes the gate's part of the job summary. */
export function reportGate(summary: Summary, passage: Passage): void {
  const { signature, scan, problem } = passage;
  summary.heading(3, problem === undefined ? '✅ Gate: passed' : '❌ Gate: not passed');
  summary.table(['Check', 'Result'], [...signatureRows(signature), ...scanRows(scan)]);
  if (scan === undefined) return;
  const { blocking, ignored, expired, unused } = scan;
  if (blocking.length > 0) {
    summary.table(
      ['Severity', 'Vulnerability', 'Package', 'Installed', 'Fixed in'],
      blocking.slice(0, rowLimit).map(row),
    );
    if (blocking.length > rowLimit) summary.paragraph(`… and ${blocking.length - rowLimit} more.`);
  }
  if (ignored.length > 0) {
    summary.details(`Ignored for now: ${ignored.length}`, (inner) =>
      inner.table(
        ['Vulnerability', 'Severity', 'Package', 'Until', 'Why'],
        ignored
          .slice(0, rowLimit)
          .map(({ finding, by }) => [linked(finding), finding.severity, code(finding.package), by.until, by.reason]),
      ),
    );
  }
  const stale = [
    ...expired.map((entry) => ({ entry, what: `ended on ${entry.until}` })),
    ...unused.map((entry) => ({ entry, what: 'speaks about nothing that was found' })),
  ];
  if (stale.length === 0) return;
  summary.details(`Entries of the ignore file to remove: ${stale.length}`, (inner) =>
    inner.table(
      ['Line', 'Vulnerability', 'What', 'Why it was ignored'],
      stale.slice(0, rowLimit).map(({ entry, what }) => [String(entry.line), entry.id, what, entry.reason]),
    ),
  );
}

function signatureRows(signature: Passage['signature']): Cell[][] {
  if (signature === undefined) return [];
  const { signer, issuer, without } = signature;
  const ignored = [
    ...(without.log ? ['no transparency log'] : []),
    ...(without.certificateLog ? ['no log of certificates'] : []),
  ];
  return [
    ['Signed by', code(signer)],
    ...(issuer === undefined ? [] : [['Issuer', code(issuer)]]),
    ...(ignored.length === 0 ? [] : [['Not checked', `${ignored.join(', ')}: the trusted root lists none`]]),
  ];
}

function scanRows(scan: Passage['scan']): Cell[][] {
  if (scan === undefined) return [];
  const found = severities.filter((severity) => scan.counts[severity] > 0);
  return [
    ['Scanned by', scan.scanners.join(', ')],
    [
      'Findings',
      found.length === 0 ? 'none' : found.map((severity) => `${scan.counts[severity]} ${severity}`).join(', '),
    ],
    ...(scan.ignored.length === 0 ? [] : [['Ignored', String(scan.ignored.length)]]),
    ...(scan.unscanned.length === 0 ? [] : [['Platforms that no report names', scan.unscanned.join(', ')]]),
    ...(scan.unnamed.length === 0 ? [] : [['Reports that name no image', code(scan.unnamed.join(', '))]]),
  ];
}

function row(finding: Finding): Cell[] {
  const { severity, package: name, installed, fixed } = finding;
  return [severity, linked(finding), code(name), code(installed), fixed === '' ? 'no fix yet' : code(fixed)];
}

// The address comes from the report: only what cannot leave the link is made one.
function linked({ id, link }: Finding): Cell {
  return /^https:\/\/[\w./?=&%:@~+#-]+$/.test(link) ? markdown(`[${escapeMarkdown(id)}](${link})`) : id;
}
