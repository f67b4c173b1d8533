import { code, type Summary } from '@aks-delivery/action';
import { display } from '@aks-delivery/kubernetes';
import type { Deployment, Outcome, Plan } from '../deployment.ts';
import { parseManifest } from '../release/manifest.ts';
import { reportChanges } from './changes.ts';
import { gantt } from './timeline.ts';
import { verdictText } from './verdict.ts';

/** Where the summary points to. */
export interface Links {
  runUrl: string;
}

const rowLimit = 100;
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
