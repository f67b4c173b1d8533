import type { TokenKey } from '@aks-delivery/azure/cache';

/** The audience that every registry takes, also those that refuse tokens for Azure Resource Manager. */
export const acrScope = 'https://containerregistry.azure.net/.default';

/** What a registry's refresh token is stored under, beside the Entra tokens of the job. */
export function refreshTokenKey(
  { authorityHost, tenantId, clientId }: Omit<TokenKey, 'scope'>,
  host: string,
): TokenKey {
  return { authorityHost, tenantId, clientId, scope: `https://${host}/oauth2/exchange` };
}
