import { lastGood, type Revision } from '@aks-delivery/helm/release/history';
import { describe, expect, test } from '@jest/globals';

const r = (revision: number, status: Revision['status'], rest: Partial<Revision> = {}): Revision => ({
  revision,
  status,
  ...rest,
});

const rows: { name: string; history: Revision[]; failed: number; expected: number | undefined }[] = [
  { name: 'a first install has none', history: [r(1, 'failed')], failed: 1, expected: undefined },
  { name: 'the deployed one', history: [r(1, 'superseded'), r(2, 'deployed'), r(3, 'failed')], failed: 3, expected: 2 },
  {
    name: 'not simply the previous one: after two failures the one before both',
    history: [r(1, 'superseded'), r(2, 'failed'), r(3, 'failed')],
    failed: 3,
    expected: 1,
  },
  {
    name: 'not a failed one that a later rollback recorded as superseded',
    history: [
      r(1, 'superseded'),
      r(2, 'superseded', { description: 'Upgrade "shop" failed: timed out' }),
      r(3, 'failed'),
    ],
    failed: 3,
    expected: 1,
  },
  {
    name: 'a description of the user does not matter',
    history: [r(1, 'superseded', { description: 'hotfix, the last one failed: sorry' }), r(2, 'failed')],
    failed: 2,
    expected: 1,
  },
  {
    name: 'rather one whose rollout was seen to its end than one whose run was killed',
    history: [r(1, 'superseded', { health: 'healthy' }), r(2, 'superseded', { health: 'unproved' }), r(3, 'failed')],
    failed: 3,
    expected: 1,
  },
  {
    name: 'one whose run was killed, when there is no other',
    history: [r(1, 'superseded', { health: 'unproved' }), r(2, 'failed')],
    failed: 2,
    expected: 1,
  },
  {
    name: 'never one that was seen to be unhealthy',
    history: [r(1, 'superseded', { health: 'unhealthy' }), r(2, 'failed')],
    failed: 2,
    expected: undefined,
  },
  {
    name: 'never the failed one or a later one',
    history: [r(1, 'superseded'), r(2, 'deployed'), r(3, 'deployed')],
    failed: 2,
    expected: 1,
  },
  {
    name: 'pending, uninstalled and unknown ones are none',
    history: [r(1, 'uninstalled'), r(2, 'pending-upgrade'), r(3, 'failed')],
    failed: 3,
    expected: undefined,
  },
];

describe('the last good revision', () => {
  test.each(rows)('$name', ({ history, failed, expected }) => {
    expect(lastGood(history, failed)?.revision).toBe(expected);
  });
});
