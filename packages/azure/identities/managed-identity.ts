import type { IdentityKind } from './identity.ts';
import { clientIdVariable } from './names.ts';

/** The Azure SDKs' own name for another address of the metadata service. */
export const endpointVariable = 'AZURE_POD_IDENTITY_AUTHORITY_HOST';
/** Link-local: the same on every machine of Azure. */
export const usualEndpoint = 'http://169.254.169.254';

// The client id of a machine's own identity. Under AZURE_CLIENT_ID the SDKs would take it for the name of an assigned one.
const systemAssignedVariable = 'AKS_DELIVERY_SYSTEM_ASSIGNED';

/** An identity of the runner's machine, by Azure's Instance Metadata Service. Any process of the machine can ask for its tokens. */
export const managedIdentity: IdentityKind<'managed-identity'> = {
  kind: 'managed-identity',
  variables: ({ systemAssigned, endpoint }, clientId) => ({
    [clientIdVariable]: systemAssigned ? '' : clientId,
    [systemAssignedVariable]: systemAssigned ? clientId : '',
    [endpointVariable]: endpoint === usualEndpoint ? '' : endpoint,
  }),
  read(env) {
    const own = env[systemAssignedVariable];
    const clientId = own || env[clientIdVariable];
    const endpoint = env[endpointVariable] || usualEndpoint;
    return clientId
      ? { way: { kind: 'managed-identity', systemAssigned: Boolean(own), endpoint }, clientId }
      : undefined;
  },
  request: async (identity, scope, tools) =>
    (await import('../metadata-service.ts')).requestMachineToken(identity, scope, tools),
  explain: async (error, identity) =>
    (await import('../explain/managed-identity.ts')).explainManagedIdentity(error, identity),
};
