import { type Location, UserError } from '@aks-delivery/action/errors';
import { shortName } from '../progress/lines.ts';
import type { BuildStep } from '../progress/read.ts';
import { essence } from './essence.ts';
import { dockerfileExcerpt, dockerfilePlace } from './place.ts';
import { textRules } from './rules.ts';

/** What a failed build left to read. */
export interface FailedBuild {
  /** What buildx wrote for people. */
  lines: readonly string[];
  steps: readonly BuildStep[];
  /** Absolute; undefined for one that is not in the workspace. */
  dockerfile: string | undefined;
  workspace: string;
}

/** Pure: turns buildx's text into a sentence, a cause code, the line of the Dockerfile, and the last words of the step. */
export function explainBuild({ lines, steps, dockerfile, workspace }: FailedBuild): UserError {
  const text = essence(lines);
  const failed = steps.find(({ outcome }) => outcome === 'failed');
  // A step that tells of another platform's program does so in its output.
  const heard = [text, ...(failed?.log.slice(-5) ?? [])].join('\n');
  const found = textRules.flatMap((rule) => {
    const match = rule.pattern.exec(heard);
    return match === null ? [] : [{ rule, match }];
  });
  const [first] = found;
  if (first === undefined) throw new Error('the last rule matches everything');
  const { rule, match } = first;
  const clause = rule.clause.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '').trim();
  const unknown = rule.code === 'build/failed' ? `: ${text.split('\n')[0] ?? ''}` : '';
  const step = rule.inDockerfile && failed !== undefined && !/^\[internal\]/.test(failed.name) ? failed : undefined;
  return new UserError({
    code: rule.code,
    message: sentence(`The image could not be built: ${clause}${unknown}`, step),
    fix: rule.code === 'build/step-failed' ? advice(match[1] ?? '', rule.fix) : rule.fix,
    evidence: evidence(lines, step),
    location: rule.inDockerfile ? dockerfilePlace(lines, dockerfile, workspace) : undefined,
  });
}

function sentence(text: string, step: BuildStep | undefined): string {
  const plain = text.replace('exit code: ', 'exit code ');
  const whole = step === undefined ? plain : `${plain}: ${shortName(step)}`;
  return `${whole.replace(/\s+/g, ' ').replace(/[.:]$/, '')}.`;
}

/** 137 is SIGKILL, which in a build is nearly always the kernel's answer to a lack of memory. */
function advice(ending: string, usual: string): string {
  return ending === 'exit code: 137'
    ? 'It was killed, most likely for lack of memory: use a larger runner or fewer parallel jobs.'
    : usual;
}

const evidenceLimit = 8_000;

function evidence(lines: readonly string[], step: BuildStep | undefined): string {
  const log =
    step === undefined || step.log.length === 0 ? [] : ['', `--- the last lines of ${shortName(step)}`, ...step.log];
  const excerpt = dockerfileExcerpt(lines);
  const rest = excerpt.length === 0 ? lines : [...excerpt, essence(lines)];
  return [...rest, ...log].join('\n').trim().slice(-evidenceLimit);
}

/** A place in the Dockerfile for a finding of its checks. */
export function warningPlace(
  dockerfile: string | undefined,
  workspace: string,
  line: number | undefined,
): Location | undefined {
  const place = dockerfilePlace([], dockerfile, workspace);
  return place === undefined || line === undefined ? place : { ...place, line };
}
