import { applications, world } from '../../../lab/world.ts';

const clientId = applications.deployer.clientId;
const tenantId = world.tenant.id;

/** Refusals of Entra ID that no retry can help, and what azure-login makes of them. */
// In the words of learn.microsoft.com/entra/identity-platform/reference-error-codes, shortened.
export const refusedCodes: { code: number; cause: string; says: RegExp; text?: string; assertions?: number }[] = [
  {
    code: 70021,
    cause: 'sign-in/subject-mismatch',
    says: /issuer, subject and audience that this job presented: issuer https/,
  },
  { code: 700211, cause: 'sign-in/issuer-mismatch', says: /has the issuer that this job presented/ },
  { code: 700212, cause: 'sign-in/audience-mismatch', says: /has the audience that was presented/ },
  { code: 700213, cause: 'sign-in/subject-mismatch', says: /has the subject that this job presented/ },
  { code: 7002138, cause: 'sign-in/subject-case', says: /another spelling, and case counts/ },
  { code: 70025, cause: 'sign-in/no-federated-credential', says: /has no federated credential/ },
  {
    code: 700024,
    cause: 'sign-in/assertion-expired',
    text: 'Client assertion is not within its valid time range. Current time: 2026-11-21T15:14:05.0000000Z, assertion valid from 2026-11-21T15:24:05.0000000Z, expiry time of assertion 2026-11-21T15:29:05.0000000Z.',
    says: /by Entra ID's clock it is 2026-11-21T15:14:05.*valid from 2026-11-21T15:24:05/,
    assertions: 2,
  },
  { code: 700027, cause: 'sign-in/assertion-invalid', says: /signature of GitHub's assertion/ },
  { code: 70023, cause: 'sign-in/assertion-invalid', says: /lives longer than the day/ },
  { code: 50027, cause: 'sign-in/assertion-invalid', says: /not a token that Entra ID can read/ },
  { code: 7000218, cause: 'sign-in/assertion-invalid', says: /neither an assertion nor a secret arrived/ },
  { code: 501661, cause: 'sign-in/issuer-unreachable', says: /could not reach the OIDC issuer/ },
  {
    code: 700016,
    cause: 'sign-in/wrong-client',
    says: new RegExp(`tenant ${tenantId} has no application ${clientId}`),
  },
  { code: 700011, cause: 'sign-in/wrong-client', says: /no directory has an application/ },
  { code: 90002, cause: 'sign-in/wrong-tenant', says: new RegExp(`no tenant ${tenantId}`) },
  { code: 90038, cause: 'sign-in/wrong-cloud', says: /another national cloud.*AzureUSGovernment/ },
  { code: 900382, cause: 'sign-in/wrong-cloud', says: /belongs to another cloud/ },
  { code: 900432, cause: 'sign-in/wrong-cloud', says: /belongs to another cloud/ },
  { code: 53003, cause: 'sign-in/blocked-by-policy', says: /Conditional Access blocks application/ },
  { code: 530032, cause: 'sign-in/blocked-by-policy', says: /security policy blocks/ },
  { code: 530035, cause: 'sign-in/blocked-by-policy', says: /security defaults block/ },
  { code: 7000112, cause: 'sign-in/app-disabled', says: /is disabled/ },
  { code: 70011, cause: 'sign-in/resource-refused', says: /scope is not valid/ },
  { code: 650057, cause: 'sign-in/resource-refused', says: /may not ask for this resource/ },
  { code: 500011, cause: 'sign-in/resource-refused', says: /does not know the requested resource/ },
  { code: 700229, cause: 'sign-in/resource-refused', says: /not of the kind that may be exchanged/ },
  { code: 9999999, cause: 'sign-in/refused', says: /AADSTS9999999: Refused\..*error\?code=9999999/ },
];
