import { explainImport, registryNotFound } from '@aks-delivery/azure/explain/import';
import { ServiceFailure } from '@aks-delivery/azure/failures';
import { describe, expect, test } from '@jest/globals';

const parties = { source: 'dev.azurecr.io', target: 'prod.azurecr.io', clientId: 'client' };
const denied = (action: string) =>
  `The client 'client' with object id 'o' does not have authorization to perform action '${action}' over scope '/s' or the scope is invalid.`;

const rows: { name: string; status: number; code: string; message: string; expected: string; says: string }[] = [
  {
    name: 'no role to import',
    status: 403,
    code: 'AuthorizationFailed',
    message: denied('Microsoft.ContainerRegistry/registries/importImage/action'),
    expected: 'import/no-role',
    says: 'import into prod.azurecr.io',
  },
  {
    name: 'no role that shows the registries',
    status: 403,
    code: 'AuthorizationFailed',
    message: denied('Microsoft.ContainerRegistry/registries/read'),
    expected: 'import/registry-not-found',
    says: 'dev.azurecr.io and prod.azurecr.io',
  },
  {
    name: 'a subscription that is not there',
    status: 404,
    code: 'SubscriptionNotFound',
    message: "The subscription 'x' could not be found.",
    expected: 'import/registry-not-found',
    says: 'registries of its subscription',
  },
  {
    name: 'a token of another tenant',
    status: 401,
    code: 'InvalidAuthenticationTokenTenant',
    message: 'The access token is from the wrong issuer.',
    expected: 'arm/token-refused',
    says: 'does not accept the token',
  },
  {
    name: 'no role to read the source',
    status: 403,
    code: 'AuthorizationFailed',
    message: denied('Microsoft.ContainerRegistry/registries/pull/read'),
    expected: 'import/source-denied',
    says: 'import from dev.azurecr.io',
  },
  {
    name: 'no role on the linked source',
    status: 403,
    code: 'LinkedAuthorizationFailed',
    message: "The client has permission to perform action 'Microsoft.ContainerRegistry/registries/importImage/action'.",
    expected: 'import/source-denied',
    says: 'import from dev.azurecr.io',
  },
  {
    name: 'network rules',
    status: 400,
    code: 'InvalidParameter',
    message: "Client with IP '1.2.3.4' is not allowed access. Refer https://aka.ms/acr/firewall.",
    expected: 'import/restricted-network',
    says: 'network rules',
  },
  {
    name: 'too many manifests',
    status: 400,
    code: 'BadRequest',
    message: 'The number of manifests exceeds the maximum of 50.',
    expected: 'import/too-many-manifests',
    says: '50',
  },
  {
    name: 'a tag that is there by now',
    status: 409,
    code: 'Conflict',
    message: 'Tag shop:1.0 already exists in target registry.',
    expected: 'import/tag-exists',
    says: 'came to exist',
  },
  {
    name: 'a lock',
    status: 409,
    code: 'Conflict',
    message: 'The operation is disallowed on this registry, repository or image.',
    expected: 'import/locked',
    says: 'is locked',
  },
  {
    name: 'an image that is gone',
    status: 404,
    code: 'NotFound',
    message: 'Source image dev.azurecr.io/shop@sha256:00 not found.',
    expected: 'import/source-missing',
    says: 'does not find the image',
  },
  {
    name: 'words that nobody knows',
    status: 400,
    code: 'Strange',
    message: 'No.',
    expected: 'arm/refused',
    says: 'Strange: No.',
  },
  { name: 'overload', status: 429, code: 'TooManyRequests', message: 'Later.', expected: 'arm/throttled', says: '429' },
  {
    name: 'an outage that speaks of images',
    status: 503,
    code: 'ServerError',
    message: 'image not found',
    expected: 'arm/unavailable',
    says: '503',
  },
];

describe('why Azure did not import an image:', () => {
  test.each(rows)('$name', ({ status, code, message, expected, says }) => {
    const body = JSON.stringify({ error: { code, message } });
    const failure = new ServiceFailure({ kind: 'answer', service: 'arm', host: 'arm', status, body });
    const error = explainImport(failure, parties);
    expect(error.code).toBe(expected);
    expect(error.message).toContain(says);
    expect(error.message).toMatch(/^[^\n]+\.$/);
  });

  test('a registry that is in no list is told with the subscription that was looked at', () => {
    expect(registryNotFound('x.azurecr.io', 'sub').message).toContain('Subscription sub has no registry x.azurecr.io');
    expect(registryNotFound('x.azurecr.io', undefined).message).toContain('no subscription');
  });
});
