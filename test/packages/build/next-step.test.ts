import { nextStep, type Policy, type State, type Step } from '@aks-delivery/build/next-step';
import { describe, expect, test } from '@jest/globals';

const policy: Policy = { push: true, overwrite: false, lock: false, skipBuilt: true, retries: 3 };
const one = 'r.io/shop:1';
const two = 'r.io/shop:2';
const elsewhere = 'r.io/copy:1';
const old = { reference: one, digest: 'sha256:old', sameSource: false, locked: false };
const same = { reference: one, digest: 'sha256:same', sameSource: true, locked: false };
const failed = (attempts: number, onlyPushFailed = true) => ({
  existing: [],
  build: { ok: false, onlyPushFailed, attempts },
});
const built = { ok: true, onlyPushFailed: false, attempts: 1 };

interface Row {
  name: string;
  state: State;
  references?: string[];
  policy?: Partial<Policy>;
  expected: Step;
}

const rows: Row[] = [
  { name: 'looks before it builds', state: {}, expected: { do: 'look' } },
  { name: 'builds at once when nothing is pushed', state: {}, policy: { push: false }, expected: { do: 'build' } },
  { name: 'builds when no tag exists', state: { existing: [] }, expected: { do: 'build' } },
  {
    name: 'refuses a tag that exists, before anything is built',
    state: { existing: [old] },
    expected: { do: 'refuse', taken: [old] },
  },
  {
    name: 'overwrites it when told to',
    state: { existing: [old] },
    policy: { overwrite: true },
    expected: { do: 'build' },
  },
  {
    name: 'refuses a tag that is locked, even when told to overwrite',
    state: { existing: [old, { ...old, reference: two, locked: true }] },
    references: [one, two],
    policy: { overwrite: true },
    expected: { do: 'refuse', taken: [{ ...old, reference: two, locked: true }] },
  },
  {
    name: 'takes an image of the same source',
    state: { existing: [same] },
    expected: { do: 'adopt', digest: 'sha256:same', from: one, missing: [] },
  },
  {
    name: 'gives the tags that are missing to an image of the same source',
    state: { existing: [same] },
    references: [one, two],
    expected: { do: 'adopt', digest: 'sha256:same', from: one, missing: [two] },
  },
  {
    name: 'refuses when another of the tags holds another image',
    state: { existing: [same, { ...old, reference: two }] },
    references: [one, two],
    expected: { do: 'refuse', taken: [{ ...old, reference: two }] },
  },
  {
    name: 'moves that tag when told to',
    state: { existing: [same, { ...old, reference: two }] },
    references: [one, two],
    policy: { overwrite: true },
    expected: { do: 'adopt', digest: 'sha256:same', from: one, missing: [two] },
  },
  {
    name: 'does not take an image of the same source when that is switched off',
    state: { existing: [same] },
    policy: { skipBuilt: false },
    expected: { do: 'refuse', taken: [same] },
  },
  {
    name: 'does not take an image from one repository to another',
    state: { existing: [same] },
    references: [one, elsewhere],
    policy: { overwrite: true },
    expected: { do: 'build' },
  },
  {
    name: 'repeats a push that failed in passing',
    state: failed(1),
    expected: { do: 'repeat', attempt: 1, waitMs: 3_000 },
  },
  { name: 'waits longer each time', state: failed(3), expected: { do: 'repeat', attempt: 3, waitMs: 15_000 } },
  { name: 'gives up after the retries', state: failed(4), expected: { do: 'finish', verdict: 'failed' } },
  {
    name: 'does not repeat a build that failed',
    state: failed(1, false),
    expected: { do: 'finish', verdict: 'failed' },
  },
  { name: 'reads back what was pushed', state: { existing: [], build: built }, expected: { do: 'confirm' } },
  { name: 'reads back what was adopted', state: { existing: [same], adopted: true }, expected: { do: 'confirm' } },
  {
    name: 'has nothing to read back when nothing was pushed',
    state: { build: built },
    policy: { push: false, lock: true },
    expected: { do: 'finish', verdict: 'built' },
  },
  {
    name: 'locks what is proved',
    state: { existing: [], build: built, confirmed: true },
    policy: { lock: true },
    expected: { do: 'lock' },
  },
  {
    name: 'locks what was adopted, too',
    state: { existing: [same], adopted: true, confirmed: true },
    policy: { lock: true },
    expected: { do: 'lock' },
  },
  {
    name: 'is done when the registry has it',
    state: { existing: [], build: built, confirmed: true },
    expected: { do: 'finish', verdict: 'pushed' },
  },
  {
    name: 'is done when it is locked',
    state: { existing: [same], adopted: true, confirmed: true, locked: true },
    policy: { lock: true },
    expected: { do: 'finish', verdict: 'already-built' },
  },
];

describe('a build', () => {
  test.each(rows)('$name', ({ state, references = [one], policy: changed, expected }) => {
    expect(nextStep(state, references, { ...policy, ...changed })).toEqual(expected);
  });

  test('waits about two minutes in all before it gives a push up', () => {
    const waits = [1, 2, 3, 4, 5].map((attempts) => nextStep(failed(attempts), [one], { ...policy, retries: 5 }));
    const total = waits.reduce((sum, step) => sum + (step.do === 'repeat' ? step.waitMs : 0), 0);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThan(130_000);
  });
});
