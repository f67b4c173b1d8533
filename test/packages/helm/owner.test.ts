import type { WorkflowRun } from '@aks-delivery/action/workflow-run';
import type { Owner, Revision } from '@aks-delivery/helm/release/history';
import { type Answer, type Holder, holderOf, isHeld, mustAsk } from '@aks-delivery/helm/release/owner';
import { describe, expect, test } from '@jest/globals';

const minute = 60_000;
const hour = 60 * minute;
const now = 1_700_000_000_000;
const us: Owner = { repositoryId: '1', runId: '7', attempt: 2, runner: 'GitHub Actions 3' };
const other: Owner = { repositoryId: '1', runId: '6', attempt: 1, runner: 'GitHub Actions 2' };
const run: WorkflowRun = {
  id: '6',
  attempt: 1,
  status: 'in_progress',
  name: 'Deploy',
  actor: 'octocat',
  url: 'https://x',
};

const held = (owner: Owner | undefined, agoMs = minute): Revision => ({
  revision: 2,
  status: 'pending-upgrade',
  writtenAt: now - agoMs,
  timeoutMs: 5 * minute,
  ...(owner === undefined ? {} : { owner }),
});

describe('the holder of a release', () => {
  test.each<[string, Revision, Answer | undefined, Holder['state']]>([
    ['is gone when it was an earlier step of this job', held({ ...us, runner: 'GitHub-Actions-3' }), undefined, 'gone'],
    ['is gone when it was an earlier attempt of this run', held({ ...us, attempt: 1 }), undefined, 'gone'],
    ['lives when it is another job of this run', held({ ...us, runner: 'GitHub Actions 9' }), undefined, 'alive'],
    ['lives when GitHub says that its run goes on', held(other), { run }, 'alive'],
    ['lives while its run waits', held(other), { run: { ...run, status: 'queued' } }, 'alive'],
    ['is gone when its run is completed', held(other), { run: { ...run, status: 'completed' } }, 'gone'],
    ['is gone when its run was started again', held(other), { run: { ...run, attempt: 2 } }, 'gone'],
    ['is unknown when its run was deleted', held(other), { run: undefined }, 'unknown'],
    ['is unknown when GitHub cannot be asked', held(other), { unasked: 'no token' }, 'unknown'],
    ['is gone when it had ended by its own limits', held(other, 21 * minute), { unasked: 'no token' }, 'gone'],
    ['is gone when it had ended by its own limits, though its job goes on', held(other, 21 * minute), { run }, 'gone'],
    ['is unknown in another repository', held({ ...other, repositoryId: '2' }), undefined, 'unknown'],
    ['is unknown without a name', held(undefined, hour), undefined, 'unknown'],
    ['is gone without a name when no job can be that old', held(undefined, 7 * hour), undefined, 'gone'],
  ])('%s', (_, revision, answer, state) => {
    expect(holderOf(revision, us, answer, now)).toMatchObject({ state });
  });

  test('is named with what helps to find him', () => {
    expect(holderOf(held(other), us, { run }, now)).toEqual({
      state: 'alive',
      who: 'workflow run 6 ("Deploy" by octocat, https://x)',
      why: 'GitHub says that the run is in progress',
    });
  });

  test('is nobody outside GitHub, where runs have no names', () => {
    const nobody = { repositoryId: '', runId: '', attempt: 1, runner: '' };
    expect(holderOf(held(nobody), nobody, undefined, now).state).toBe('unknown');
  });
});

test.each<[string, Partial<Revision>, boolean]>([
  ['a pending release is held', {}, true],
  ['a deployed one is not', { status: 'deployed' }, false],
  ['unless a run of ours still watches its rollout', { status: 'deployed', health: 'unproved', owner: other }, true],
  ['and not when the rollout was judged', { status: 'deployed', health: 'healthy', owner: other }, false],
])('%s', (_, change, expected) => {
  expect(isHeld({ ...held(undefined), ...change })).toBe(expected);
});

test.each<[string, Owner | undefined, boolean]>([
  ['GitHub is asked about another run of this repository', other, true],
  ['and not about this run', { ...us, runner: 'x' }, false],
  ['nor about another repository', { ...other, repositoryId: '2' }, false],
  ['nor about nobody', undefined, false],
])('%s', (_, owner, expected) => {
  expect(mustAsk(held(owner), us)).toBe(expected);
});
