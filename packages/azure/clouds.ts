import { UserError } from '@aks-delivery/action/errors';
import { jsonObject } from './failures.ts';

/** One Azure cloud: where its services are and what its tokens are for. URLs have no trailing slash. */
export interface Cloud {
  /** AzureCloud, AzureUSGovernment, AzureChinaCloud, or the ARM endpoint that describes the cloud. */
  name: string;
  authorityHost: string;
  resourceManager: string;
  /** Scope of a token for ARM. */
  armScope: string;
  /** Audience that a federated credential of this cloud expects in GitHub's assertion. */
  federationAudience: string;
}

function publicCloud(name: string, authority: string, arm: string, audienceSuffix: string): Cloud {
  return {
    name,
    authorityHost: `https://${authority}`,
    resourceManager: `https://${arm}`,
    armScope: `https://${arm}/.default`,
    federationAudience: `api://AzureADTokenExchange${audienceSuffix}`,
  };
}

/** The national clouds; audiences: learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations. */
export const knownClouds: readonly Cloud[] = [
  publicCloud('AzureCloud', 'login.microsoftonline.com', 'management.azure.com', ''),
  publicCloud('AzureUSGovernment', 'login.microsoftonline.us', 'management.usgovcloudapi.net', 'USGov'),
  publicCloud('AzureChinaCloud', 'login.chinacloudapi.cn', 'management.chinacloudapi.cn', 'China'),
];

// Clouds that are named by their ARM endpoint, by the authority that it names: the sovereign clouds of France, Germany and Singapore,
// and other ways into the national ones. Same source; everybody else has Entra ID's own audience.
const audienceSuffixes: Readonly<Record<string, string>> = {
  'login.sovcloud-identity.fr': 'France',
  'login.sovcloud-identity.de': 'Germany',
  'login.sovcloud-identity.sg': 'GovSG',
  'login.microsoftonline.us': 'USGov',
  'login.chinacloudapi.cn': 'China',
  'login.partner.microsoftonline.cn': 'China',
};

// Spellings of the Azure SDKs, Terraform and Kubernetes' azure.json, beside those of azure/login (the names in lower case).
const otherSpellings: Record<string, string> = {
  azurepubliccloud: 'azurecloud',
  public: 'azurecloud',
  azureusgovernmentcloud: 'azureusgovernment',
  usgovernment: 'azureusgovernment',
  azurechina: 'azurechinacloud',
  china: 'azurechinacloud',
};

/**
 * Pure: the cloud that `environment` names, or the https URL of an ARM endpoint to ask.
 * Throws a UserError `cloud/unknown` for anything else.
 */
export function recognizeCloud(environment: string): Cloud | { describedBy: string } {
  const spelled = environment.trim().toLowerCase();
  const name = otherSpellings[spelled] ?? spelled;
  const known = knownClouds.find((cloud) => cloud.name.toLowerCase() === name);
  if (known !== undefined) return known;
  if (!isHttps(environment)) {
    throw new UserError({
      code: 'cloud/unknown',
      message: `"${environment}" is not an Azure cloud${reasonFor(name)}.`,
      fix: `Set environment to ${knownClouds.map((cloud) => cloud.name).join(', ')}, or to the https URL of the cloud's ARM endpoint.`,
    });
  }
  const endpoint = withoutSlash(new URL(environment).href);
  return knownClouds.find((cloud) => cloud.resourceManager === endpoint) ?? { describedBy: endpoint };
}

function reasonFor(name: string): string {
  if (name === 'azuregermancloud') return ': Microsoft closed the German cloud in 2021';
  if (name === 'azurestack') return ': Azure Stack is named by the URL of its ARM endpoint';
  if (name.startsWith('http://')) return ': an ARM endpoint is reached by https only';
  return '';
}

/** The address that describes a cloud (the api-version that `az cloud register` sends). */
export function metadataUrl(endpoint: string): string {
  return `${endpoint}/metadata/endpoints?api-version=2022-09-01`;
}

/**
 * Pure: reads the answer of /metadata/endpoints: one object, or in older api-versions a list that holds it.
 * Throws a UserError `cloud/not-described` when it lacks what a sign-in needs.
 */
export function cloudFromMetadata(endpoint: string, body: string): Cloud {
  const answer: unknown = jsonObject(body);
  const described = Array.isArray(answer) ? (answer as unknown[])[0] : answer;
  const fields = asFields(described);
  const authentication = asFields(fields.authentication);
  const login = authentication.loginEndpoint;
  const audiences = authentication.audiences;
  const audience: unknown = Array.isArray(audiences) ? (audiences as unknown[])[0] : undefined;
  if (authentication.identityProvider === 'ADFS') {
    throw notDescribed(endpoint, 'it signs in with AD FS, which has no workload identity federation');
  }
  if (typeof login !== 'string' || !isHttps(login)) {
    throw notDescribed(endpoint, 'its answer has no https authentication.loginEndpoint');
  }
  if (typeof audience !== 'string') throw notDescribed(endpoint, 'its answer has no authentication.audiences');
  return {
    name: endpoint,
    authorityHost: withoutSlash(login),
    resourceManager: endpoint,
    // Entra takes everything before "/.default" as the resource's exact name, so a trailing slash must be doubled.
    armScope: `${audience}/.default`,
    federationAudience: `api://AzureADTokenExchange${audienceSuffixes[new URL(login).hostname] ?? ''}`,
  };
}

/** Pure: a cloud that had to be asked, as text for the job's later processes; empty for one that everybody knows. */
export function cloudText(cloud: Cloud): string {
  return knownClouds.includes(cloud) ? '' : JSON.stringify(cloud);
}

/** Pure: what `cloudText` has kept of the cloud at `endpoint`; undefined when it is of another one, or no longer whole. */
export function cloudFromText(endpoint: string, text: string | undefined): Cloud | undefined {
  const { name, authorityHost, armScope, federationAudience } = jsonObject(text ?? '') ?? {};
  if (name !== endpoint || typeof authorityHost !== 'string' || !isHttps(authorityHost)) return undefined;
  if (typeof armScope !== 'string' || typeof federationAudience !== 'string') return undefined;
  return { name: endpoint, authorityHost, resourceManager: endpoint, armScope, federationAudience };
}

/** Whether MSAL knows this authority by heart; any other one must be used without asking the public cloud about it. */
export function isKnownAuthority(authorityHost: string): boolean {
  return knownClouds.some((cloud) => cloud.authorityHost === withoutSlash(authorityHost));
}

function notDescribed(endpoint: string, why: string): UserError {
  return new UserError({
    code: 'cloud/not-described',
    message: `${endpoint} does not describe an Azure cloud that this action can sign in to: ${why}.`,
    fix: `Check the environment input; ${metadataUrl(endpoint)} must answer with the cloud's endpoints.`,
  });
}

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

function asFields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
