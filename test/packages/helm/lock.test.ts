import type { Owner, Revision } from '@aks-delivery/helm/release/history';
import { refuse, unlockOwn } from '@aks-delivery/helm/release/lock';
import type { ReleaseStore } from '@aks-delivery/helm/release/releases';
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
    label: async (revision, labels) => void marks.push(`${revision} ${JSON.stringify(labels)}`),
    markHealth: async (revision, health) => void marks.push(`${revision} ${health}`),
    markStatus: async (revision, status) => void marks.push(`${revision} ${status}`),
  };
}

const us: Owner = { repositoryId: '1', runId: '7', attempt: 1, runner: 'GitHub Actions 3' };
const pending = (owner?: Owner): Revision => ({ revision: 2, status: 'pending-upgrade', ...(owner && { owner }) });

describe('post unlocks', () => {
  test.each<[string, Revision[], string[]]>([
    ['what this job left pending', [pending(us)], ['2 failed']],
    ['nothing of another run', [pending({ ...us, runId: '6' })], []],
    ['nothing of another job of this run', [pending({ ...us, runner: 'x' })], []],
    ['nothing without an owner', [pending()], []],
    ['nothing that is not pending', [{ ...pending(us), status: 'deployed' }], []],
    ['nothing of a release that is gone', [], []],
  ])('%s', async (_, history, marks) => {
    const store = storeOf(...history);
    await unlockOwn(store, us, log);
    expect(store.marks).toEqual(marks);
  });
});

test('a refusal names the owner of the lock, and what proves nothing', () => {
  const error = refuse(pending(us), { state: 'unknown', who: 'workflow run 7', why: 'there is no token' }, 'shop');
  expect(error).toMatchObject({
    code: 'helm/locked',
    message:
      'Release shop is pending-upgrade at revision 2, held by workflow run 7: nothing proves that it is over, because there is no token.',
  });
});
