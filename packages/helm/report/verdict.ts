import { counted } from '@aks-delivery/kubernetes';
import type { Outcome, Plan } from '../deployment.ts';

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
