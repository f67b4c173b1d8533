import { type Failure, ServiceFailure } from '@aks-delivery/azure/failures';
import { explainExchange } from '@aks-delivery/oci/explain/exchange';
import { explain } from '@aks-delivery/oci/explain/explain';
import { pull, push } from '@aks-delivery/oci/scopes';
import { describe, expect, test } from '@jest/globals';

const host = 'contoso.azurecr.io';
const answer = (status: number, code?: string, message = ''): Failure => ({
  kind: 'answer',
  service: 'registry',
  host,
  status,
  body: code === undefined ? '' : JSON.stringify({ errors: [{ code, message }] }),
});
const network = (code: string): Failure => ({ kind: 'network', service: 'registry', host, code });
const metadata = 'repository:shop:metadata_read,metadata_write';
const granted = (...actions: string[]) => [{ type: 'repository', name: 'shop', actions }];

describe('a refusal of a registry', () => {
  test.each([
    {
      name: 'a token without push',
      failure: answer(401, 'UNAUTHORIZED'),
      asked: { scopes: [push('shop')], granted: granted('pull') },
      code: 'registry/push-denied',
      says: 'no permission to push in shop',
      fix: /the role AcrPush on the registry, or, .*Container Registry Repository Writer/,
    },
    {
      name: 'a token without anything',
      failure: answer(401, 'UNAUTHORIZED'),
      asked: { scopes: [pull('shop')], granted: [] },
      code: 'registry/pull-denied',
      says: 'no permission to pull',
      fix: /AcrPull/,
    },
    {
      name: 'a registry that is known to have no ABAC',
      failure: answer(401, 'UNAUTHORIZED'),
      asked: { scopes: [push('shop')], granted: [], byRepository: false },
      code: 'registry/push-denied',
      says: 'refused to store it',
      fix: /the role AcrPush on the registry;/,
    },
    {
      name: 'a registry that is known to have ABAC',
      failure: answer(401, 'UNAUTHORIZED'),
      asked: { scopes: [push('shop')], granted: [], byRepository: true },
      code: 'registry/abac-role',
      says: 'AcrPush, Contributor and Owner do not count',
      fix: /Container Registry Repository Writer/,
    },
    {
      name: 'attributes',
      failure: answer(403, 'DENIED', 'insufficient permission'),
      asked: { scopes: [metadata], granted: granted('metadata_read') },
      code: 'registry/lock-denied',
      says: 'metadata_write',
      fix: /AcrPush/,
    },
    {
      name: 'a deletion',
      failure: answer(401, 'UNAUTHORIZED'),
      asked: { scopes: ['repository:shop:delete'], granted: [] },
      code: 'registry/delete-denied',
      says: 'delete',
      fix: /AcrDelete/,
    },
    {
      name: 'the firewall, which knows our address',
      failure: answer(
        403,
        'DENIED',
        "client with IP '20.1.2.3' is not allowed access. Refer https://aka.ms/acr/firewall",
      ),
      asked: { scopes: [push('shop')] },
      code: 'registry/firewall',
      says: '20.1.2.3',
      fix: /network-rule add --ip-address 20\.1\.2\.3/,
    },
    {
      name: 'the firewall at the first contact',
      failure: answer(403),
      asked: { scopes: [] },
      code: 'registry/firewall',
      says: 'public network access is disabled',
      fix: /private endpoint/,
    },
    {
      name: 'a lock',
      failure: answer(405, 'REGISTRY_DISALLOWED_OPERATION'),
      asked: { scopes: [push('shop')] },
      code: 'registry/locked',
      says: 'locked',
      fix: /--write-enabled true/,
    },
    {
      name: 'a missing repository',
      failure: answer(404, 'NAME_UNKNOWN'),
      asked: { scopes: [pull('shop')] },
      code: 'registry/repository-unknown',
      says: 'no such repository',
      fix: /name/,
    },
    {
      name: 'a missing tag',
      failure: answer(404, 'TAG_UNKNOWN'),
      asked: { scopes: [pull('shop')] },
      code: 'registry/image-unknown',
      says: 'no such image',
      fix: /purged/,
    },
    {
      name: 'throttling',
      failure: { ...answer(429, 'TOOMANYREQUESTS'), retryAfterMs: 3000 } as Failure,
      asked: { scopes: [] },
      code: 'registry/throttled',
      says: 'another 3 s',
      fix: /later/,
    },
    {
      name: 'an outage',
      failure: answer(503),
      asked: { scopes: [] },
      code: 'registry/unavailable',
      says: 'HTTP 503',
      fix: /later/,
    },
    {
      name: 'what nobody foresaw',
      failure: answer(400, 'MANIFEST_INVALID', 'manifest invalid.'),
      asked: { scopes: [] },
      code: 'registry/refused',
      says: '(MANIFEST_INVALID: manifest invalid)',
      fix: /message/,
    },
    {
      name: 'a name that does not resolve',
      failure: network('ENOTFOUND'),
      asked: { scopes: [] },
      code: 'registry/unknown-host',
      says: 'no DNS entry',
      fix: /private DNS zone/,
    },
    {
      name: 'a connection that is refused',
      failure: network('ECONNREFUSED'),
      asked: { scopes: [] },
      code: 'network/unreachable',
      says: host,
      fix: /NO_PROXY/,
    },
    {
      name: 'a strange certificate',
      failure: network('SELF_SIGNED_CERT_IN_CHAIN'),
      asked: { scopes: [] },
      code: 'network/certificate',
      says: 'not trusted',
      fix: /NODE_EXTRA_CA_CERTS/,
    },
  ])('$name: $code', ({ failure, asked, code, says, fix }) => {
    const error = explain(new ServiceFailure(failure), { host, what: 'store it', ...asked });
    expect(error).toMatchObject({ code, message: expect.stringContaining(says), fix: expect.stringMatching(fix) });
  });

  test('quotes no token', () => {
    const token = `eyJ${'a'.repeat(20)}.${'b'.repeat(20)}.c`;
    const error = explain(new ServiceFailure(answer(400, 'X', token)), { host, what: 'store it', scopes: [] });
    expect(error.evidence).not.toContain(token);
  });
});

describe('a refused sign-in', () => {
  const token = (aud: string) => `x.${Buffer.from(JSON.stringify({ aud })).toString('base64url')}.y`;
  test.each([
    {
      audience: 'https://management.azure.com/',
      code: 'registry/arm-audience',
      says: 'azureADAuthenticationAsArmPolicy',
    },
    { audience: 'https://containerregistry.azure.net', code: 'registry/sign-in-refused', says: 'tenant TENANT' },
  ])('with a token for $audience: $code', ({ audience, code, says }) => {
    const error = explainExchange(new ServiceFailure(answer(401, 'UNAUTHORIZED')), token(audience), 'TENANT');
    expect(error).toMatchObject({ code, message: expect.stringContaining(says) });
  });

  test('at the firewall is about the firewall', () => {
    expect(explainExchange(new ServiceFailure(answer(403)), token('x'), 'TENANT').code).toBe('registry/firewall');
  });
});
