import { releaseNames } from '@aks-delivery/helm/release/names';
import { describe, expect, test } from '@jest/globals';

describe('names become arguments of helm only when Kubernetes takes them', () => {
  test.each([
    { name: 'plain', release: 'shop', namespace: 'shop-dev' },
    { name: 'a release with a dot', release: 'shop.v2', namespace: 'default' },
    { name: 'the longest', release: 'a'.repeat(53), namespace: 'b'.repeat(63) },
  ])('$name', ({ release, namespace }) => {
    expect(releaseNames({ release, namespace })).toEqual({ release, namespace });
  });

  test.each([
    { name: 'an option', release: '--atomic', namespace: 'default' },
    { name: 'a selector', release: 'shop,name!=x', namespace: 'default' },
    { name: 'too long', release: 'a'.repeat(54), namespace: 'default' },
    { name: 'a path', release: 'shop', namespace: '../kube-system' },
    { name: 'a dot in the namespace', release: 'shop', namespace: 'a.b' },
    { name: 'two lines', release: 'shop\n', namespace: 'default' },
  ])('$name is refused', ({ release, namespace }) => {
    expect(() => releaseNames({ release, namespace })).toThrow(expect.objectContaining({ code: 'helm/name-invalid' }));
  });
});
