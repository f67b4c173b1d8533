import { problem } from '../explain/problem.ts';

/** Where a workflow may sign in to, whatever the variables say that the ids come from. Absent = anywhere. */
export interface Guards {
  tenants: readonly string[] | undefined;
  subscriptions: readonly string[] | undefined;
}

/**
 * Pure: throws a UserError `guard/tenant` or `guard/subscription` for an id that its list does not hold. An id that is not known
 * yet (empty or absent) passes.
 */
export function requireAllowed(guards: Guards, tenantId: string, subscriptionId: string | undefined): void {
  if (tenantId !== '' && !holds(guards.tenants, tenantId)) {
    throw problem(
      'guard/tenant',
      `This job may not sign in to tenant ${tenantId}: allowed-tenants does not hold it.`,
      'Correct tenant-id, or have the owner of this workflow add the tenant to allowed-tenants.',
    );
  }
  if (subscriptionId !== undefined && !holds(guards.subscriptions, subscriptionId)) {
    throw problem(
      'guard/subscription',
      `This job may not work in subscription ${subscriptionId}: allowed-subscriptions does not hold it.`,
      'Correct subscription-id, or have the owner of this workflow add the subscription to allowed-subscriptions.',
    );
  }
}

function holds(list: readonly string[] | undefined, id: string): boolean {
  return list === undefined || list.some((allowed) => allowed.toLowerCase() === id.toLowerCase());
}
