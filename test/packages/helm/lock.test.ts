import type { Revision } from '@aks-delivery/helm/history';
import type { ReleaseStore } from '@aks-delivery/helm/releases';
import { refuse, unlockOwn } from '@aks-delivery/helm/unlock';
import { describe, expect, test } from '@jest/globals';

const log = { info: () => undefined };

/** A release with this history, and the marks that were written to it. */
function storeOf(...history: Revision[]): ReleaseStore & { marks: string[] } {
  const marks: string[] = [];
  return {
    release: 'shop',
    namespace: 'prod',
    marks,
    history: async () => history,
    describedHistory: async () => history,
    read: async () => undefined,
    markHealth: async (revision, health) => void marks.push(`${revision} ${health}`),
    markStatus: async (revision, status) => void marks.push(`${revision} ${status}`),
  };
}

describe('post unlocks', () => {
  test.each<[string, Revision[], { runId: string; rollingBack: boolean }, string[]]>([
    [
      'what this run left pending',
      [{ revision: 2, status: 'pending-upgrade', runId: '7' }],
      { runId: '7', rollingBack: false },
      ['2 failed'],
    ],
    [
      'nothing of another run',
      [{ revision: 2, status: 'pending-upgrade', runId: '6' }],
      { runId: '7', rollingBack: false },
      [],
    ],
    ['nothing without an owner', [{ revision: 2, status: 'pending-install' }], { runId: '', rollingBack: false }, []],
    [
      'the rollback that this run began, which carries the labels of its target',
      [{ revision: 3, status: 'pending-rollback', runId: '2' }],
      { runId: '7', rollingBack: true },
      ['3 failed'],
    ],
    [
      'nothing that is not pending',
      [{ revision: 2, status: 'deployed', runId: '7' }],
      { runId: '7', rollingBack: true },
      [],
    ],
    ['nothing of a release that is gone', [], { runId: '7', rollingBack: false }, []],
  ])('%s', async (_, history, owner, marks) => {
    const store = storeOf(...history);
    await unlockOwn(store, owner, log);
    expect(store.marks).toEqual(marks);
  });
});

test('a refusal names the owner of the lock', () => {
  const error = refuse({ revision: 2, status: 'pending-upgrade', runId: '6' }, 'shop');
  expect(error).toMatchObject({ code: 'helm/locked', message: expect.stringContaining('by workflow run 6') });
});
