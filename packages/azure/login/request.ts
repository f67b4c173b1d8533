import { UserError } from '@aks-delivery/action/errors';
import { problem } from '../explain/problem.ts';
import type { Environment } from '../http.ts';
import { endpointVariable, usualEndpoint } from '../identities/managed-identity.ts';
import { clientIdVariable, tenantIdVariable } from '../identities/names.ts';
import { tokenFileVariable } from '../identities/workload-identity.ts';
import { preflightSubscription, requireGuids, requireSubscription } from '../ids.ts';
import { parseCreds } from './creds.ts';

/** The inputs of azure-login that say who signs in. */
export interface LoginInputs {
  clientId: string | undefined;
  tenantId: string | undefined;
  subscriptionId: string | undefined;
  creds: string | undefined;
  authType: 'SERVICE_PRINCIPAL' | 'IDENTITY' | 'WORKLOAD_IDENTITY';
  environment: string;
  audience: string | undefined;
  allowNoSubscriptions: boolean;
  azPowerShell: boolean;
  preflight: readonly string[];
}

/** How a job wants to sign in: like `WayIn`, with the secret itself where there is one. */
export type Wish =
  | { kind: 'oidc'; audience: string | undefined }
  | { kind: 'workload-identity'; tokenFile: string }
  | { kind: 'managed-identity'; endpoint: string; systemAssigned: boolean }
  | { kind: 'client-secret'; secret: string };

/** Who wants to sign in, and where; ids that only a machine's own token tells are empty. */
export interface LoginRequest {
  wish: Wish;
  clientId: string;
  tenantId: string;
  subscriptionId: string | undefined;
  environment: string;
}

/**
 * Pure: one way to sign in out of the inputs, or a UserError `input/…` before anything is asked. Where azure/login prefers one way
 * silently, two are an error: the other one would be a surprise on the day when it starts to count.
 */
export function loginRequest(inputs: LoginInputs, env: Environment): LoginRequest {
  if (inputs.azPowerShell) {
    throw problem(
      'input/not-offered',
      'This action does not sign Azure PowerShell in (enable-AzPSSession).',
      'Keep azure/login for the job that runs PowerShell, or call az in it, which az-cli: true signs in.',
    );
  }
  const unknown = inputs.preflight.find((check) => check !== 'roles');
  if (unknown !== undefined) {
    throw new UserError({
      code: 'input/invalid',
      message: `The input preflight holds '${unknown}', but the only check there is is 'roles'.`,
      fix: 'Write preflight: roles, or leave it out.',
    });
  }
  const request = inputs.creds === undefined ? withoutSecret(inputs, env) : withSecret(inputs, inputs.creds);
  requireSubscription(request.subscriptionId, inputs.allowNoSubscriptions);
  if (inputs.preflight.length > 0) preflightSubscription(request.subscriptionId);
  return request;
}

function withSecret(inputs: LoginInputs, text: string): LoginRequest {
  const { clientId, tenantId, authType } = inputs;
  const others = [
    ...(clientId === undefined ? [] : ['client-id']),
    ...(tenantId === undefined ? [] : ['tenant-id']),
    ...(authType === 'SERVICE_PRINCIPAL' ? [] : [`auth-type: ${authType}`]),
  ];
  if (others.length > 0) throw twoSignIns(others);
  const creds = parseCreds(text);
  requireGuids({
    'clientId in creds': creds.clientId,
    'tenantId in creds': creds.tenantId,
    'subscriptionId in creds': creds.subscriptionId,
    'subscription-id': inputs.subscriptionId,
  });
  const subscriptionId = inputs.subscriptionId ?? creds.subscriptionId;
  if (creds.subscriptionId !== undefined && subscriptionId?.toLowerCase() !== creds.subscriptionId.toLowerCase()) {
    throw twoSignIns(['another subscription-id']);
  }
  const stack = inputs.environment.toLowerCase() === 'azurestack' ? creds.resourceManager : undefined;
  return {
    wish: { kind: 'client-secret', secret: creds.clientSecret },
    ...{ clientId: creds.clientId, tenantId: creds.tenantId, subscriptionId },
    environment: stack ?? inputs.environment,
  };
}

function twoSignIns(others: readonly string[]): UserError {
  return problem(
    'input/two-sign-ins',
    `The inputs give two ways to sign in: creds, and ${others.join(', ')}.`,
    'Leave creds out, which is the safer of the two; or leave the others out, since creds holds all ids.',
  );
}

function withoutSecret(inputs: LoginInputs, env: Environment): LoginRequest {
  const { subscriptionId, environment, authType } = inputs;
  requireGuids({ 'client-id': inputs.clientId, 'tenant-id': inputs.tenantId, 'subscription-id': subscriptionId });
  if (authType === 'IDENTITY') {
    const endpoint = env[endpointVariable] || usualEndpoint;
    return {
      wish: { kind: 'managed-identity', endpoint, systemAssigned: inputs.clientId === undefined },
      clientId: inputs.clientId ?? '',
      tenantId: inputs.tenantId ?? '',
      subscriptionId,
      environment,
    };
  }
  // The webhook of Azure Workload Identity gives a pod the ids of its service account.
  const pod: Environment = authType === 'WORKLOAD_IDENTITY' ? env : {};
  const clientId = inputs.clientId || pod[clientIdVariable];
  const tenantId = inputs.tenantId || pod[tenantIdVariable];
  if (!clientId || !tenantId) throw missingIds({ 'client-id': clientId, 'tenant-id': tenantId });
  const wish: Wish =
    authType === 'WORKLOAD_IDENTITY'
      ? { kind: 'workload-identity', tokenFile: tokenFileOf(env) }
      : { kind: 'oidc', audience: inputs.audience };
  return { wish, clientId, tenantId, subscriptionId, environment };
}

function missingIds(ids: Record<string, string | undefined>): UserError {
  const missing = Object.keys(ids).filter((name) => !ids[name]);
  return problem(
    'input/missing-id',
    `The input ${missing.join(' and the input ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    'Set client-id and tenant-id; a variable that is not defined for this environment or repository is empty. Only auth-type: IDENTITY needs neither.',
  );
}

function tokenFileOf(env: Environment): string {
  const file = env[tokenFileVariable];
  if (file) return file;
  throw problem(
    'sign-in/no-token-file',
    `This runner has no service account token to sign in with: ${tokenFileVariable} is not set.`,
    'Give the pod of the runner the label azure.workload.identity/use: "true" and a service account with azure.workload.identity/client-id, or leave auth-type at SERVICE_PRINCIPAL.',
  );
}
