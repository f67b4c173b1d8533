import { describe, expect, test } from '@jest/globals';
import { recognizeCloud } from '../../../packages/azure/clouds.ts';
import type { WayIn } from '../../../packages/azure/identities/identity.ts';
import type { Session } from '../../../packages/azure/session.ts';
import { terraformVariables } from '../../../packages/azure/terraform.ts';

const cloud = recognizeCloud('AzureUSGovernment');
if ('describedBy' in cloud) throw new Error('not a known cloud');
const session = (way: WayIn): Session => ({ cloud, tenantId: 't', clientId: 'c', subscriptionId: 's', way });
const common = { ARM_TENANT_ID: 't', ARM_SUBSCRIPTION_ID: 's', ARM_ENVIRONMENT: 'usgovernment' };

describe('Terraform signs in as the session does', () => {
  const rows: { way: WayIn; expected: Record<string, string> }[] = [
    { way: { kind: 'oidc', audience: 'a' }, expected: { ARM_CLIENT_ID: 'c', ARM_USE_OIDC: 'true' } },
    {
      way: { kind: 'workload-identity', tokenFile: '/t' },
      expected: { ARM_CLIENT_ID: 'c', ARM_USE_AKS_WORKLOAD_IDENTITY: 'true' },
    },
    { way: { kind: 'managed-identity', systemAssigned: true, endpoint: 'e' }, expected: { ARM_USE_MSI: 'true' } },
    {
      way: { kind: 'managed-identity', systemAssigned: false, endpoint: 'e' },
      expected: { ARM_CLIENT_ID: 'c', ARM_USE_MSI: 'true' },
    },
    {
      way: { kind: 'client-secret', secretFile: '/s' },
      expected: { ARM_CLIENT_ID: 'c', ARM_CLIENT_SECRET_FILE_PATH: '/s' },
    },
  ];
  test.each(rows)('by $way.kind', ({ way, expected }) => {
    expect(terraformVariables(session(way), {})).toEqual({ ...common, ...expected });
  });

  test('in a cloud without a name, by the host of its metadata', () => {
    const arm = { ...cloud, name: 'https://arm.example:8443', resourceManager: 'https://arm.example:8443' };
    const variables = terraformVariables({ ...session({ kind: 'oidc', audience: 'a' }), cloud: arm }, {});
    expect(variables).toMatchObject({ ARM_METADATA_HOSTNAME: 'arm.example:8443' });
    expect(variables).not.toHaveProperty('ARM_ENVIRONMENT');
  });

  test('and after a second login as that one, with nothing left of the first', () => {
    const first = { AZURE_CLIENT_ID: 'x', ARM_CLIENT_ID: 'x', ARM_USE_MSI: 'true' };
    expect(terraformVariables(session({ kind: 'oidc', audience: 'a' }), first)).toEqual({
      ...{ ...common, ARM_CLIENT_ID: 'c', ARM_USE_OIDC: 'true', ARM_USE_MSI: '' },
    });
  });

  test('but not in a job that gives Terraform an identity of its own', () => {
    expect(terraformVariables(session({ kind: 'oidc', audience: 'a' }), { ARM_CLIENT_ID: 'mine' })).toEqual({});
  });
});
