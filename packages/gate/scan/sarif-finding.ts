import { type Fields, fieldsOf, textOf, textsOf } from '../json.ts';
import { type Finding, type Severity, severityNamed } from './finding.ts';

/** Where grype sends readers of vulnerabilities that it knows no page of. */
const placeholder = 'https://github.com/anchore/grype';

/**
 * A result of SARIF and its rule as a finding. SARIF knows no packages: grype puts them into sentences, trivy into lines
 * `Package: …`, and others into properties.
 */
export function findingOf(result: Fields, rule: Fields): Finding {
  const message = textOf(fieldsOf(result.message).text);
  const help = textOf(fieldsOf(rule.help).text);
  const own = fieldsOf(result.properties);
  // Read from its end: in the type and the name of a package there may be colons, in a version there are no blanks.
  const sentence = /\bvulnerability in .*? ?package: (.+), version (\S*) was found /.exec(message);
  const name = sentence?.[1] ?? (line('Package', message) || textOf(own.packageName) || line('Package', help));
  const ruleId = textOf(result.ruleId) || textOf(rule.id);
  return {
    // Grype makes one rule for each package of a vulnerability.
    id: sentence !== null && ruleId.endsWith(`-${name}`) ? ruleId.slice(0, -name.length - 1) : ruleId,
    aliases: [],
    package: name,
    installed:
      sentence?.[2] ?? (line('Installed Version', message) || textOf(own.installedVersion) || line('Version', help)),
    fixed: line('Fixed Version', message) || textOf(own.fixedVersion) || line('Fix Version', help),
    severity: severityOf(result, rule, `${message}\n${help}`),
    link: textOf(rule.helpUri) === placeholder ? '' : textOf(rule.helpUri),
  };
}

/**
 * The scanner's own word first, because a distribution may judge a vulnerability otherwise than its CVSS score does, and the
 * scanner's JSON says that word, too; then the score, by GitHub's limits (docs.github.com, "SARIF support for code scanning");
 * then SARIF's level.
 */
function severityOf(result: Fields, rule: Fields, text: string): Severity {
  const [own, general] = [fieldsOf(result.properties), fieldsOf(rule.properties)];
  const said = [
    ...[own.severity, general.severity].map(textOf),
    line('Severity', text),
    /\bA (\w+) vulnerability in /.exec(text)?.[1] ?? '',
    ...textsOf(general.tags),
  ];
  const word = said.map(severityNamed).find((severity) => severity !== undefined);
  if (word !== undefined) return word;
  const score = Number.parseFloat(String(own['security-severity'] ?? general['security-severity']));
  if (score > 0) return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
  const level = textOf(result.level) || textOf(fieldsOf(rule.defaultConfiguration).level);
  return level === 'error' ? 'high' : level === 'warning' ? 'medium' : level === 'note' ? 'low' : 'unknown';
}

function line(name: string, text: string): string {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
}
