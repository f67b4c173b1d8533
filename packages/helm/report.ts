import { code, type Summary } from '@aks-delivery/action';
import { type Declared, display } from '@aks-delivery/kubernetes';
import type { Deployment, Outcome } from './deployment.ts';
import { gantt } from './timeline.ts';

/** Where the summary points to. */
export interface Links {
  runUrl: string;
}

const rowLimit = 100;
const signs = { deployed: '✅', 'rolled-back': '🔁', uninstalled: '🗑️', failed: '❌' } as const;

/** Writes the job summary of a deployment. The sentence, evidence and fix of a failure are put before it by the kit. */
export function reportOutcome(
  summary: Summary,
  { release, namespace }: Deployment,
  outcome: Outcome,
  { runUrl }: Links,
): void {
  const { assessment } = outcome;
  summary.heading(3, `${signs[outcome.verdict]} ${verdictText(release, outcome)}`);
  summary.table(
    ['Release', 'Namespace', 'Revision', 'Its pods ready', 'Revision before', 'Rolled back to'],
    [
      [
        code(release),
        code(namespace),
        String(outcome.revision ?? '–'),
        assessment === undefined ? '–' : `${assessment.ready} of ${assessment.desired}`,
        String(outcome.previousRevision ?? '–'),
        String(outcome.rolledBackTo ?? '–'),
      ],
    ],
  );
  const chart = gantt(outcome.spans);
  if (chart !== undefined) summary.mermaid(chart);
  if (assessment !== undefined && assessment.objects.length > 0) {
    // Objects that are not ready are what a reader looks for.
    const sorted = [...assessment.objects].sort(
      (a, b) => Number(a.readiness.status === 'ready') - Number(b.readiness.status === 'ready'),
    );
    summary.table(
      ['', 'Object', 'Ready', 'State', 'Newest warning'],
      sorted
        .slice(0, rowLimit)
        .map(({ ref, readiness, diagnosis, warning }) => [
          readiness.status === 'ready'
            ? '✅'
            : readiness.status === 'failed' || diagnosis?.doomed === true
              ? '❌'
              : '⏳',
          code(display(ref)),
          `${readiness.ready}/${readiness.desired}`,
          readiness.message,
          warning ?? '',
        ]),
    );
    if (sorted.length > rowLimit) summary.paragraph(`… and ${sorted.length - rowLimit} more objects.`);
  }
  if (runUrl !== '') summary.paragraph(`[This run](${runUrl})`);
}

/** One line: what became of the release. */
export function verdictText(release: string, { verdict, revision, rolledBackTo }: Outcome): string {
  switch (verdict) {
    case 'deployed':
      return `${release}: revision ${revision ?? ''} is deployed`;
    case 'rolled-back':
      return `${release}: revision ${revision ?? ''} failed; rolled back to ${rolledBackTo ?? ''}, which is healthy`;
    case 'uninstalled':
      return `${release}: the first install failed and was uninstalled`;
    case 'failed':
      return `${release}: ${revision === undefined ? 'nothing was deployed' : `revision ${revision} failed and is still there`}`;
  }
}

/** Writes the job summary of a dry run. */
export function reportDryRun(
  summary: Summary,
  { release, namespace }: Deployment,
  mode: string,
  objects: readonly Declared[],
): void {
  summary.heading(3, `📝 ${release}: dry run (${mode}) succeeded, nothing was changed`);
  summary.table(
    ['Object', 'API version', 'Namespace'],
    objects
      .slice(0, rowLimit)
      .map((object) => [code(display(object)), code(object.apiVersion), code(object.namespace ?? namespace)]),
  );
  if (objects.length > rowLimit) summary.paragraph(`… and ${objects.length - rowLimit} more objects.`);
}
