import { digestIn, type Fields, fieldsOf, listOf, textOf } from '../json.ts';
import { type Finding, severityNamed } from './finding.ts';
import type { Format, Scan } from './format.ts';

/**
 * Findings of Microsoft Defender for Containers, exported as sub-assessments: by Azure Resource Graph or the REST API (fields below
 * `properties`; learn.microsoft.com/azure/defender-for-cloud/subassessment-rest-api), or by `az security sub-assessment list`, which
 * lifts these fields up. A list may speak about all images of a subscription; each becomes a scan of its own. Findings that are
 * exempt in Defender count: what is accepted here stands in the ignore file, with its end.
 */
export const defender: Format = {
  name: 'JSON of Microsoft Defender',
  recognises(document) {
    const { entries } = pageOf(document);
    if (entries === undefined) return false;
    return entries.length === 0 || entries.some(isAssessment);
  },
  read(document) {
    const { entries = [], more } = pageOf(document);
    if (more) return 'it is only one page of a longer list';
    if (entries.length === 0) return 'it is an empty list, which an image that was never scanned has, too';
    const scans = new Map<string, Finding[]>();
    for (const entry of entries.filter(isAssessment).map(assessmentOf)) {
      if (entry.digest === undefined) continue;
      const findings = scans.get(entry.digest) ?? [];
      scans.set(entry.digest, findings);
      if (entry.healthy) continue;
      if (entry.finding.id === '') return 'it has a finding without the id of a vulnerability';
      findings.push(entry.finding);
    }
    if (scans.size === 0) return 'it has no finding about a container image';
    return [...scans].map(
      ([digest, findings]): Scan => ({ scanner: 'Microsoft Defender', digests: [digest], findings }),
    );
  },
};

/** The list alone, a page of the REST API (`value`, `nextLink`), or a page of `az graph query` (`data`, `skip_token`). */
function pageOf(document: unknown): { entries?: readonly unknown[]; more: boolean } {
  if (Array.isArray(document)) return { entries: document, more: false };
  const { value, data, nextLink, skip_token: skipToken, $skipToken, total_records: total } = fieldsOf(document);
  const entries = [value, data].find(Array.isArray);
  if (entries === undefined) return { more: false };
  const more = [nextLink, skipToken, $skipToken].some((text) => textOf(text) !== '');
  return { entries, more: more || (typeof total === 'number' && total > entries.length) };
}

function isAssessment(entry: unknown): boolean {
  return /microsoft\.security\/assessments\/[^/]*\/?subassessments/i.test(
    [textOf(fieldsOf(entry).type), textOf(fieldsOf(entry).id)].join(' '),
  );
}

function assessmentOf(entry: unknown): { digest: string | undefined; healthy: boolean; finding: Finding } {
  const outer = fieldsOf(entry);
  const own: Fields = 'properties' in outer ? fieldsOf(outer.properties) : outer;
  const { additionalData, status, displayName, resourceDetails } = own;
  const more = fieldsOf(additionalData);
  const { cveId, severity, references } = fieldsOf(more.vulnerabilityDetails);
  const { packageName, version, fixedVersion } = fieldsOf(more.softwareDetails);
  const cves = listOf(more.cve).map((each) => textOf(fieldsOf(each).title));
  // An update that mends several vulnerabilities has no id of its own but its name.
  const id = textOf(cveId) || (cves.length === 1 ? cves[0] : '') || textOf(displayName);
  const digest = [fieldsOf(more.artifactDetails).digest, more.imageDigest, fieldsOf(resourceDetails).id]
    .map((text) => digestIn(textOf(text)))
    .find((found) => found !== undefined);
  return {
    digest,
    healthy: textOf(fieldsOf(status).code) === 'Healthy',
    finding: {
      id,
      aliases: cves.filter((cve) => cve !== id),
      package: textOf(packageName),
      installed: textOf(version),
      fixed: textOf(fixedVersion),
      severity: severityNamed(textOf(fieldsOf(status).severity) || textOf(severity)) ?? 'unknown',
      link: textOf(fieldsOf(listOf(references)[0]).link),
    },
  };
}
