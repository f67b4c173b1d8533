import type { UserError } from '@aks-delivery/action/errors';
import { type Cloud, cloudFromMetadata, cloudFromText, cloudText, metadataUrl, recognizeCloud } from './clouds.ts';
import { explainTransport, keptFailing, problem } from './explain/problem.ts';
import { ServiceFailure } from './failures.ts';
import { type Environment, send } from './http.ts';
import type { Identity, WayIn } from './identities/identity.ts';
import { wayFrom, wayVariables } from './identities/index.ts';
import { clientIdVariable, tenantIdVariable } from './identities/names.ts';
import { type RetryOptions, withRetries } from './retries.ts';

/** What a sign-in leaves for the job: ids only. Every later action asks for its own tokens. */
export interface Session {
  cloud: Cloud;
  tenantId: string;
  clientId: string;
  subscriptionId?: string;
  /** How the identity is proved. */
  way: WayIn;
}

/** The identity of a session, as the token requests take it. */
export function identityOf({ cloud, tenantId, clientId, way }: Session): Identity {
  return { authorityHost: cloud.authorityHost, tenantId, clientId, cloud: cloud.name, ...way };
}

// Names of the Azure SDKs. AZURE_CLOUD_ENVIRONMENT holds a cloud's name or the URL of its metadata, which is how Ansible defines it.
const names = {
  authorityHost: 'AZURE_AUTHORITY_HOST',
  subscriptionId: 'AZURE_SUBSCRIPTION_ID',
  cloud: 'AZURE_CLOUD_ENVIRONMENT',
  cloudText: 'AKS_DELIVERY_CLOUD',
} as const;

/**
 * Pure: the variables that later steps read. What an earlier login left in `env` and this one has not is cleared; no empty
 * variable is defined where there was none.
 */
export function sessionVariables(session: Session, env: Environment): Record<string, string> {
  const variables = {
    [tenantIdVariable]: session.tenantId,
    [names.authorityHost]: `${session.cloud.authorityHost}/`,
    [names.subscriptionId]: session.subscriptionId ?? '',
    [names.cloud]: session.cloud.name,
    [names.cloudText]: cloudText(session.cloud),
    ...wayVariables(session.way, session.clientId),
  };
  return Object.fromEntries(Object.entries(variables).filter(([name, value]) => value !== '' || env[name]));
}

/**
 * The session that azure-login left in the environment.
 * Throws a UserError `session/not-signed-in`, or one about a custom cloud, which is asked again when nothing usable is left of it.
 */
export async function sessionFrom(env: Environment, retries: RetryOptions): Promise<Session> {
  const tenantId = env[tenantIdVariable];
  const missing = problem(
    'session/not-signed-in',
    `No sign-in was found: ${clientIdVariable} and ${tenantIdVariable} are not both set in this job.`,
    'Run the azure-login action earlier in the same job.',
  );
  // Before a cloud is asked who it is.
  if (!tenantId || wayFrom(env, '') === undefined) throw missing;
  const environment = env[names.cloud] || 'AzureCloud';
  const recognized = recognizeCloud(environment);
  const kept = 'describedBy' in recognized ? cloudFromText(recognized.describedBy, env[names.cloudText]) : undefined;
  const cloud = kept ?? (await findCloud(environment, env, retries));
  const found = wayFrom(env, cloud.federationAudience);
  if (found === undefined) throw missing;
  const subscriptionId = env[names.subscriptionId];
  return { cloud, tenantId, ...found, ...(subscriptionId ? { subscriptionId } : {}) };
}

/** The cloud that `environment` names; a cloud given by its ARM endpoint is asked to describe itself. */
export async function findCloud(environment: string, env: Environment, retries: RetryOptions): Promise<Cloud> {
  const recognized = recognizeCloud(environment);
  if (!('describedBy' in recognized)) return recognized;
  const endpoint = recognized.describedBy;
  try {
    return await withRetries(async () => {
      const url = metadataUrl(endpoint);
      const answer = await send({ service: 'cloud', url, timeoutMs: 15_000, signal: retries.signal, env });
      if (answer.status === 200) return cloudFromMetadata(endpoint, answer.body);
      throw new ServiceFailure({ kind: 'answer', service: 'cloud', host: new URL(url).host, ...answer });
    }, retries);
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    throw explainTransport(error) ?? undescribed(endpoint, error);
  }
}

function undescribed(endpoint: string, error: ServiceFailure): UserError {
  const { failure } = error;
  const failing = failure.kind === 'answer' && (failure.status >= 500 || failure.status === 429);
  return problem(
    failing ? 'sign-in/unavailable' : 'cloud/not-described',
    `The metadata endpoint of ${endpoint} ${keptFailing(error)}.`,
    failing
      ? 'Re-run the job later.'
      : `Check the environment input: ${metadataUrl(endpoint)} must describe the cloud.`,
  );
}
