import { parseManifest, secretValues } from '@aks-delivery/helm/release/manifest';
import { describe, expect, test } from '@jest/globals';

const big = `data:\n${'  line: text\n'.repeat(3000)}`;

describe('a manifest', () => {
  test.each([
    ['nothing', '', []],
    ['comments and empty documents', '---\n# Source: a\n---\n\n', []],
    [
      'an object',
      '---\n# Source: a\napiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: n}\nspec: {type: LoadBalancer}\n',
      [{ apiVersion: 'v1', kind: 'Service', name: 'a', namespace: 'n', spec: { type: 'LoadBalancer' } }],
    ],
    [
      'two objects and a separator with a comment',
      'apiVersion: v1\nkind: A\nmetadata:\n  name: a\n--- # b\napiVersion: v1\nkind: B\nmetadata:\n  name: b\n',
      [
        { apiVersion: 'v1', kind: 'A', name: 'a' },
        { apiVersion: 'v1', kind: 'B', name: 'b' },
      ],
    ],
    [
      'a List',
      'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: A, metadata: {name: a}}\n',
      [{ apiVersion: 'v1', kind: 'A', name: 'a' }],
    ],
    [
      'a large ConfigMap without parsing it',
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  labels:\n    name2: x\n  name: "big"\n${big}`,
      [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'big' }],
    ],
    [
      'a name that looks like a number',
      'apiVersion: v1\nkind: A\nmetadata: {name: "1"}\n',
      [{ apiVersion: 'v1', kind: 'A', name: '1' }],
    ],
  ])('lists %s', (_, text, expected) => {
    expect(parseManifest(text)).toEqual(expected);
  });

  test('gives the values of its Secrets, so that they can be hidden', () => {
    const text =
      '---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: aHVudGVyMjI=}\nstringData: {b: plain-text}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: shown}\n';
    expect(secretValues(text)).toEqual(['hunter22', 'plain-text']);
  });
});
