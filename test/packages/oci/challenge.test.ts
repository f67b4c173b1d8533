import { missingActions, parseChallenge, parseScope } from '@aks-delivery/oci/challenge';
import { nextPage } from '@aks-delivery/oci/pages';
import { describe, expect, test } from '@jest/globals';

describe('a challenge', () => {
  const realm = 'https://r.io/oauth2/token';
  test.each([
    {
      name: 'of ACR',
      header: `Bearer realm="${realm}",service="r.io",scope="repository:shop:pull,push"`,
      expected: { realm, service: 'r.io', scopes: ['repository:shop:pull,push'] },
    },
    {
      name: 'without scope',
      header: `Bearer realm="${realm}",service="r.io"`,
      expected: { realm, service: 'r.io', scopes: [] },
    },
    {
      name: 'with two scopes, bare words and an error',
      header: `bearer realm="${realm}", service=r.io, scope="repository:a:pull repository:b:pull", error="insufficient_scope"`,
      expected: {
        realm,
        service: 'r.io',
        scopes: ['repository:a:pull', 'repository:b:pull'],
        error: 'insufficient_scope',
      },
    },
    {
      name: 'that comes after another scheme',
      header: `Basic realm="r", Bearer realm="${realm}"`,
      expected: { realm, service: '', scopes: [] },
    },
    { name: 'of another scheme', header: 'Basic realm="r"', expected: undefined },
    { name: 'without a realm', header: 'Bearer service="r.io"', expected: undefined },
    { name: 'with a realm that is no address', header: 'Bearer realm="token"', expected: undefined },
    { name: 'that is missing', header: undefined, expected: undefined },
  ])('$name', ({ header, expected }) => {
    expect(parseChallenge(header)).toEqual(expected);
  });
});

test('a scope may name a host with a port', () => {
  expect(parseScope('repository:localhost:5000/shop:pull,push')).toEqual({
    type: 'repository',
    name: 'localhost:5000/shop',
    actions: ['pull', 'push'],
  });
});

describe('what a token lacks', () => {
  const shop = (...actions: string[]) => ({ type: 'repository', name: 'shop', actions });
  test.each([
    { name: 'nothing', scopes: ['repository:shop:pull'], granted: [shop('pull', 'push')], expected: [] },
    { name: 'push', scopes: ['repository:shop:pull,push'], granted: [shop('pull')], expected: ['push'] },
    { name: 'all', scopes: ['repository:shop:pull,push'], granted: [], expected: ['pull', 'push'] },
    { name: 'another repository', scopes: ['repository:x:pull'], granted: [shop('pull')], expected: ['pull'] },
    { name: 'nothing, with a star', scopes: ['repository:shop:pull,push'], granted: [shop('*')], expected: [] },
  ])('$name', ({ scopes, granted, expected }) => {
    expect(missingActions(scopes, granted)).toEqual(expected);
  });
});

test.each([
  { link: '</v2/shop/tags/list?n=2&last=b>; rel="next"', expected: '/v2/shop/tags/list?n=2&last=b' },
  { link: '<https://r.io/a>; rel=next', expected: 'https://r.io/a' },
  { link: '<https://r.io/a>; rel="prev", <https://r.io/b>; rel="next"', expected: 'https://r.io/b' },
  { link: '<https://r.io/a>; rel="prev"', expected: undefined },
  { link: undefined, expected: undefined },
])('the next page of $link', ({ link, expected }) => {
  expect(nextPage(link)).toBe(expected);
});
