import type { Condition, ContainerSpec, KubernetesObject, Pod } from '@aks-delivery/kubernetes/objects';
import { type Companion, companyOf } from '@aks-delivery/kubernetes/rollout/companions';
import { createRoom } from '@aks-delivery/kubernetes/rollout/room';
import { describe, expect, test } from '@jest/globals';
import { crashLoop, now, pod } from './objects.ts';

const at = (time: string): number => Date.parse(`2026-01-01T${time}Z`);
const probed: ContainerSpec = { name: 'app', readinessProbe: { httpGet: { path: '/' } } };
const readyAt = (time: string): Condition[] => [
  { type: 'Ready', status: 'True', lastTransitionTime: `2026-01-01T${time}Z` },
];

function companion(status: Companion['readiness']['status'], pods: Pod[] = [], object: object = {}): Companion {
  const base: KubernetesObject = { kind: 'Deployment', metadata: { name: 'x' }, ...object };
  return {
    object: base,
    pods,
    countsPods: base.kind !== 'Job',
    readiness: { status, ready: 0, desired: 1, message: '' },
  };
}
const ready = (time: string, container: ContainerSpec = probed) =>
  companion('ready', [pod('db', {}, { spec: { containers: [container] }, status: { conditions: readyAt(time) } })]);
const crashing = (startedAt: string) =>
  companion('progressing', [pod('b', crashLoop(1, 5, 'Error', `2026-01-01T${startedAt}Z`))]);

describe('what a container that crashes may be waiting for', () => {
  test.each<{ name: string; others: Companion[]; expected: [settledAt: number | undefined, crash: boolean] }>([
    { name: 'nothing', others: [], expected: [0, true] },
    { name: 'what was ready last', others: [ready('12:00:10'), ready('12:00:20')], expected: [at('12:00:20'), true] },
    {
      name: 'what nobody probes, for some time after it says that it is ready',
      others: [ready('12:00:10', { name: 'app' })],
      expected: [at('12:00:30'), true],
    },
    { name: 'a workload on its way', others: [companion('progressing')], expected: [undefined, false] },
    {
      name: 'a Job that is not done',
      others: [companion('progressing', [], { kind: 'Job' })],
      expected: [undefined, false],
    },
    {
      name: 'a Job that is done',
      others: [companion('ready', [], { kind: 'Job', status: { completionTime: '2026-01-01T12:00:15Z' } })],
      expected: [at('12:00:15'), true],
    },
    { name: 'one that crashes, too', others: [crashing('12:00:10')], expected: [undefined, true] },
    {
      name: 'one that crashes, but had no chance since the database was ready',
      others: [crashing('12:00:10'), ready('12:00:20')],
      expected: [undefined, false],
    },
    {
      name: 'a claim is nothing to wait for',
      others: [{ ...companion('progressing', [], { kind: 'PersistentVolumeClaim' }), countsPods: false }],
      expected: [0, true],
    },
  ])('$name', ({ others, expected: [othersSettledAt, othersCrash] }) => {
    const judged = crashing('12:00:40');
    expect(companyOf([judged, ...others])(judged)).toEqual({ othersSettledAt, othersCrash });
  });
});

describe('room that pods make', () => {
  const phase = (value: string, deletionTimestamp?: string): Pod => {
    const it = pod('p', {}, { status: { phase: value } });
    return deletionTimestamp === undefined ? it : { ...it, metadata: { ...it.metadata, deletionTimestamp } };
  };
  const leaving = phase('Running', '2026-01-01T12:01:20Z');
  test.each<{ name: string; before: Pod; after: Pod | undefined; expected: number }>([
    { name: 'a pod that runs makes none', before: phase('Pending'), after: phase('Running'), expected: 0 },
    { name: 'one that is leaving is about to', before: phase('Running'), after: leaving, expected: now },
    { name: 'one that has left did', before: leaving, after: undefined, expected: 7 },
    { name: 'one that has ended did', before: leaving, after: phase('Succeeded'), expected: 7 },
    { name: 'one that had ended before did not', before: phase('Failed'), after: undefined, expected: 0 },
    {
      name: 'one that should have left long ago does not count',
      before: phase('Running'),
      after: phase('Running', '2026-01-01T12:00:40Z'),
      expected: 0,
    },
  ])('$name', ({ before, after, expected }) => {
    const room = createRoom(() => 7);
    const pods = new Map(after === undefined ? [] : [['p', after]]);
    room.changed('prod', new Map([['p', before]]), pods);
    expect(room.since('prod', pods.values(), now)).toBe(expected);
    expect(room.since('other', [], now)).toBe(0);
  });
});
