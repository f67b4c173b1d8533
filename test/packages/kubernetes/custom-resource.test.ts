import { customKindsOf, type Declared, releaseOf } from '@aks-delivery/kubernetes';
import { customResourceRule } from '@aks-delivery/kubernetes/readiness/custom-resource';
import { describe, expect, test } from '@jest/globals';

const basket = { group: 'shop.example', version: 'v1', plural: 'baskets', kind: 'Basket', namespaced: true };
const rule = customResourceRule(basket);
const condition = (type: string, status: string, message = 'm') => ({ type, status, message });

describe('a custom resource is', () => {
  test.each([
    ['ready when its controller says so', { conditions: [condition('Ready', 'True')] }, 'ready'],
    ['ready when its controller never reports readiness', {}, 'ready'],
    ['on its way while Ready is not true', { conditions: [condition('Ready', 'False')] }, 'progressing'],
    ['on its way while Ready is unknown', { conditions: [condition('Ready', 'Unknown')] }, 'progressing'],
    [
      'on its way while its controller works',
      { conditions: [condition('Ready', 'True'), condition('Reconciling', 'True')] },
      'progressing',
    ],
    ['on its way until its controller has seen the new spec', { observedGeneration: 1 }, 'progressing'],
    ['failed when its controller has given up', { conditions: [condition('Stalled', 'True')] }, 'failed'],
  ])('%s', (_, status, expected) => {
    const object = { kind: 'Basket', metadata: { name: 'b', generation: 2 }, status };
    expect(rule.judge(object, []).status).toBe(expected);
  });
});

describe('a release waits for custom resources', () => {
  const objects: Declared[] = [
    { apiVersion: 'shop.example/v1', kind: 'Basket', name: 'b' },
    { apiVersion: 'shop.example/v1', kind: 'Coupon', name: 'c' },
    { apiVersion: 'v1', kind: 'ConfigMap', name: 'm' },
  ];
  const asked: string[] = [];
  const discovery = {
    resource: async (_: string, kind: string) => {
      asked.push(kind);
      return kind === 'Basket' ? basket : undefined;
    },
  };

  test('only when it is told where they live', async () => {
    expect(releaseOf(objects, 'prod').targets).toEqual([]);
    const customKinds = await customKindsOf([...objects, ...objects], discovery);
    expect(releaseOf(objects, 'prod', { customKinds }).targets).toMatchObject([
      { resource: basket, name: 'b', namespace: 'prod' },
    ]);
    // Kinds of Kubernetes itself need no question; one that is not served cannot be waited for.
    expect(asked).not.toContain('ConfigMap');
  });
});
