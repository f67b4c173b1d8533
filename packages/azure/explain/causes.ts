import type { Cause } from '@aks-delivery/action/errors';
import type { ImportCause } from './import-causes.ts';
import type { loginCauses, signInCauses } from './sign-in-causes.ts';
import type { TasksCause } from './tasks-causes.ts';

export { loginCauses, signInCauses } from './sign-in-causes.ts';

/** What stops every action that works as the identity of azure-login, when there is none. */
export const sessionCauses = [
  { code: 'session/not-signed-in', means: 'No azure-login ran earlier in this job.', fix: 'Run azure-login first.' },
] as const satisfies Cause[];

/** What can stop any request to Azure Resource Manager. */
export const armCauses = [
  {
    code: 'arm/token-refused',
    means: 'Azure Resource Manager does not accept the token.',
    fix: 'Check that tenant and subscription belong together.',
  },
  { code: 'arm/throttled', means: 'Azure Resource Manager kept answering 429.', fix: 'Re-run later.' },
  { code: 'arm/unavailable', means: 'Azure Resource Manager kept failing.', fix: 'Re-run later.' },
  {
    code: 'arm/refused',
    means: 'Azure Resource Manager refused with a code that has no row here.',
    fix: 'Read its message.',
  },
] as const satisfies Cause[];

/** What can stop a request to Azure Resource Manager or the cluster. */
export const clusterCauses = [
  ...sessionCauses,
  {
    code: 'session/no-subscription',
    means: 'No subscription is known.',
    fix: 'Set the subscription input, or subscription-id of azure-login.',
  },
  {
    code: 'aks/cluster-not-found',
    means: 'The resource group has no such cluster.',
    fix: 'Check cluster-name and resource-group.',
  },
  {
    code: 'aks/fleet-without-hub',
    means: 'The fleet has no hub cluster.',
    fix: 'Name a member cluster, or give the fleet a hub.',
  },
  {
    code: 'aks/resource-group-not-found',
    means: 'The subscription has no such resource group.',
    fix: 'Check resource-group and subscription.',
  },
  {
    code: 'aks/subscription-not-found',
    means: 'The subscription does not exist, or not in this tenant.',
    fix: 'Check the subscription id.',
  },
  {
    code: 'aks/no-role',
    means: 'The identity has no Azure role for this on the cluster.',
    fix: 'Run the role assignment that the error prints.',
  },
  {
    code: 'aks/local-accounts-disabled',
    means: 'Admin credentials do not exist: local accounts are disabled.',
    fix: 'Leave admin at false.',
  },
  ...armCauses,
  {
    code: 'cluster/unreachable',
    means: 'The API server gives no answer from this runner.',
    fix: 'Use a runner in its network, or public-fqdn.',
  },
  {
    code: 'cluster/refused',
    means: 'The API server does not accept this identity.',
    fix: "Check the cluster's Entra integration.",
  },
] as const satisfies Cause[];

/** The stable codes of this package's errors; the compiler refuses an error whose code has no row. */
export type CauseCode =
  | (typeof signInCauses)[number]['code']
  | (typeof loginCauses)[number]['code']
  | (typeof clusterCauses)[number]['code']
  | ImportCause
  | TasksCause;
