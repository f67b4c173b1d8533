import type { CauseCode } from './causes.ts';

/** Who tried to sign in where: the words of the explanations. */
export interface SignIn {
  cloud: string;
  tenantId: string;
  clientId: string;
}

interface Meaning {
  code: CauseCode;
  /** Completes one sentence. */
  says(signIn: SignIn): string;
  /** Absent = the command that creates the federated credential. */
  fix?(signIn: SignIn): string;
}

const app = ({ clientId }: SignIn) => `application ${clientId}`;
const otherCloud = ({ cloud }: SignIn) =>
  `Set environment to the cloud of the tenant (now ${cloud}): AzureCloud, AzureUSGovernment or AzureChinaCloud.`;
const exempt = (signIn: SignIn) =>
  `Have the tenant's administrator exempt the workload identity ${signIn.clientId} from the policy that the sign-in log names.`;
const idsBelong = ({ clientId, tenantId }: SignIn) =>
  `Check client-id (${clientId}) and tenant-id (${tenantId}), also for being swapped: they are the application (client) and directory (tenant) ids on the app's overview page.`;

/**
 * What the AADSTS numbers mean for the user of a workflow. Microsoft may renumber, so they only choose the words:
 * learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
export const entraMeanings: Record<number, Meaning> = {
  70021: mismatch('issuer, subject and audience'),
  700211: mismatch('issuer', 'sign-in/issuer-mismatch'),
  700212: {
    code: 'sign-in/audience-mismatch',
    says: (signIn) => `no federated credential of ${app(signIn)} has the audience that was presented`,
    fix: () =>
      'Leave the audience input at its default, which fits the cloud, or give the federated credential the presented audience.',
  },
  700213: mismatch('subject'),
  7002138: {
    code: 'sign-in/subject-case',
    says: (signIn) => `a federated credential of ${app(signIn)} has this subject in another spelling, and case counts`,
  },
  70025: {
    code: 'sign-in/no-federated-credential',
    says: (signIn) => `${app(signIn)} has no federated credential`,
  },
  700024: {
    code: 'sign-in/assertion-expired',
    says: () => "GitHub's assertion was outside its validity, also when a fresh one was sent",
    fix: () =>
      'Correct the clock of the runner (and of the server, on GitHub Enterprise Server): assertions live for 5 minutes.',
  },
  700027: {
    code: 'sign-in/assertion-invalid',
    says: () => "the signature of GitHub's assertion could not be verified",
    fix: () =>
      'Check that the issuer publishes its current keys; on GitHub Enterprise Server see /_services/token/.well-known/jwks.',
  },
  70023: {
    code: 'sign-in/assertion-invalid',
    says: () => 'the assertion lives longer than the day that is allowed',
    fix: () => "Shorten the token life time of the OIDC issuer: GitHub's own is 5 minutes.",
  },
  501661: {
    code: 'sign-in/issuer-unreachable',
    says: () => 'Microsoft could not reach the OIDC issuer',
    fix: () =>
      "Open the issuer's /.well-known/openid-configuration and keys to the internet (GitHub Enterprise Server behind a firewall).",
  },
  700016: {
    code: 'sign-in/wrong-client',
    says: ({ clientId, tenantId }) => `tenant ${tenantId} has no application ${clientId}`,
    fix: idsBelong,
  },
  700011: {
    code: 'sign-in/wrong-client',
    says: ({ clientId }) => `no directory has an application ${clientId}`,
    fix: idsBelong,
  },
  90002: {
    code: 'sign-in/wrong-tenant',
    says: ({ tenantId, cloud }) => `there is no tenant ${tenantId} in ${cloud}`,
    fix: idsBelong,
  },
  90038: {
    code: 'sign-in/wrong-cloud',
    says: ({ tenantId, cloud }) => `tenant ${tenantId} does not belong to ${cloud} but to another national cloud`,
    fix: otherCloud,
  },
  900382: { code: 'sign-in/wrong-cloud', says: (signIn) => `${app(signIn)} belongs to another cloud`, fix: otherCloud },
  900432: { code: 'sign-in/wrong-cloud', says: (signIn) => `${app(signIn)} belongs to another cloud`, fix: otherCloud },
  53003: {
    code: 'sign-in/blocked-by-policy',
    says: (signIn) => `Conditional Access blocks ${app(signIn)}`,
    fix: exempt,
  },
  530032: {
    code: 'sign-in/blocked-by-policy',
    says: (signIn) => `a security policy blocks ${app(signIn)}`,
    fix: exempt,
  },
  530035: {
    code: 'sign-in/blocked-by-policy',
    says: (signIn) => `security defaults block ${app(signIn)}`,
    fix: exempt,
  },
  7000112: {
    code: 'sign-in/app-disabled',
    says: (signIn) => `${app(signIn)} is disabled`,
    fix: () => 'Enable it: Entra ID, Enterprise applications, Properties, "Enabled for users to sign in".',
  },
  70011: resource('the requested scope is not valid'),
  650057: resource('the app may not ask for this resource'),
  700229: resource('the presented token is not of the kind that may be exchanged'),
};

function mismatch(what: string, code: CauseCode = 'sign-in/subject-mismatch'): Meaning {
  return {
    code,
    says: (signIn) => `no federated credential of ${app(signIn)} has the ${what} that this job presented`,
  };
}

function resource(says: string): Meaning {
  return {
    code: 'sign-in/resource-refused',
    says: () => says,
    fix: ({ cloud }) => `Check that environment (${cloud}) and audience belong to the tenant.`,
  };
}
