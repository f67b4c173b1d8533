import { describe, expect, test } from '@jest/globals';
import { type LoginInputs, loginRequest } from '../../../packages/azure/login/request.ts';

const [client, tenant, subscription, other] = [1, 2, 3, 4].map(
  (digit) => `${`${digit}`.repeat(8)}-0000-4000-8000-000000000000`,
) as [string, string, string, string];
const inputs: LoginInputs = {
  ...{ clientId: undefined, tenantId: undefined, subscriptionId: undefined, creds: undefined, audience: undefined },
  ...{ authType: 'SERVICE_PRINCIPAL', environment: 'AzureCloud', allowNoSubscriptions: false, azPowerShell: false },
  preflight: [],
};
const creds = (more: object = {}) =>
  JSON.stringify({ clientId: client, clientSecret: 's3cret', tenantId: tenant, ...more });

describe('one way to sign in out of the inputs of azure/login', () => {
  const rows: { name: string; given: Partial<LoginInputs>; env?: Record<string, string>; expected: object }[] = [
    {
      name: 'OIDC',
      given: { clientId: client, tenantId: tenant, subscriptionId: subscription },
      expected: { wish: { kind: 'oidc' }, clientId: client, tenantId: tenant, subscriptionId: subscription },
    },
    {
      name: 'creds that hold all ids',
      given: { creds: creds({ subscriptionId: subscription }) },
      expected: { wish: { kind: 'client-secret', secret: 's3cret' }, clientId: client, subscriptionId: subscription },
    },
    {
      name: 'creds and their own subscription',
      given: { creds: creds({ subscriptionId: subscription }), subscriptionId: subscription.toUpperCase() },
      expected: { wish: { kind: 'client-secret' } },
    },
    {
      name: 'creds without a subscription, which the input gives',
      given: { creds: creds(), subscriptionId: subscription },
      expected: { subscriptionId: subscription },
    },
    {
      name: 'creds of Azure Stack, which name their ARM endpoint',
      given: {
        creds: creds({ resourceManagerEndpointUrl: 'https://arm.example' }),
        environment: 'azurestack',
        allowNoSubscriptions: true,
      },
      expected: { environment: 'https://arm.example' },
    },
    {
      name: 'a machine, by no id at all',
      given: { authType: 'IDENTITY', allowNoSubscriptions: true },
      expected: {
        wish: { kind: 'managed-identity', systemAssigned: true, endpoint: 'http://169.254.169.254' },
        clientId: '',
        tenantId: '',
      },
    },
    {
      name: 'an identity of a machine',
      given: { authType: 'IDENTITY', clientId: client, subscriptionId: subscription },
      expected: { wish: { kind: 'managed-identity', systemAssigned: false }, clientId: client },
    },
    {
      name: 'a pod, whose inputs win over its webhook',
      given: { authType: 'WORKLOAD_IDENTITY', clientId: other, subscriptionId: subscription },
      env: { AZURE_CLIENT_ID: client, AZURE_TENANT_ID: tenant, AZURE_FEDERATED_TOKEN_FILE: '/token' },
      expected: { wish: { kind: 'workload-identity', tokenFile: '/token' }, clientId: other, tenantId: tenant },
    },
  ];
  test.each(rows)('$name', ({ given, env = {}, expected }) => {
    expect(loginRequest({ ...inputs, ...given }, env)).toMatchObject(expected);
  });

  test.each<{ name: string; given: Partial<LoginInputs>; env?: Record<string, string>; code: string }>([
    { name: 'creds and a client id', given: { creds: creds(), clientId: client }, code: 'input/two-sign-ins' },
    {
      name: 'creds and another subscription',
      given: { creds: creds({ subscriptionId: subscription }), subscriptionId: other },
      code: 'input/two-sign-ins',
    },
    { name: 'no tenant', given: { clientId: client, subscriptionId: subscription }, code: 'input/missing-id' },
    {
      name: 'OIDC by the ids of a pod, which were not meant for it',
      given: { subscriptionId: subscription },
      env: { AZURE_CLIENT_ID: client, AZURE_TENANT_ID: tenant },
      code: 'input/missing-id',
    },
    { name: 'no subscription', given: { clientId: client, tenantId: tenant }, code: 'input/no-subscription' },
  ])('refuses $name: $code', ({ given, env = {}, code }) => {
    expect(() => loginRequest({ ...inputs, ...given }, env)).toThrow(expect.objectContaining({ code }));
  });
});
