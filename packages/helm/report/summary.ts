import { code, type Summary } from '@aks-delivery/action';
import { counted, type Difference, display } from '@aks-delivery/kubernetes';
import type { Deployment, Outcome, Plan } from '../deployment.ts';
import { parseManifest } from '../release/manifest.ts';
import { gantt } from './timeline.ts';

/** Where the summary points to. */
export interface Links {
  runUrl: string;
}

const rowLimit = 100;
/** Bytes of diff in the summary; the file has all of it. A page of more than that is not read, and GitHub cuts at 1 MiB. */
const diffLimit = 200_000;
const signs = { deployed: '✅', 'rolled-back': '🔁', uninstalled: '🗑️', failed: '❌', 'dry-run': '📝' } as const;

/** Writes the job summary of a deployment. The sentence, evidence and fix of a failure are put before it by the kit. */
export function reportOutcome(summary: Summary, deployment: Deployment, outcome: Outcome, { runUrl }: Links): void {
  const { release, namespace } = deployment;
  const { assessment, plan } = outcome;
  summary.heading(3, `${signs[outcome.verdict]} ${verdictText(release, outcome)}`);
  summary.table(
    ['Release', 'Namespace', 'Chart', 'Revision', 'Its pods ready', 'Revision before', 'Rolled back to'],
    [
      [
        code(release),
        code(namespace),
        chartText(plan),
        String(outcome.revision ?? '–'),
        assessment === undefined ? '–' : `${assessment.ready} of ${assessment.desired}`,
        String(outcome.previousRevision ?? '–'),
        String(outcome.rolledBackTo ?? '–'),
      ],
    ],
  );
  reportChanges(summary, plan);
  const chart = gantt(outcome.spans);
  if (chart !== undefined) summary.mermaid(chart);
  if (assessment !== undefined && assessment.objects.length > 0) reportObjects(summary, assessment.objects);
  if (runUrl !== '') summary.paragraph(`[This run](${runUrl})`);
}

/** Writes the job summary of a dry run. */
export function reportDryRun(summary: Summary, deployment: Deployment, mode: string, outcome: Outcome): void {
  const { release, namespace } = deployment;
  const { plan } = outcome;
  const difference = plan?.difference;
  const refused = difference?.refusals.length ?? 0;
  summary.heading(3, `${refused > 0 ? '⛔' : '📝'} ${verdictText(release, outcome)} (${mode})`);
  summary.table(['Release', 'Namespace', 'Chart'], [[code(release), code(namespace), chartText(plan)]]);
  if (difference !== undefined && refused > 0)
    summary.table(
      ['Refused object', 'Cause', 'What the API server says'],
      difference.refusals
        .slice(0, rowLimit)
        .map((refusal) => [code(display(refusal.ref)), code(refusal.code), refusal.message]),
    );
  if (plan !== undefined && difference === undefined) reportRendered(summary, plan);
  reportChanges(summary, plan);
}

function reportRendered(summary: Summary, { rendered }: Plan): void {
  const objects = parseManifest(rendered.manifest);
  summary.table(
    ['Rendered object', 'API version', 'Namespace'],
    objects
      .slice(0, rowLimit)
      .map((object) => [code(display(object)), code(object.apiVersion), object.namespace ?? '']),
  );
  if (objects.length > rowLimit) summary.paragraph(`… and ${objects.length - rowLimit} more objects.`);
}

function chartText(plan: Plan | undefined): string {
  const { name, version } = (plan?.rendered.chart ?? {}) as { name?: string; version?: string };
  return name === undefined ? '–' : `${name} ${version ?? ''}`;
}

const changeSigns = { created: '➕', changed: '✏️', removed: '➖', unknown: '❔', kept: '', unchanged: '' } as const;

function reportChanges(summary: Summary, plan: Plan | undefined): void {
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

function reportObjects(summary: Summary, objects: NonNullable<Outcome['assessment']>['objects']): void {
  // Objects that are not ready are what a reader looks for.
  const sorted = [...objects].sort(
    (a, b) => Number(a.readiness.status === 'ready') - Number(b.readiness.status === 'ready'),
  );
  summary.table(
    ['', 'Object', 'Ready', 'State', 'Newest warning'],
    sorted
      .slice(0, rowLimit)
      .map(({ ref, readiness, diagnosis, warning }) => [
        readiness.status === 'ready' ? '✅' : readiness.status === 'failed' || diagnosis?.doomed === true ? '❌' : '⏳',
        code(display(ref)),
        `${readiness.ready}/${readiness.desired}`,
        readiness.message,
        warning ?? '',
      ]),
  );
  if (sorted.length > rowLimit) summary.paragraph(`… and ${sorted.length - rowLimit} more objects.`);
}

/** One line: what became of the release. */
export function verdictText(release: string, outcome: Outcome): string {
  const { verdict, revision, rolledBackTo } = outcome;
  switch (verdict) {
    case 'deployed':
      return isChanged(outcome)
        ? `${release}: revision ${revision ?? ''} is deployed`
        : `${release}: nothing changed, revision ${revision ?? ''} stays deployed`;
    case 'rolled-back':
      return `${release}: revision ${revision ?? ''} failed; rolled back to ${rolledBackTo ?? ''}, which is healthy`;
    case 'uninstalled':
      return `${release}: the first install failed and was uninstalled`;
    case 'dry-run':
      return `${release}: dry run, ${planText(outcome.plan)}; nothing was touched`;
    case 'failed':
      return `${release}: ${revision === undefined ? 'nothing was deployed' : `revision ${revision} failed and is still there`}`;
  }
}

function planText(plan: Plan | undefined): string {
  const refused = plan?.difference?.refusals.length ?? 0;
  if (refused > 0) return `the API server refuses ${counted(refused, 'object')}`;
  return plan?.unchanged === true ? 'nothing would change' : 'it would be deployed';
}

/** True when this run made a revision, or a dry run says that it would. */
export function isChanged({ verdict, plan, revision, previousRevision }: Outcome): boolean {
  if (verdict === 'dry-run') return plan?.unchanged === false;
  return revision !== undefined && revision !== previousRevision;
}
