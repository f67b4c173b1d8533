import type { UserError } from '@aks-delivery/action/errors';
import { gateProblem } from '../causes.ts';
import { type Finding, severities } from './finding.ts';
import type { Verdict } from './judge.ts';

const evidenceLimit = 20;

/** Pure: why a verdict keeps an image out, in one sentence; undefined when it lets it pass. */
export function problemOf({ blocking, expired }: Verdict, reference: string): UserError | undefined {
  const [worst] = blocking;
  if (worst === undefined) return undefined;
  const late = expired.length === 0 ? '' : ` ${ended(expired.length)} in the ignore file, which the warnings name.`;
  return gateProblem(
    'gate/vulnerable',
    `${reference} has ${countsText(blocking)} that nobody has accepted; the worst is ${nameOf(worst)}.${late}`,
    'Build again with the packages that fix them, or accept a finding until a day in the file that scan-ignore names.',
    { evidence: blocking.slice(0, evidenceLimit).map(lineOf).join('\n') + rest(blocking.length - evidenceLimit) },
  );
}

/** `2 critical and 1 high findings`. */
function countsText(findings: readonly Finding[]): string {
  const parts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const last = parts.pop();
  const text = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return `${text} ${findings.length === 1 ? 'finding' : 'findings'}`;
}

function nameOf({ id, package: name, installed, fixed }: Finding): string {
  const where = name === '' ? '' : ` in ${name} ${installed}`.trimEnd();
  return `${id}${where}${fixed === '' ? ', which has no fix yet' : `, fixed in ${fixed}`}`;
}

const lineOf = (finding: Finding): string => `${finding.severity.padEnd(10)} ${nameOf(finding)}`;
const rest = (count: number): string => (count > 0 ? `\n… and ${count} more` : '');
const ended = (count: number): string => (count === 1 ? '1 entry has ended' : `${count} entries have ended`);
