import { type PromotionRequest, promotionOf } from '@aks-delivery/oci/promote/request';
import { describe, expect, test } from '@jest/globals';

const digest = `sha256:${'0f'.repeat(32)}`;
const request: PromotionRequest = {
  source: `contosodev.azurecr.io/team/shop@${digest}`,
  target: 'contosoprod.azurecr.io/shop',
  tags: undefined,
  mode: 'auto',
  overwrite: false,
  lock: false,
  referrers: true,
};

describe('a promotion', () => {
  test.each([
    { name: 'by digest has no tags unless they are given', given: {}, expected: [] },
    {
      name: 'by tag keeps the tag',
      given: { source: 'contosodev.azurecr.io/team/shop:v1' },
      expected: ['v1'],
    },
    {
      name: 'by tag and digest keeps the tag, too',
      given: { source: `contosodev.azurecr.io/team/shop:v1@${digest}` },
      expected: ['v1'],
    },
    {
      name: 'takes the tags that are given, each once',
      given: { source: 'contosodev.azurecr.io/team/shop:v1', tags: ['v2', 'stable', 'v2'] },
      expected: ['v2', 'stable'],
    },
  ])('$name', ({ given, expected }) => {
    expect(promotionOf({ ...request, ...given }).policy.tags).toEqual(expected);
  });

  test.each([
    { target: 'contosoprod.azurecr.io/shop', expected: { registry: 'contosoprod.azurecr.io', repository: 'shop' } },
    { target: 'ContosoProd.azurecr.io', expected: { registry: 'contosoprod.azurecr.io', repository: 'team/shop' } },
    { target: 'contosoprod.azurecr.us', expected: { registry: 'contosoprod.azurecr.us', repository: 'team/shop' } },
  ])('to $target goes to $expected.registry/$expected.repository', ({ target, expected }) => {
    expect(promotionOf({ ...request, target }).target).toEqual(expected);
  });

  test.each([
    { target: 'contosodev.azurecr.io/other', expected: true },
    { target: 'contosoprod.azurecr.io', expected: false },
  ])('to $target is within one registry: $expected', ({ target, expected }) => {
    expect(promotionOf({ ...request, target }).policy.oneRegistry).toBe(expected);
  });
});
