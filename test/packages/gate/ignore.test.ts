import { speaksOf } from '@aks-delivery/gate/scan/ignore';
import { ignoreEntries } from '@aks-delivery/gate/scan/ignore-file';
import { judge } from '@aks-delivery/gate/scan/judge';
import { problemOf } from '@aks-delivery/gate/scan/problem';
import { describe, expect, test } from '@jest/globals';
import { finding, reference } from './findings.ts';

const entry = { id: 'CVE-2026-0001', package: undefined, until: '2026-12-31', reason: 'no input reaches it', line: 1 };

describe('an ignore file', () => {
  test('is a list of entries with an end and a reason', () => {
    const text = `# accepted by security
- id: CVE-2026-0001
  until: 2026-12-31
  reason: no input reaches it
- {id: GHSA-1, package: left-pad, until: "2027-01-31", reason: fixed upstream}
`;
    expect(ignoreEntries(text, '.scan-ignore.yaml')).toEqual([
      { ...entry, line: 2 },
      { id: 'GHSA-1', package: 'left-pad', until: '2027-01-31', reason: 'fixed upstream', line: 5 },
    ]);
  });

  test.each(['', '# nothing yet\n', '[]'])('may be empty: %j', (text) => {
    expect(ignoreEntries(text, 'x')).toEqual([]);
  });

  test.each([
    { name: 'no YAML', text: '- id: "CVE', line: 1, says: 'not YAML' },
    { name: 'no list', text: 'id: CVE-1\n', line: 1, says: 'not a list' },
    { name: 'an entry that is only an id', text: '# x\n- CVE-1\n', line: 2, says: 'not written as' },
    { name: 'no id', text: '- until: 2026-01-01\n  reason: x\n', line: 1, says: 'no id' },
    { name: 'no end', text: '\n\n- id: CVE-1\n  reason: x\n', line: 3, says: 'CVE-1 has no end' },
    { name: 'no reason', text: '- id: CVE-1\n  until: 2026-01-01\n', line: 1, says: 'CVE-1 has no reason' },
    { name: 'an empty reason', text: '- id: CVE-1\n  until: 2026-01-01\n  reason: " "\n', line: 1, says: 'no reason' },
    { name: 'an end in words', text: '- {id: CVE-1, until: never, reason: x}\n', line: 1, says: '"never"' },
    { name: 'a day that is not', text: '- {id: CVE-1, until: 2026-02-30, reason: x}\n', line: 1, says: '2026-02-30' },
    { name: 'a key that nobody knows', text: '- {id: CVE-1, packages: x}\n', line: 1, says: 'unknown key "packages"' },
    { name: 'a number', text: '- {id: 1, until: 2026-01-01, reason: x}\n', line: 1, says: 'id is not a text' },
  ])('is refused on its line: $name', ({ text, line, says }) => {
    const refused = { code: 'gate/ignore-invalid', location: { file: 'ignore.yaml', line } };
    expect(() => ignoreEntries(text, 'ignore.yaml')).toThrow(expect.objectContaining(refused));
    expect(() => ignoreEntries(text, 'ignore.yaml')).toThrow(says);
  });
});

test.each([
  { name: 'its id in any spelling', entry: { ...entry, id: 'cve-2026-0001' }, finding: finding({}), expected: true },
  { name: 'another name of it', entry, finding: finding({ id: 'GHSA-1', aliases: ['CVE-2026-0001'] }), expected: true },
  { name: 'its package', entry: { ...entry, package: 'openssl' }, finding: finding({}), expected: true },
  { name: 'not another package', entry: { ...entry, package: 'curl' }, finding: finding({}), expected: false },
  {
    name: 'not one of several vulnerabilities of an advisory',
    entry,
    finding: finding({ id: 'ELSA-2026-1', aliases: ['CVE-2026-0001', 'CVE-2026-0002'] }),
    expected: false,
  },
  {
    name: 'the id of an advisory of several vulnerabilities',
    entry: { ...entry, id: 'ELSA-2026-1' },
    finding: finding({ id: 'ELSA-2026-1', aliases: ['CVE-2026-0001', 'CVE-2026-0002'] }),
    expected: true,
  },
  { name: 'not a longer id', entry, finding: finding({ id: 'CVE-2026-00012' }), expected: false },
])('an entry speaks of a finding by $name', ({ entry: given, finding: found, expected }) => {
  expect(speaksOf(given, found)).toBe(expected);
});

describe('a scan is judged', () => {
  const verdict = (today: string, ...found: Parameters<typeof finding>[0][]) =>
    judge(found.map(finding), { failOn: 'high', ignores: [entry] }, today);

  test.each([
    { name: 'an entry ignores on its last day', today: '2026-12-31', blocking: 0, ignored: 1, expired: 0 },
    { name: 'and not on the day after', today: '2027-01-01', blocking: 1, ignored: 0, expired: 1 },
  ])('$name', ({ today, blocking, ignored, expired }) => {
    const found = verdict(today, {});
    expect([found.blocking.length, found.ignored.length, found.expired.length]).toEqual([blocking, ignored, expired]);
    expect(problemOf(found, reference)?.code).toBe(blocking === 0 ? undefined : 'gate/vulnerable');
  });

  test('what is ignored is not counted, what is below the threshold does not block, unused entries are named', () => {
    const found = verdict('2026-06-01', { id: 'CVE-2', severity: 'medium' }, { id: 'CVE-3', severity: 'negligible' });
    expect(found.counts).toEqual({ critical: 0, high: 0, medium: 1, low: 0, negligible: 1, unknown: 0 });
    expect(found).toMatchObject({ blocking: [], unused: [entry] });
  });

  test('in one sentence with the counts and the worst', () => {
    const found = verdict('2027-01-01', {}, { id: 'CVE-2', severity: 'critical', package: 'curl', fixed: '8.1' });
    expect(problemOf(found, reference)).toMatchObject({
      message: `${reference} has 1 critical and 1 high findings that nobody has accepted; the worst is CVE-2 in curl 1.0, fixed in 8.1. 1 entry has ended in the ignore file, which the warnings name.`,
      evidence:
        'critical   CVE-2 in curl 1.0, fixed in 8.1\nhigh       CVE-2026-0001 in openssl 1.0, which has no fix yet',
    });
  });
});
