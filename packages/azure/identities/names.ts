/** What the Azure SDKs of every language read. */
export const clientIdVariable = 'AZURE_CLIENT_ID';
export const tenantIdVariable = 'AZURE_TENANT_ID';
