import { createSummary } from '@aks-delivery/action/summary';
import { fit as cut, SUMMARY_LIMIT } from '@aks-delivery/action/summary-fit';
import { type Gate, guardOf } from '@aks-delivery/gate';
import type { Finding } from '@aks-delivery/gate/scan/finding';
import { describe, expect, test } from '@jest/globals';
import { config, digest, finding, other, platform, reference } from './findings.ts';

const entry = { id: 'CVE-1', package: undefined, until: '2026-12-31', reason: 'no input | reaches it', line: 3 };
const gate = (findings: Finding[], digests = [digest]): Gate => ({
  scan: {
    rule: {
      failOn: 'high',
      ignores: [entry, { ...entry, id: 'CVE-2', line: 4 }, { ...entry, id: 'CVE-3', until: '2026-01-01' }],
    },
    reports: [{ path: 'scan.json', scans: [{ scanner: 'grype 1', digests, findings }] }],
    ignoreFile: 'ignore.yaml',
  },
});

async function guard(rules: Gate, parts = [{ platform: undefined as string | undefined, digests: [digest] }]) {
  const summary = createSummary();
  const told: { warnings: unknown[]; lines: string[]; outputs: unknown } = {
    warnings: [],
    lines: [],
    outputs: undefined,
  };
  const place = {
    env: {},
    signal: new AbortController().signal,
    today: '2026-11-21',
    log: {
      info: (line: string) => told.lines.push(line),
      warning: (message: string, at?: object) => told.warnings.push([message, at]),
    },
  };
  const records = { summary, output: (values: unknown) => (told.outputs = values) };
  const ended = await guardOf(
    rules,
    place,
    records,
  )({ reference, parts: async () => parts }).then(
    () => 'passed',
    (error: { code: string }) => error.code,
  );
  return { ended, ...told, summary: cut(summary.blocks, SUMMARY_LIMIT) };
}

describe('a guard', () => {
  test('lets pass what is below the threshold or accepted, and tells what was accepted', async () => {
    const result = await guard(gate([finding({ id: 'CVE-1' }), finding({ id: 'CVE-9', severity: 'low' })]));
    expect(result.ended).toBe('passed');
    expect(result.outputs).toEqual({
      signature: '',
      findings: '{"critical":0,"high":0,"medium":0,"low":1,"negligible":0,"unknown":0}',
    });
    expect(result.lines).toEqual([
      'ignore.yaml:4: nothing was found that the entry for CVE-2 is about.',
      'CVE-1 in openssl is ignored until 2026-12-31: no input | reaches it',
    ]);
    expect(result.warnings).toEqual([
      [
        'The entry for CVE-3 has ended on 2026-01-01 and ignores nothing any more: no input | reaches it',
        { file: 'ignore.yaml', line: 3 },
      ],
    ]);
    for (const part of [
      'Gate: passed',
      'grype 1',
      '1 low',
      'no input \\| reaches it',
      'Ignored for now: 1',
      'to remove: 2',
    ]) {
      expect(result.summary).toContain(part);
    }
  });

  test('refuses what blocks, with a table; an address that would break out of it is no link', async () => {
    const findings = [
      finding({ id: 'CVE-9', severity: 'critical', link: 'https://nvd.nist.gov/vuln/detail/CVE-9', fixed: '1.1' }),
      finding({ id: 'CVE-8', severity: 'critical', link: 'https://evil.example/) [x](javascript:1', package: '`|`' }),
      ...Array.from({ length: 60 }, (_, at) => finding({ id: `CVE-10-${at}` })),
    ];
    const result = await guard(gate(findings));
    expect(result.ended).toBe('gate/vulnerable');
    expect(result.outputs).toMatchObject({ findings: expect.stringContaining('"critical":2,"high":60') });
    for (const part of [
      'Gate: not passed',
      '[CVE-9](https://nvd.nist.gov/vuln/detail/CVE-9)',
      '… and 12 more',
      'no fix yet',
    ]) {
      expect(result.summary).toContain(part);
    }
    expect(result.summary).not.toContain('javascript');
  });

  test('warns of a platform that no report names', async () => {
    const parts = [
      { platform: undefined, digests: [digest] },
      { platform: 'linux/amd64', digests: [platform, config] },
      { platform: 'linux/arm64', digests: [other] },
    ];
    const one = await guard(gate([], [digest, config]), parts);
    expect(one.warnings[0]).toEqual([expect.stringContaining('names linux/arm64 of the image'), undefined]);
    expect(one.summary).toContain('| Platforms that no report names | linux/arm64 |');
    const both = await guard(gate([], [platform, other]), parts);
    expect(both.warnings).toHaveLength(1);
    expect(both.summary).not.toContain('linux/arm64');
  });

  test('refuses a scan of something else, and warns of one that does not say', async () => {
    expect((await guard(gate([], [other]))).ended).toBe('gate/scan-other-image');
    const unnamed = await guard(gate([], []));
    expect(unnamed.ended).toBe('passed');
    expect(unnamed.warnings[0]).toEqual([expect.stringContaining('does not say which image'), undefined]);
  });
});
