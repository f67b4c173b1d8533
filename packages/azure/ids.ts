import { UserError } from '@aks-delivery/action/errors';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Refuses ids that are not GUIDs before any request is made, all of them in one error.
 * `ids` is keyed by the input's name. Throws a UserError `input/malformed-id`.
 */
export function requireGuids(ids: Record<string, string | undefined>): void {
  const wrong = Object.entries(ids).flatMap(([name, value]) => {
    const why = value === undefined ? undefined : complaint(value);
    return why === undefined ? [] : [`${name} ${why}`];
  });
  if (wrong.length === 0) return;
  throw new UserError({
    code: 'input/malformed-id',
    message: `${wrong.join(', and ')}.`,
    fix: 'Copy the id from the Azure portal: an application (client), directory (tenant) or subscription id looks like 00000000-0000-0000-0000-000000000000.',
  });
}

// The value itself is not repeated: people paste secrets into the wrong field.
function complaint(value: string): string | undefined {
  if (guid.test(value)) return undefined;
  if (/^[\w-]+(\.[\w-]+)+$/.test(value)) return 'is a domain name, but must be a GUID';
  const extra = /[^0-9a-f-]/i.exec(value)?.[0];
  const found = extra === undefined ? '' : `, with the unexpected character ${JSON.stringify(extra)}`;
  return `is not a GUID (it has ${value.length} characters${found})`;
}

/** Throws a UserError `input/no-subscription` unless a subscription is given or the user wants none. */
export function requireSubscription(subscriptionId: string | undefined, allowNone: boolean): void {
  if (subscriptionId !== undefined || allowNone) return;
  throw new UserError({
    code: 'input/no-subscription',
    message: 'The input subscription-id is missing.',
    fix: 'Set subscription-id, or allow-no-subscriptions: true to sign in without one.',
  });
}

/** The subscription in which `preflight: roles` looks. Throws a UserError `preflight/no-subscription`. */
export function preflightSubscription(subscriptionId: string | undefined): string {
  if (subscriptionId !== undefined) return subscriptionId;
  throw new UserError({
    code: 'preflight/no-subscription',
    message: 'preflight: roles has no subscription to look in.',
    fix: 'Set subscription-id, or leave preflight out.',
  });
}
