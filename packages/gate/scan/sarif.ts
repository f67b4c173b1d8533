import { digestIn, type Fields, fieldsOf, listOf, textOf, textsOf } from '../json.ts';
import type { Finding } from './finding.ts';
import type { Format, Scan } from './format.ts';
import { findingOf } from './sarif-finding.ts';

/** Tools that are known to scan images: a run of another one that names no image may have looked at anything. */
const scanners = /grype|trivy|defender|mdvm|anchore/i;
/** Trivy's names for rules that are about other things than vulnerabilities (pkg/report/sarif.go). */
const otherRules = ['Misconfiguration', 'License', 'Secret'];

/**
 * SARIF 2.1.0 (docs.oasis-open.org/sarif), as grype, trivy and the Defender for Cloud CLI write it. A run whose results are missing
 * or null did not scan (3.14.23 there), nor did one whose tool says that it failed. Suppressions in it do not count: some versions
 * of grype suppress all they find.
 */
export const sarif: Format = {
  name: 'SARIF',
  recognises: (document) => Array.isArray(fieldsOf(document).runs),
  read(document) {
    const { version, runs } = fieldsOf(document);
    if (version !== '2.1.0') return `its version is ${JSON.stringify(version)}, and only 2.1.0 is known`;
    const scans = listOf(runs).map((run) => scanOf(fieldsOf(run)));
    if (scans.length === 0) return 'it has no run of a tool';
    const whys = scans.filter((scan) => typeof scan === 'string');
    return whys[0] ?? scans.filter((scan) => typeof scan !== 'string');
  },
};

function scanOf(run: Fields): Scan | string {
  const { tool, results, invocations, properties } = run;
  const driver = fieldsOf(fieldsOf(tool).driver);
  const name = textOf(driver.name);
  if (name === '') return 'it does not name the tool that wrote it';
  if (!Array.isArray(results)) return `${name} wrote no list of results, so it did not scan`;
  const failed = listOf(invocations).some((each) => fieldsOf(each).executionSuccessful === false);
  if (failed) return `${name} says that it failed`;
  const rules = new Map(listOf(driver.rules).map((rule) => [textOf(fieldsOf(rule).id), fieldsOf(rule)]));
  const findings: Finding[] = [];
  for (const result of results.map(fieldsOf)) {
    const { index, id } = fieldsOf(result.rule);
    const place = result.ruleIndex ?? index;
    const byPlace = typeof place === 'number' ? fieldsOf(listOf(driver.rules)[place]) : {};
    const rule = rules.get(textOf(result.ruleId) || textOf(id)) ?? byPlace;
    if (/trivy/i.test(name) && otherRules.includes(textOf(rule.name))) continue;
    const finding = findingOf(result, rule);
    if (finding.id === '') return 'it has a result without a rule';
    findings.push(finding);
  }
  const { repoDigests, imageID } = fieldsOf(properties);
  const named = [...textsOf(repoDigests), textOf(imageID), ...results.flatMap(imageOf)];
  const digests = [...new Set(named.flatMap((text) => digestIn(text) ?? []))];
  if (digests.length === 0 && !scanners.test(name)) return `${name} names no image, and is not known to scan images`;
  return { scanner: `${name} ${textOf(driver.semanticVersion) || textOf(driver.version)}`.trim(), digests, findings };
}

/** Grype names the image in the message of each result (grype/presenter/sarif), as it was given to it. */
function imageOf(result: unknown): string[] {
  const image = /was found in image (\S+) at: /.exec(textOf(fieldsOf(fieldsOf(result).message).text))?.[1];
  return image === undefined ? [] : [image];
}
