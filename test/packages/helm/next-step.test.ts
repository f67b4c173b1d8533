import { nextStep, type Policy, type State, type Step } from '@aks-delivery/helm/plan';
import { describe, expect, test } from '@jest/globals';

const policy: Policy = { wait: true, rollbackOnFailure: true, runId: '7' };
const good = { revision: 1, status: 'superseded', health: 'healthy' } as const;
const bad = { revision: 2, status: 'failed' } as const;

const rows: { name: string; state: State; policy?: Partial<Policy>; expected: Step }[] = [
  { name: 'a release that does not exist is applied', state: { history: [] }, expected: { do: 'apply' } },
  { name: 'a deployed one is applied', state: { history: [good] }, expected: { do: 'apply' } },
  { name: 'a failed one is applied', state: { history: [good, bad] }, expected: { do: 'apply' } },
  {
    name: 'a pending one of another run is refused',
    state: { history: [{ revision: 2, status: 'pending-upgrade', runId: '6' }] },
    expected: { do: 'refuse', pending: { revision: 2, status: 'pending-upgrade', runId: '6' } },
  },
  {
    name: 'a pending one without an owner is refused',
    state: { history: [{ revision: 2, status: 'pending-rollback' }] },
    expected: { do: 'refuse', pending: { revision: 2, status: 'pending-rollback' } },
  },
  {
    name: 'outside GitHub no two runs are the same',
    state: { history: [{ revision: 2, status: 'pending-upgrade' }] },
    policy: { runId: '' },
    expected: { do: 'refuse', pending: { revision: 2, status: 'pending-upgrade' } },
  },
  {
    name: 'what an earlier attempt of this run left pending is unlocked',
    state: { history: [{ revision: 2, status: 'pending-upgrade', runId: '7' }] },
    expected: { do: 'unlock', pending: { revision: 2, status: 'pending-upgrade', runId: '7' } },
  },
  {
    name: 'what was applied is followed',
    state: { history: [], applied: { ok: true, revision: 2 } },
    expected: { do: 'follow', revision: 2 },
  },
  {
    name: 'unless nobody is to wait',
    state: { history: [], applied: { ok: true, revision: 2 } },
    policy: { wait: false },
    expected: { do: 'finish', verdict: 'deployed' },
  },
  {
    name: 'a healthy rollout is the end',
    state: { history: [], applied: { ok: true, revision: 2 }, rollout: 'ready' },
    expected: { do: 'finish', verdict: 'deployed' },
  },
  {
    name: 'a broken rollout goes back to the last good revision',
    state: { history: [good, bad], applied: { ok: true, revision: 2 }, rollout: 'broken' },
    expected: { do: 'rollback', from: 2, to: 1 },
  },
  {
    name: 'a helm that failed half way goes back, too',
    state: { history: [good, bad], applied: { ok: false, revision: 2 } },
    expected: { do: 'rollback', from: 2, to: 1 },
  },
  {
    name: 'a helm that changed nothing leaves nothing to take back',
    state: { history: [good], applied: { ok: false } },
    expected: { do: 'finish', verdict: 'failed' },
  },
  {
    name: 'a broken first install is uninstalled',
    state: { history: [{ revision: 1, status: 'failed' }], applied: { ok: true, revision: 1 }, rollout: 'broken' },
    expected: { do: 'uninstall', revision: 1 },
  },
  {
    name: 'a release with a history, but no good revision, is left for a person',
    state: { history: [{ revision: 1, status: 'failed' }, bad], applied: { ok: true, revision: 2 }, rollout: 'broken' },
    expected: { do: 'finish', verdict: 'failed' },
  },
  {
    name: 'nothing is taken back when the user does not want it',
    state: { history: [good, bad], applied: { ok: true, revision: 2 }, rollout: 'broken' },
    policy: { rollbackOnFailure: false },
    expected: { do: 'finish', verdict: 'failed' },
  },
  {
    name: 'a rollback that became healthy is the end',
    state: { history: [good, bad], applied: { ok: true, revision: 2 }, rollout: 'broken', restored: { ok: true } },
    expected: { do: 'finish', verdict: 'rolled-back' },
  },
  {
    name: 'a rollback that failed is not tried again',
    state: { history: [good, bad], applied: { ok: true, revision: 2 }, rollout: 'broken', restored: { ok: false } },
    expected: { do: 'finish', verdict: 'failed' },
  },
  {
    name: 'an uninstall is the end',
    state: {
      history: [{ revision: 1, status: 'failed' }],
      applied: { ok: true, revision: 1 },
      rollout: 'broken',
      restored: { ok: true },
    },
    expected: { do: 'finish', verdict: 'uninstalled' },
  },
];

describe('the plan', () => {
  test.each(rows)('$name', ({ state, policy: changed, expected }) => {
    expect(nextStep(state, { ...policy, ...changed })).toEqual(expected);
  });
});
