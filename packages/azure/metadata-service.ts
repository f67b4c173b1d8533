import type { Token } from './cache.ts';
import { tokenIn } from './entra-token.ts';
import { problem } from './explain/problem.ts';
import { send } from './http.ts';
import type { Principal, RequestTools, WayOf } from './identities/identity.ts';
import { endpointVariable } from './identities/managed-identity.ts';

// On a machine that has no such service nothing answers at all; one that has it answers from the host it runs on.
const timeoutMs = 4_000;

/**
 * One request to Azure's Instance Metadata Service for a token of the machine
 * (learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token). It takes a resource, not a scope, and
 * must not go through a proxy, which would refuse or, worse, answer for its own machine. Throws a ServiceFailure, or a UserError for what is no address.
 */
export async function requestMachineToken(
  { endpoint, clientId, systemAssigned }: Principal & WayOf<'managed-identity'>,
  scope: string,
  { signal }: RequestTools,
): Promise<Token> {
  if (!/^https?:/.test(endpoint) || !URL.canParse(endpoint)) {
    throw problem(
      'sign-in/no-metadata-service',
      `${endpointVariable} is "${endpoint}", which is no address of a metadata service.`,
      'Set it to the http address of the service that serves managed identities, or unset it: Azure machines need none.',
    );
  }
  const url = new URL(`${endpoint.replace(/\/+$/, '')}/metadata/identity/oauth2/token`);
  url.searchParams.set('api-version', '2018-02-01');
  url.searchParams.set('resource', scope.replace(/\/\.default$/, ''));
  if (!systemAssigned) url.searchParams.set('client_id', clientId);
  const obtainedOn = Date.now();
  const headers = { metadata: 'true', accept: 'application/json' };
  const answer = await send({ service: 'machine', url: url.href, headers, timeoutMs, signal, env: {} });
  return tokenIn('machine', url.host, answer, obtainedOn);
}
