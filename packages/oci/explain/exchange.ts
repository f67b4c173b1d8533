import type { UserError } from '@aks-delivery/action/errors';
import { jwtClaims } from '@aks-delivery/azure/claims';
import type { ServiceFailure } from '@aks-delivery/azure/failures';
import { registryError } from './answer.ts';
import { explain } from './explain.ts';
import { problem } from './problem.ts';

/** Pure: why a registry did not exchange an Entra token for its own. */
export function explainExchange(error: ServiceFailure, entraToken: string, tenantId: string): UserError {
  const { failure } = error;
  const asked = { host: failure.host, scopes: [], what: 'sign in' };
  if (failure.kind === 'network' || ![400, 401].includes(failure.status)) return explain(error, asked);
  const { code, message } = registryError(failure.body);
  const said = code === '' ? undefined : `${code}: ${message}`;
  const audience = jwtClaims(entraToken)?.aud;
  if (typeof audience === 'string' && /^https:\/\/management\./.test(audience)) {
    return problem(
      'registry/arm-audience',
      `The registry ${failure.host} does not accept a token for Azure Resource Manager (${audience}): its policy azureADAuthenticationAsArmPolicy is disabled.`,
      'Ask Entra ID for the scope https://containerregistry.azure.net/.default; or enable it with "az acr config authentication-as-arm update --status enabled".',
      said,
      error,
    );
  }
  return problem(
    'registry/sign-in-refused',
    `The registry ${failure.host} does not accept the identity of azure-login from tenant ${tenantId}${said === undefined ? '' : ` (${said})`}.`,
    'Check that the registry belongs to this tenant, and give the identity a role on it (AcrPull or AcrPush; with ABAC a Container Registry Repository role).',
    said,
    error,
  );
}
