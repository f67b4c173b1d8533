import type { Environment } from './http.ts';
import type { Kind } from './identities/identity.ts';
import { clientIdVariable } from './identities/names.ts';
import type { Session } from './session.ts';

const environments: Readonly<Record<string, string>> = {
  AzureCloud: 'public',
  AzureUSGovernment: 'usgovernment',
  AzureChinaCloud: 'china',
};

const switches: Readonly<Record<Kind, string>> = {
  oidc: 'ARM_USE_OIDC',
  'workload-identity': 'ARM_USE_AKS_WORKLOAD_IDENTITY',
  'managed-identity': 'ARM_USE_MSI',
  'client-secret': 'ARM_CLIENT_SECRET_FILE_PATH',
};

/**
 * Pure: the variables by which Terraform's providers and backend for Azure sign in as this session does, asking for their own
 * tokens (registry.terraform.io/providers/hashicorp/azurerm/latest/docs#argument-reference). None for a job that has an
 * ARM_CLIENT_ID of its own, which an earlier login did not leave: its Terraform is meant to be somebody else.
 */
export function terraformVariables(session: Session, env: Environment): Record<string, string> {
  if (env.ARM_CLIENT_ID && env.ARM_CLIENT_ID !== env[clientIdVariable]) return {};
  const { way, cloud, clientId, tenantId, subscriptionId = '' } = session;
  const own = way.kind === 'managed-identity' && way.systemAssigned;
  const known = environments[cloud.name];
  const variables: Record<string, string> = {
    ARM_CLIENT_ID: own ? '' : clientId,
    ARM_TENANT_ID: tenantId,
    ARM_SUBSCRIPTION_ID: subscriptionId,
    ARM_ENVIRONMENT: known ?? '',
    ARM_METADATA_HOSTNAME: known === undefined ? new URL(cloud.resourceManager).host : '',
    ...Object.fromEntries(Object.values(switches).map((name) => [name, ''])),
    [switches[way.kind]]: way.kind === 'client-secret' ? way.secretFile : 'true',
  };
  return Object.fromEntries(Object.entries(variables).filter(([name, value]) => value !== '' || env[name]));
}
