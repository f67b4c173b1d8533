import { dropped, type Step, without } from '@aks-delivery/kubernetes/difference/dropped';
import { overlay } from '@aks-delivery/kubernetes/difference/overlay';
import { describe, expect, test } from '@jest/globals';

type Fields = Record<string, unknown>;

interface Row {
  name: string;
  previous: Fields;
  next: Fields;
  expected: Step[][];
}

const rows: Row[] = [
  { name: 'nothing, when all fields stay', previous: { a: 1 }, next: { a: 2, b: 3 }, expected: [] },
  { name: 'a field', previous: { a: 1, b: 2 }, next: { a: 1 }, expected: [['b']] },
  { name: 'a field that is null now', previous: { a: 1 }, next: { a: null }, expected: [['a']] },
  { name: 'nothing, when the field was null', previous: { a: null }, next: {}, expected: [] },
  {
    name: 'a nested field, and not its neighbours',
    previous: { data: { a: '1', b: '2' } },
    next: { data: { a: '1' } },
    expected: [['data', 'b']],
  },
  {
    name: 'a container, by its name and wherever it stands',
    previous: { containers: [{ name: 'a' }, { name: 'b' }] },
    next: { containers: [{ name: 'b' }] },
    expected: [['containers', { item: 'name=a' }]],
  },
  {
    name: 'a field of a container that moved',
    previous: { containers: [{ name: 'a', image: '1', command: ['x'] }] },
    next: { containers: [{ name: 'b' }, { name: 'a', image: '1' }] },
    expected: [['containers', { item: 'name=a' }, 'command']],
  },
  {
    name: 'a mount, by its path',
    previous: { volumeMounts: [{ name: 'v', mountPath: '/a' }] },
    next: { volumeMounts: [{ name: 'v', mountPath: '/b' }] },
    expected: [['volumeMounts', { item: 'mountPath=/a' }]],
  },
  {
    name: 'a port, by number and protocol, and TCP goes without saying',
    previous: { ports: [{ port: 53 }, { port: 53, protocol: 'UDP' }, { port: 80, protocol: 'TCP' }] },
    next: { ports: [{ port: 53 }, { port: 80 }] },
    expected: [
      ['ports', { item: 'port=53,protocol=UDP' }],
      ['ports', { item: 'port=80,protocol=TCP' }, 'protocol'],
    ],
  },
  {
    name: 'a container port, by its number',
    previous: { ports: [{ containerPort: 80, name: 'http' }] },
    next: { ports: [{ containerPort: 81, name: 'http' }] },
    expected: [['ports', { item: 'containerPort=80,protocol=TCP' }]],
  },
  {
    name: 'an alias of a host, by its address',
    previous: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['a'] }] },
    next: { hostAliases: [] },
    expected: [['hostAliases', { item: 'ip=10.0.0.1' }]],
  },
  {
    name: 'nothing of a list that is set as a whole',
    previous: { rules: [{ name: 'a' }, { name: 'b' }], args: ['x', 'y'] },
    next: { rules: [{ name: 'a' }], args: ['x'] },
    expected: [],
  },
  {
    name: 'nothing of a list whose keys are not unique',
    previous: { env: [{ name: 'A' }, { name: 'A' }] },
    next: { env: [{ name: 'B' }] },
    expected: [],
  },
];

describe('what a manifest no longer sets', () => {
  test.each(rows)('is $name', ({ previous, next, expected }) => {
    expect(dropped(previous, next)).toEqual(expected);
  });

  test.each<[string, Step[][], Fields, Fields]>([
    ['a field', [['spec', 'b']], { spec: { a: 1, b: 2 } }, { spec: { a: 1 } }],
    [
      'a list item, and not those of others',
      [['env', { item: 'name=A' }]],
      { env: [{ name: 'A' }, { name: 'B' }] },
      { env: [{ name: 'B' }] },
    ],
    [
      'a field of an item',
      [['env', { item: 'name=A' }, 'value']],
      { env: [{ name: 'A', value: '1' }] },
      { env: [{ name: 'A' }] },
    ],
  ])('is taken out: %s', (_, paths, object, expected) => {
    expect(without(object, paths)).toEqual(expected);
  });

  test('leaves an object as it is that has none of it', () => {
    const live = { spec: { env: [{ name: 'B' }] } };
    expect(without(live, [['spec', 'a'], ['status'], ['spec', 'env', { item: 'name=A' }, 'value']])).toBe(live);
  });
});

describe('a client-side merge', () => {
  test.each<[string, Fields, Fields, Fields]>([
    ['keeps what the manifest does not speak of', { a: 1, d: 'default' }, { a: 2 }, { a: 2, d: 'default' }],
    ['takes out what is null', { a: 1, b: 2 }, { b: null }, { a: 1 }],
    [
      "keeps others' list items behind its own",
      { env: [{ name: 'B', value: 'by hand' }] },
      { env: [{ name: 'A', value: '1' }] },
      {
        env: [
          { name: 'A', value: '1' },
          { name: 'B', value: 'by hand' },
        ],
      },
    ],
    ['sets other lists as a whole', { args: ['a', 'b'] }, { args: ['c'] }, { args: ['c'] }],
    [
      'drops the parameters of the old strategy',
      { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } },
      { strategy: { type: 'Recreate' } },
      { strategy: { type: 'Recreate' } },
    ],
    [
      'keeps the parameters of the same strategy',
      { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } },
      { strategy: { type: 'RollingUpdate' } },
      { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } },
    ],
  ])('%s', (_, live, manifest, expected) => expect(overlay(live, manifest)).toEqual(expected));
});
