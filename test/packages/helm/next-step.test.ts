import { nextStep, type Policy, type State, type Step } from '@aks-delivery/helm/next-step';
import type { Holder } from '@aks-delivery/helm/release/owner';
import { describe, expect, test } from '@jest/globals';

const owner = { repositoryId: '1', runId: '7', attempt: 1, runner: 'r' };
const policy: Policy = {
  wait: 'workloads',
  tests: false,
  skipUnchanged: true,
  rollbackOnFailure: true,
  failedInstall: 'uninstall',
  lock: 'wait',
  owner,
};
const good = { revision: 1, status: 'superseded', health: 'healthy' } as const;
const bad = { revision: 2, status: 'failed' } as const;
const pending = { revision: 2, status: 'pending-upgrade' } as const;
const watched = { revision: 2, status: 'deployed', health: 'unproved', owner } as const;
const alive: Holder = { state: 'alive', who: 'run 6', why: '' };
const gone: Holder = { state: 'gone', who: 'run 6', why: '' };
const unknown: Holder = { state: 'unknown', who: 'run 6', why: '' };

const rows: { name: string; state: State; policy?: Partial<Policy>; expected: Step }[] = [
  { name: 'a release that does not exist is planned first', state: { history: [] }, expected: { do: 'plan' } },
  { name: 'a deployed one is planned first', state: { history: [good] }, expected: { do: 'plan' } },
  { name: 'a plan with changes is applied', state: { history: [good], plan: 'changed' }, expected: { do: 'apply' } },
  {
    name: 'a plan that the API server refuses touches nothing',
    state: { history: [good], plan: 'refused' },
    expected: { do: 'finish', verdict: 'failed' },
  },
  {
    name: 'a plan without changes makes no revision',
    state: { history: [good], plan: 'unchanged' },
    expected: { do: 'adopt', revision: good },
  },
  {
    name: 'unless the user wants one',
    state: { history: [good], plan: 'unchanged' },
    policy: { skipUnchanged: false },
    expected: { do: 'apply' },
  },
  {
    name: 'what is pending makes us ask for its holder',
    state: { history: [pending] },
    expected: { do: 'ask', held: pending },
  },
  {
    name: 'so does a deployed revision whose rollout a run of ours has not judged',
    state: { history: [watched] },
    expected: { do: 'ask', held: watched },
  },
  {
    name: 'a living holder is waited for',
    state: { history: [pending], holder: alive },
    expected: { do: 'wait', held: pending, holder: alive },
  },
  {
    name: 'also one who watches a rollout',
    state: { history: [watched], holder: alive },
    expected: { do: 'wait', held: watched, holder: alive },
  },
  {
    name: 'but not longer than the timeout',
    state: { history: [pending], holder: alive, waitedOut: true },
    expected: { do: 'refuse', held: pending, holder: alive },
  },
  {
    name: 'and not at all when the user does not want to wait',
    state: { history: [pending], holder: alive },
    policy: { lock: 'fail' },
    expected: { do: 'refuse', held: pending, holder: alive },
  },
  {
    name: 'the lock of a dead holder is opened',
    state: { history: [pending], holder: gone },
    expected: { do: 'unlock', held: pending, holder: gone },
  },
  {
    name: 'a rollout that a dead run watched needs no unlocking',
    state: { history: [watched], holder: gone },
    expected: { do: 'plan' },
  },
  {
    name: 'without proof a lock is refused',
    state: { history: [pending], holder: unknown },
    expected: { do: 'refuse', held: pending, holder: unknown },
  },
  {
    name: 'unless the user takes it',
    state: { history: [pending], holder: unknown },
    policy: { lock: 'take' },
    expected: { do: 'unlock', held: pending, holder: unknown },
  },
  {
    name: 'tests run after the rollout',
    state: { history: [], applied: { ok: true, revision: 2 }, rollout: 'ready' },
    policy: { tests: true },
    expected: { do: 'test', revision: 2 },
  },
  {
    name: 'and not after a broken one',
    state: { history: [good, bad], applied: { ok: true, revision: 2 }, rollout: 'broken' },
    policy: { tests: true },
    expected: { do: 'rollback', from: 2, to: 1 },
  },
  {
    name: 'a failed test goes back to the last good revision',
    state: { history: [good, bad], applied: { ok: true, revision: 2 }, rollout: 'ready', tests: 'failed' },
    policy: { tests: true },
    expected: { do: 'rollback', from: 2, to: 1 },
  },
  {
    name: 'a revision that was healthy before this run is not taken back',
    state: { history: [good], applied: { ok: true, revision: 2, proved: true }, rollout: 'broken' },
    expected: { do: 'finish', verdict: 'failed' },
  },
  {
    name: 'nothing is taken back from under a newer revision',
    state: {
      history: [good, bad, { revision: 3, status: 'deployed' }],
      applied: { ok: true, revision: 2 },
      rollout: 'broken',
    },
    expected: { do: 'finish', verdict: 'failed' },
  },
  {
    name: 'a failed first install is kept when the user wants to look at it',
    state: { history: [{ revision: 1, status: 'failed' }], applied: { ok: true, revision: 1 }, rollout: 'broken' },
    policy: { failedInstall: 'keep' },
    expected: { do: 'finish', verdict: 'failed' },
  },
  {
    name: 'what was applied is followed',
    state: { history: [], applied: { ok: true, revision: 2 } },
    expected: { do: 'follow', revision: 2 },
  },
  {
    name: 'unless nobody is to wait',
    state: { history: [], applied: { ok: true, revision: 2 } },
    policy: { wait: 'none' },
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
