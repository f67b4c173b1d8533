import type { UserError } from '@aks-delivery/action/errors';
import { problem } from '../explain/problem.ts';
import { jsonObject } from '../failures.ts';

/** A service principal with its secret, as `az ad sp create-for-rbac --json-auth` prints it. */
export interface Creds {
  clientId: string;
  clientSecret: string;
  tenantId: string;
  subscriptionId: string | undefined;
  /** ARM endpoint of a cloud that has no name. */
  resourceManager: string | undefined;
}

/**
 * Pure: reads the creds input of azure/login. Throws a UserError `input/creds-invalid` that quotes nothing of it: a secret that
 * is written wrongly is a secret.
 */
export function parseCreds(text: string): Creds {
  const fields = jsonObject(text);
  if (fields === undefined || Array.isArray(fields)) throw invalid('is not a JSON object');
  const wrong = ['clientId', 'clientSecret', 'tenantId'].filter((name) => !isText(fields[name]));
  if (wrong.length > 0) throw invalid(`has no text for ${wrong.join(' and ')}`);
  const { clientId, clientSecret, tenantId, subscriptionId, resourceManagerEndpointUrl } = fields as Record<
    string,
    string
  >;
  return {
    clientId: clientId ?? '',
    clientSecret: clientSecret ?? '',
    tenantId: tenantId ?? '',
    subscriptionId: isText(subscriptionId) ? subscriptionId : undefined,
    resourceManager: isText(resourceManagerEndpointUrl) ? resourceManagerEndpointUrl : undefined,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function invalid(why: string): UserError {
  return problem(
    'input/creds-invalid',
    `The input creds ${why}.`,
    'Store {"clientId": "…", "clientSecret": "…", "tenantId": "…", "subscriptionId": "…"} as the secret. Better, leave creds out and sign in with OIDC, which needs no secret.',
  );
}
