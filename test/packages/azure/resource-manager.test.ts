import { realTime } from '@aks-delivery/azure';
import { resourceManager } from '@aks-delivery/azure/resource-manager';
import { describe, expect, test } from '@jest/globals';

const arm = resourceManager(
  {
    cloud: {
      name: 'lab',
      authorityHost: 'https://login.example',
      resourceManager: 'https://management.example',
      armScope: 'https://management.example/.default',
      federationAudience: 'api://AzureADTokenExchange',
    },
    ...{ tenantId: 't', clientId: 'c', way: { kind: 'oidc' as const, audience: 'api://AzureADTokenExchange' } },
  },
  // No permission to sign in: whoever gets that far would have sent the token.
  { env: {}, retries: realTime(0) },
);

describe('the token of Azure Resource Manager', () => {
  test.each([
    'https://elsewhere.example/subscriptions',
    'https://management.example.evil.example/1',
    'https://notmanagement.example/1',
    'http://management.example/1',
    'http://west.management.example/1',
    'https://management.example:8443/1',
  ])('is not sent to %s', async (address) => {
    await expect(arm.ask({ method: 'GET', address, expected: [200] })).rejects.toMatchObject({ code: 'arm/refused' });
  });

  test.each(['/subscriptions', 'https://management.example/1', 'https://west.management.example/1'])(
    'is sent to %s',
    async (address) => {
      await expect(arm.ask({ method: 'GET', address, expected: [200] })).rejects.toMatchObject({
        code: 'sign-in/no-id-token',
      });
    },
  );
});
