import type { UserError } from '@aks-delivery/action/errors';
import { type Cloud, cloudFromMetadata, metadataUrl, recognizeCloud } from './clouds.ts';
import { explainTransport, keptFailing, problem } from './explain/problem.ts';
import { ServiceFailure } from './failures.ts';
import { type Environment, send } from './http.ts';
import { type RetryOptions, withRetries } from './retries.ts';
import type { Identity } from './tokens.ts';

/** What a sign-in leaves for the job: ids only. Every later action asks for its own tokens. */
export interface Session {
  cloud: Cloud;
  tenantId: string;
  clientId: string;
  subscriptionId?: string;
  /** Audience of the assertions. */
  audience: string;
}

/** The identity of a session, as the token requests take it. */
export function identityOf({ cloud, tenantId, clientId, audience }: Session): Identity {
  return { authorityHost: cloud.authorityHost, tenantId, clientId, audience, cloud: cloud.name };
}

// The Azure SDKs of every language read the first three. AZURE_CLOUD_ENVIRONMENT holds a cloud's name or the URL of its
// metadata, which is how Ansible defines it. Nobody has a name for the audience of GitHub's assertion.
const names = {
  clientId: 'AZURE_CLIENT_ID',
  tenantId: 'AZURE_TENANT_ID',
  authorityHost: 'AZURE_AUTHORITY_HOST',
  subscriptionId: 'AZURE_SUBSCRIPTION_ID',
  cloud: 'AZURE_CLOUD_ENVIRONMENT',
  audience: 'AKS_DELIVERY_AUDIENCE',
} as const;

/**
 * Pure: the variables that later steps read. A session without subscription clears one that an earlier login left in
 * `env`, but defines no empty variable where there was none.
 */
export function sessionVariables(session: Session, env: Environment): Record<string, string> {
  const subscriptionId = session.subscriptionId ?? (env[names.subscriptionId] ? '' : undefined);
  return {
    [names.clientId]: session.clientId,
    [names.tenantId]: session.tenantId,
    [names.authorityHost]: `${session.cloud.authorityHost}/`,
    ...(subscriptionId === undefined ? {} : { [names.subscriptionId]: subscriptionId }),
    [names.cloud]: session.cloud.name,
    [names.audience]: session.audience,
  };
}

/**
 * The session that azure-login left in the environment.
 * Throws a UserError `session/not-signed-in`, or one about the cloud, which a custom one is asked about again.
 */
export async function sessionFrom(env: Environment, retries: RetryOptions): Promise<Session> {
  const clientId = env[names.clientId];
  const tenantId = env[names.tenantId];
  if (!clientId || !tenantId) {
    throw problem(
      'session/not-signed-in',
      `No sign-in was found: ${names.clientId} and ${names.tenantId} are not both set in this job.`,
      'Run the azure-login action earlier in the same job.',
    );
  }
  const cloud = await findCloud(env[names.cloud] || 'AzureCloud', env, retries);
  const subscriptionId = env[names.subscriptionId];
  return {
    cloud,
    tenantId,
    clientId,
    audience: env[names.audience] || cloud.federationAudience,
    ...(subscriptionId ? { subscriptionId } : {}),
  };
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
