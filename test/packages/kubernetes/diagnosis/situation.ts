import { diagnose, diagnosisCauses } from '@aks-delivery/kubernetes';
import type { Situation } from '@aks-delivery/kubernetes/diagnosis/rule';
import { describe, expect, test } from '@jest/globals';
import { deployment, now, pod, replicaSet, waiting } from '../objects.ts';

/** A Deployment on its way, of which nothing bad is known. */
export const base: Situation = {
  object: deployment(),
  replicaSet: replicaSet('shop-new', '2'),
  pods: [],
  events: [],
  now,
  othersSettledAt: 0,
  othersCrash: true,
  roomSince: 0,
  autoscaled: undefined,
  hasCustomResources: false,
};

/** What the container runtime says of a tag that was never pushed. */
export const notFound =
  'Failed to pull image "acr.io/shop:2": rpc error: code = NotFound desc = failed to pull and unpack image "acr.io/shop:2": failed to resolve reference "acr.io/shop:2": acr.io/shop:2: not found';

export const pulling = (message: string, reason = 'ErrImagePull') => ({ pods: [pod('p1', waiting(reason, message))] });
export const statefulSet = { kind: 'StatefulSet', metadata: { name: 'db', namespace: 'prod', uid: 's' } };
export const aJob = (status: object = {}) =>
  ({ kind: 'Job', metadata: { name: 'migrate', namespace: 'prod', uid: 'j' }, status }) as Situation['object'];

export interface Row {
  name: string;
  input: Partial<Situation>;
  expected: { code: string; doomed: boolean } | undefined;
}

const declared = diagnosisCauses.map(({ code }) => code);

/** Runs a table of situations that differ from `base`; every code must be declared. */
export function diagnoses(family: string, rows: readonly Row[]): void {
  describe(`diagnosis of ${family}`, () => {
    test.each(rows)('$name', ({ input, expected }) => {
      const diagnosis = diagnose({ ...base, ...input });
      if (expected === undefined) return expect(diagnosis).toBeUndefined();
      expect(diagnosis).toMatchObject(expected);
      expect(declared).toContain(diagnosis?.code);
    });
  });
}
