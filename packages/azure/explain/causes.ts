import type { Cause } from '@aks-delivery/action/errors';
import type { ImportCause } from './import-causes.ts';
import type { TasksCause } from './tasks-causes.ts';

/** What can stop a sign-in. Codes are stable: workflows branch on them. */
export const signInCauses = [
  {
    code: 'input/malformed-id',
    means: 'A client, tenant or subscription id is not a GUID.',
    fix: 'Copy the id again.',
  },
  {
    code: 'input/no-subscription',
    means: 'No subscription is given.',
    fix: 'Set subscription-id or allow-no-subscriptions.',
  },
  {
    code: 'cloud/unknown',
    means: 'environment names no Azure cloud.',
    fix: 'Use one of the names, or the https URL of an ARM endpoint.',
  },
  {
    code: 'cloud/not-described',
    means: 'The ARM endpoint does not describe a cloud to sign in to.',
    fix: 'Check the URL in environment.',
  },
  {
    code: 'sign-in/no-id-token',
    means: 'GitHub offers this job no OIDC token.',
    fix: 'Add permissions: id-token: write to the job.',
  },
  {
    code: 'sign-in/fork',
    means: 'The pull request comes from a fork, and GitHub gives forks no OIDC token.',
    fix: 'Sign in on push, after the merge.',
  },
  {
    code: 'sign-in/github-refused',
    means: "GitHub's OIDC issuer refused to issue a token for this job.",
    fix: 'Re-run the job; see githubstatus.com.',
  },
  {
    code: 'sign-in/subject-mismatch',
    means: "No federated credential of the app has this job's subject.",
    fix: 'Create the credential that the error prints.',
  },
  {
    code: 'sign-in/subject-case',
    means: 'A federated credential has the subject in another spelling (case counts).',
    fix: 'Recreate it with the printed subject.',
  },
  {
    code: 'sign-in/issuer-mismatch',
    means: 'No federated credential of the app has this issuer.',
    fix: 'Create the credential that the error prints.',
  },
  {
    code: 'sign-in/audience-mismatch',
    means: 'No federated credential of the app has this audience.',
    fix: 'Leave the audience input at its default, or correct the credential.',
  },
  {
    code: 'sign-in/no-federated-credential',
    means: 'The app has no federated credential at all.',
    fix: 'Create the credential that the error prints.',
  },
  {
    code: 'sign-in/assertion-expired',
    means: "Entra ID found GitHub's assertion outside its validity, also a fresh one.",
    fix: 'Correct the clock of the runner or of the GitHub server.',
  },
  {
    code: 'sign-in/assertion-invalid',
    means: "Entra ID could not verify the assertion's signature or life time.",
    fix: "Check the issuer's keys and configuration.",
  },
  {
    code: 'sign-in/issuer-unreachable',
    means: 'Entra ID cannot reach the OIDC issuer.',
    fix: 'Make the issuer reachable from the internet.',
  },
  {
    code: 'sign-in/wrong-client',
    means: 'The tenant has no application with this client id.',
    fix: 'Check client-id and tenant-id.',
  },
  { code: 'sign-in/wrong-tenant', means: 'The cloud has no such tenant.', fix: 'Check tenant-id and environment.' },
  {
    code: 'sign-in/wrong-cloud',
    means: 'The tenant or app belongs to another national cloud.',
    fix: 'Set environment to its cloud.',
  },
  {
    code: 'sign-in/blocked-by-policy',
    means: 'Conditional Access or security defaults block the app.',
    fix: 'Have the policy exempt this workload identity.',
  },
  {
    code: 'sign-in/app-disabled',
    means: 'The application is disabled.',
    fix: 'Enable it under Enterprise applications.',
  },
  {
    code: 'sign-in/resource-refused',
    means: 'Entra ID issues no token for this resource to the app.',
    fix: 'Check the cloud and the audience.',
  },
  {
    code: 'sign-in/throttled',
    means: 'GitHub, Entra ID or the cloud kept answering 429.',
    fix: 'Re-run later; spread jobs that start together.',
  },
  {
    code: 'sign-in/unavailable',
    means: 'GitHub, Entra ID or the cloud kept failing.',
    fix: 'Re-run later; see the status page of the service.',
  },
  {
    code: 'sign-in/refused',
    means: 'Entra ID refused with a code that has no row here.',
    fix: "Follow the link to Microsoft's page for the code.",
  },
  {
    code: 'network/unreachable',
    means: 'A service could not be reached.',
    fix: 'Check DNS, firewall and proxy of the runner.',
  },
  {
    code: 'network/certificate',
    means: "A service's TLS certificate is not trusted.",
    fix: 'Give the authority of the proxy or cloud in NODE_EXTRA_CA_CERTS.',
  },
  {
    code: 'network/not-the-service',
    means: 'Something else answered in place of the service, such as a proxy.',
    fix: 'Let the proxy pass the named host.',
  },
] as const satisfies Cause[];

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
  | (typeof clusterCauses)[number]['code']
  | ImportCause
  | TasksCause;
