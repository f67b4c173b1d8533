import type { EntraError } from '../failures.ts';
import type { Kind } from '../identities/identity.ts';
import type { CauseCode } from './causes.ts';

/** Who tried to sign in where: the words of the explanations. */
export interface SignIn {
  kind: Kind;
  cloud: string;
  tenantId: string;
  clientId: string;
}

interface Meaning {
  code: CauseCode;
  /** Completes one sentence. */
  says(signIn: SignIn, refusal: EntraError): string;
  /** Absent = the command that creates the federated credential. */
  fix?(signIn: SignIn): string;
}

const assertion = ({ kind }: SignIn) =>
  kind === 'workload-identity' ? "the cluster's assertion of the service account" : "GitHub's assertion";
const app = ({ clientId }: SignIn) => `application ${clientId}`;
const otherCloud = ({ cloud }: SignIn) =>
  `Set environment to the cloud of the tenant (now ${cloud}): AzureCloud, AzureUSGovernment or AzureChinaCloud.`;
const exempt = (signIn: SignIn) =>
  `Have the tenant's administrator exempt the workload identity ${signIn.clientId} from the policy that the sign-in log names.`;
const oidcAdvice =
  'give client-id and tenant-id instead of creds, permissions id-token: write, and the application a federated credential.';
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
    says: (signIn, { description }) =>
      `${assertion(signIn)} was outside its validity, also when a fresh one was sent${validity(description)}`,
    fix: ({ kind }) =>
      kind === 'workload-identity'
        ? 'Check that the kubelet still renews the token file of the pod, and the clock of its node.'
        : 'Correct the clock of the GitHub server, which dates the assertions (on GitHub Enterprise Server, your own); they live for 5 minutes.',
  },
  700027: {
    code: 'sign-in/assertion-invalid',
    says: (signIn) => `the signature of ${assertion(signIn)} could not be verified`,
    fix: () =>
      'Check that the issuer publishes its current keys; on GitHub Enterprise Server see /_services/token/.well-known/jwks.',
  },
  50027: {
    code: 'sign-in/assertion-invalid',
    says: (signIn) => `${assertion(signIn)} is not a token that Entra ID can read`,
    fix: () => 'Check what issues the token: it must be a JWT, signed with RS256.',
  },
  7000218: {
    code: 'sign-in/assertion-invalid',
    says: () => 'neither an assertion nor a secret arrived',
    fix: () => 'Check that no proxy on the way takes the body out of requests.',
  },
  7000215: {
    code: 'sign-in/secret-invalid',
    says: (signIn) => `the client secret in creds is not one of ${app(signIn)}`,
    fix: () => `Store the secret's value, not its id, in creds. Better, use OIDC, which has no secret: ${oidcAdvice}`,
  },
  7000222: {
    code: 'sign-in/secret-expired',
    says: (signIn) => `the client secret of ${app(signIn)} has expired`,
    fix: () => `Do not make another one that expires: ${oidcAdvice}`,
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
  500011: resource('the tenant does not know the requested resource'),
  650057: resource('the app may not ask for this resource'),
  700229: resource('the presented token is not of the kind that may be exchanged'),
};

function mismatch(what: string, code: CauseCode = 'sign-in/subject-mismatch'): Meaning {
  return {
    code,
    says: (signIn) => `no federated credential of ${app(signIn)} has the ${what} that this job presented`,
  };
}

/** When Entra ID says both times, by how much they differ is what the reader needs. */
function validity(description: string): string {
  const times =
    /Current time: (\S+[ T]\S+?), assertion valid from (\S+[ T]\S+?), expiry time of assertion (\S+[ T]\S+?)\.?$/.exec(
      description.trim(),
    );
  return times === null
    ? ''
    : ` (by Entra ID's clock it is ${times[1]}, and it is valid from ${times[2]} to ${times[3]})`;
}

function resource(says: string): Meaning {
  return {
    code: 'sign-in/resource-refused',
    says: () => says,
    fix: ({ cloud }) => `Check that environment (${cloud}) and audience belong to the tenant.`,
  };
}
