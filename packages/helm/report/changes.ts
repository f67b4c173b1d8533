import { code, type Summary } from '@aks-delivery/action';
import { type Difference, display } from '@aks-delivery/kubernetes';
import type { Plan } from '../deployment.ts';

const rowLimit = 100;
/** Bytes of diff in the summary; the file has all of it. A page of more than that is not read, and GitHub cuts at 1 MiB. */
const diffLimit = 200_000;
const changeSigns = { created: '➕', changed: '✏️', removed: '➖', unknown: '❔', kept: '', unchanged: '' } as const;

/** What the plan changes: a table of the objects, and their diffs to be opened. */
export function reportChanges(summary: Summary, plan: Plan | undefined): void {
  if (plan?.difference === undefined || plan.difference.changes.length === 0) return;
  const active = plan.difference.changes.filter(({ change }) => change !== 'unchanged' && change !== 'kept');
  const rest = plan.difference.changes.length - active.length;
  summary.heading(4, `What changes: ${active.length} of ${plan.difference.changes.length} objects`);
  if (active.length === 0) return;
  summary.table(
    ['', 'Object', 'Change', 'Lines'],
    active
      .slice(0, rowLimit)
      .map((entry) => [
        changeSigns[entry.change],
        code(display(entry.ref)),
        entry.note === undefined ? entry.change : `${entry.change}: ${entry.note}`,
        lineCount(entry),
      ]),
  );
  if (active.length > rowLimit) summary.paragraph(`… and ${active.length - rowLimit} more objects.`);
  reportDiffs(summary, active);
  if (rest > 0) summary.paragraph(`${rest} more stay as they are.`);
}

function reportDiffs(summary: Summary, changes: Difference['changes']): void {
  let room = diffLimit;
  let left = 0;
  for (const { ref, diff } of changes) {
    if (diff === '') continue;
    if (diff.length > room) left += 1;
    else summary.details(display(ref), (inner) => inner.diff(diff));
    room -= Math.min(room, diff.length);
  }
  if (left > 0) summary.paragraph(`The diffs of ${left} more objects are in the file that the output \`diff\` names.`);
}

function lineCount({ diff }: Difference['changes'][number]): string {
  const count = (sign: string): number => diff.split('\n').filter((line) => line.startsWith(sign)).length;
  return diff === '' ? '' : `+${count('+')} −${count('-')}`;
}
