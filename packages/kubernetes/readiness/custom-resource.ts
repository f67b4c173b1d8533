import { type Condition, condition, type KubernetesObject } from '../objects.ts';
import type { Resource } from '../resources.ts';
import { type ReadinessRule, readinessRule, ready } from './rule.ts';

interface CustomResource extends KubernetesObject {
  status?: { observedGeneration?: number; conditions?: Condition[] };
}

/**
 * The rule for a kind that only its own controller knows, by the conditions that most controllers share (kstatus' general
 * rules). A kind that reports no Ready condition is taken as ready: many never do.
 */
export function customResourceRule({ group, kind }: Resource): ReadinessRule {
  return readinessRule<CustomResource>({ group, kind, countsPods: false, judge });
}

function judge({ metadata, status = {} }: CustomResource) {
  const { conditions, observedGeneration } = status;
  const waiting = (message: string) => ({ status: 'progressing', ready: 0, desired: 1, message }) as const;
  if (observedGeneration !== undefined && observedGeneration < (metadata.generation ?? 0))
    return waiting('the controller has not seen the new spec yet');
  const stalled = condition(conditions, 'Stalled');
  if (stalled?.status === 'True')
    return { status: 'failed', ready: 0, desired: 1, message: stalled.message ?? 'stalled' } as const;
  if (condition(conditions, 'Reconciling')?.status === 'True') return waiting('is being reconciled');
  const own = condition(conditions, 'Ready');
  if (own === undefined || own.status === 'True') return ready(1);
  return waiting(`Ready=${own.status}: ${own.message ?? own.reason ?? 'no reason given'}`);
}
