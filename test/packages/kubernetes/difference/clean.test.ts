import { cleaned, withOwnership } from '@aks-delivery/kubernetes/difference/clean';
import { describe, expect, test } from '@jest/globals';

const helms = { 'meta.helm.sh/release-name': 'shop', 'meta.helm.sh/release-namespace': 'prod' };

describe('an object to compare', () => {
  test('holds only what somebody wants', () => {
    const object = {
      kind: 'Deployment',
      metadata: {
        name: 'shop',
        labels: { app: 'shop' },
        annotations: {
          ...helms,
          'kubectl.kubernetes.io/last-applied-configuration': '{"password":"x"}',
          'deployment.kubernetes.io/revision': '3',
          team: 'a',
        },
        uid: 'u',
        resourceVersion: '1',
        generation: 2,
        creationTimestamp: null,
        selfLink: '/x',
        managedFields: [],
      },
      spec: { replicas: 1 },
      status: { replicas: 1 },
    };
    expect(cleaned(object)).toEqual({
      kind: 'Deployment',
      metadata: { name: 'shop', labels: { app: 'shop' }, annotations: { team: 'a' } },
      spec: { replicas: 1 },
    });
  });

  test('has no annotations when all of them were bookkeeping', () => {
    expect(cleaned({ metadata: { name: 'a', annotations: helms } })).toEqual({ metadata: { name: 'a' } });
  });

  test('counts stringData of a Secret as data, as the server does', () => {
    expect(cleaned({ kind: 'Secret', data: { a: 'MQ==' }, stringData: { b: '2' } })).toEqual({
      kind: 'Secret',
      data: { a: 'MQ==', b: 'Mg==' },
    });
    expect(cleaned({ kind: 'Basket', stringData: { b: '2' } })).toEqual({ kind: 'Basket', stringData: { b: '2' } });
  });
});

test("Helm's own marks on a live object are not taken away by a manifest without them", () => {
  const live = { metadata: { labels: { 'app.kubernetes.io/managed-by': 'Helm', by: 'hand' }, annotations: helms } };
  const manifest = { metadata: { name: 'a', annotations: { team: 'a' } }, spec: {} };
  expect(withOwnership(manifest, live)).toEqual({
    metadata: {
      name: 'a',
      annotations: { ...helms, team: 'a' },
      labels: { 'app.kubernetes.io/managed-by': 'Helm' },
    },
    spec: {},
  });
  expect(withOwnership(manifest, {})).toEqual(manifest);
});
