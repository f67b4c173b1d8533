import { nextStep, type Policy, type State, type Step } from '@aks-delivery/oci/promote/next-step';
import { describe, expect, test } from '@jest/globals';

const digest = `sha256:${'a'.repeat(64)}`;
const another = `sha256:${'b'.repeat(64)}`;
const policy: Policy = {
  mode: 'auto',
  overwrite: false,
  lock: false,
  referrers: true,
  tags: ['v1'],
  oneRegistry: false,
};
const right = { tag: 'v1', digest, locked: false };
const taken = { tag: 'v1', digest: another, locked: false };
const empty: State = { digest, gated: true, target: { present: false, tags: [] } };
const there: State = { digest, gated: true, target: { present: true, tags: [] } };
const proved: State = { ...empty, moved: 'import', proved: true };
const linked: State = { ...proved, referrersDone: true };

const rows: { name: string; state: State; policy?: Partial<Policy>; expected: Step }[] = [
  { name: 'first the source is resolved', state: {}, expected: { do: 'resolve' } },
  { name: 'then it has to pass the gate', state: { digest, gated: false }, expected: { do: 'gate', digest } },
  { name: 'then the target is looked at', state: { digest, gated: true }, expected: { do: 'look', digest } },
  { name: 'what is not there is imported', state: empty, expected: { do: 'move', digest, way: 'import' } },
  {
    name: 'or copied, when the user says so',
    state: empty,
    policy: { mode: 'copy' },
    expected: { do: 'move', digest, way: 'copy' },
  },
  {
    name: 'or copied, when Azure cannot import it',
    state: { ...empty, importRefused: true },
    expected: { do: 'move', digest, way: 'copy' },
  },
  {
    name: 'but never copied against the will of the user',
    state: { ...empty, importRefused: true },
    policy: { mode: 'import' },
    expected: { do: 'move', digest, way: 'import' },
  },
  {
    name: 'within one registry blobs are mounted, and Azure is not asked',
    state: empty,
    policy: { oneRegistry: true },
    expected: { do: 'move', digest, way: 'copy' },
  },
  { name: 'what is there is not moved', state: there, expected: { do: 'prove', digest } },
  { name: 'what was moved is proved', state: { ...empty, moved: 'import' }, expected: { do: 'prove', digest } },
  {
    name: 'referrers follow the image, also one that was there',
    state: { ...there, proved: true },
    expected: { do: 'referrers', digest, way: 'import' },
  },
  {
    name: 'tags come after the referrers',
    state: linked,
    expected: { do: 'tag', digest, way: 'import', tags: ['v1'] },
  },
  {
    name: 'without referrers, tags come after the proof',
    state: proved,
    policy: { referrers: false },
    expected: { do: 'tag', digest, way: 'import', tags: ['v1'] },
  },
  {
    name: 'a tag that means the image already is not set again',
    state: { ...there, target: { present: true, tags: [right] }, proved: true, referrersDone: true },
    expected: { do: 'finish', copied: 'none' },
  },
  {
    name: 'nor is it in the way when it is locked',
    state: {
      ...there,
      target: { present: true, tags: [{ ...right, locked: true }] },
      proved: true,
      referrersDone: true,
    },
    expected: { do: 'finish', copied: 'none' },
  },
  {
    name: 'only tags that are missing are set',
    state: { ...there, target: { present: true, tags: [right] }, proved: true, referrersDone: true },
    policy: { tags: ['v1', 'stable'] },
    expected: { do: 'tag', digest, way: 'import', tags: ['stable'] },
  },
  {
    name: 'a tag with another image ends it before anything is moved',
    state: { ...empty, target: { present: false, tags: [taken] } },
    expected: { do: 'refuse', why: 'exists', tags: [taken] },
  },
  {
    name: 'unless tags may move',
    state: { ...empty, target: { present: false, tags: [taken] } },
    policy: { overwrite: true },
    expected: { do: 'move', digest, way: 'import' },
  },
  {
    name: 'and it is not locked',
    state: { ...empty, target: { present: false, tags: [{ ...taken, locked: true }] } },
    policy: { overwrite: true },
    expected: { do: 'refuse', why: 'locked', tags: [{ ...taken, locked: true }] },
  },
  {
    name: 'a tag that moved is set once',
    state: { ...linked, target: { present: false, tags: [taken] }, tagged: true },
    policy: { overwrite: true },
    expected: { do: 'finish', copied: 'import' },
  },
  {
    name: 'the lock comes last',
    state: { ...linked, tagged: true },
    policy: { lock: true },
    expected: { do: 'lock', digest, tags: ['v1'] },
  },
  {
    name: 'an image without a tag is locked by its digest',
    state: linked,
    policy: { lock: true, tags: [] },
    expected: { do: 'lock', digest, tags: [] },
  },
  {
    name: 'then it is over',
    state: { ...linked, tagged: true, locked: true },
    policy: { lock: true },
    expected: { do: 'finish', copied: 'import' },
  },
];

describe('a promotion decides from what it knows:', () => {
  test.each(rows)('$name', ({ state, policy: changes, expected }) => {
    expect(nextStep(state, { ...policy, ...changes })).toEqual(expected);
  });
});
