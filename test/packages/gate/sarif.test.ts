import { scansIn } from '@aks-delivery/gate/scan/read';
import { describe, expect, test } from '@jest/globals';
import { config, digest, finding } from './findings.ts';

const report = (run: object, version = '2.1.0'): string => JSON.stringify({ version, runs: [run] });
const runOf = (driver: object, results: unknown, more: object = {}) => ({ tool: { driver }, results, ...more });

const grypeRule = {
  id: 'GHSA-1-left-pad',
  helpUri: 'https://github.com/advisories/GHSA-1',
  shortDescription: { text: 'GHSA-1 low vulnerability for left-pad package' },
  help: {
    text: 'Vulnerability GHSA-1\nSeverity: low\nPackage: left-pad\nVersion: 1.0.0\nFix Version: 1.3.0\nType: npm',
  },
  properties: { 'security-severity': '9.8' },
};
const grypeResult = {
  ruleId: 'GHSA-1-left-pad',
  level: 'note',
  message: {
    text: `A low vulnerability in npm package: left-pad, version 1.0.0 was found in image r/shop@${digest} at: /app/package.json`,
  },
};
const trivyRule = {
  id: 'CVE-2026-0001',
  name: 'OsPackageVulnerability',
  helpUri: 'https://avd.aquasec.com/nvd/cve-2026-0001',
  defaultConfiguration: { level: 'error' },
  help: { text: 'Vulnerability CVE-2026-0001\nSeverity: HIGH\nPackage: libssl3' },
  properties: { 'security-severity': '5.5', tags: ['vulnerability', 'security', 'HIGH'] },
};
const trivyResult = {
  ruleId: 'CVE-2026-0001',
  ruleIndex: 0,
  level: 'error',
  message: {
    text: 'Package: libssl3\nInstalled Version: 3.0.1\nVulnerability CVE-2026-0001\nSeverity: HIGH\nFixed Version: 3.0.2\nLink: [x](y)',
  },
};

describe('SARIF is read', () => {
  test.each([
    {
      name: "of grype: the distribution's word counts, not the score; the image is in the message",
      run: runOf({ name: 'grype', version: '0.120.1', rules: [grypeRule] }, [grypeResult]),
      expected: {
        scanner: 'grype 0.120.1',
        digests: [digest],
        findings: [
          finding({
            ...{ id: 'GHSA-1', package: 'left-pad', installed: '1.0.0', fixed: '1.3.0', severity: 'low' },
            link: 'https://github.com/advisories/GHSA-1',
          }),
        ],
      },
    },
    {
      name: 'of trivy, without licences and secrets',
      run: runOf(
        { name: 'Trivy', rules: [trivyRule, { id: 'GPL', name: 'License' }, { id: 'key', name: 'Secret' }] },
        [trivyResult, { ruleId: 'GPL', level: 'error' }, { ruleId: 'key', level: 'error' }],
        { properties: { imageID: config, repoDigests: [`r/shop@${digest}`] } },
      ),
      expected: {
        scanner: 'Trivy',
        digests: [digest, config],
        findings: [
          finding({
            ...{ package: 'libssl3', installed: '3.0.1', fixed: '3.0.2' },
            link: 'https://avd.aquasec.com/nvd/cve-2026-0001',
          }),
        ],
      },
    },
    {
      name: 'of Defender: severity and package in properties',
      run: runOf({ name: 'Microsoft Defender for Cloud' }, [
        {
          ruleId: 'CVE-2026-0001',
          message: { text: 'x' },
          properties: { severity: 'High', packageName: 'openssl', installedVersion: '1.0', fixedVersion: '1.1' },
        },
      ]),
      expected: { scanner: 'Microsoft Defender for Cloud', digests: [], findings: [finding({ fixed: '1.1' })] },
    },
    {
      name: 'of grype without a finding',
      run: runOf({ name: 'grype' }, []),
      expected: { scanner: 'grype', digests: [], findings: [] },
    },
  ])('$name', ({ run, expected }) => {
    expect(scansIn(report(run), 'scan.sarif')).toEqual([expected]);
  });
});

describe('the severity of a result', () => {
  test.each([
    { name: 'by score 9.1', result: {}, rule: { properties: { 'security-severity': '9.1' } }, expected: 'critical' },
    { name: 'by score 7', result: {}, rule: { properties: { 'security-severity': 7 } }, expected: 'high' },
    { name: 'by score 4.0', result: {}, rule: { properties: { 'security-severity': '4.0' } }, expected: 'medium' },
    { name: 'by score 0.1', result: {}, rule: { properties: { 'security-severity': '0.1' } }, expected: 'low' },
    {
      name: 'a score of 0 says nothing, so the level counts',
      result: { level: 'error' },
      rule: { properties: { 'security-severity': '0.0' } },
      expected: 'high',
    },
    { name: "by the rule's level", result: {}, rule: { defaultConfiguration: { level: 'note' } }, expected: 'low' },
    { name: 'not at all', result: {}, rule: {}, expected: 'unknown' },
    {
      name: 'not by a level with the name of a property',
      result: { level: 'constructor' },
      rule: {},
      expected: 'unknown',
    },
    {
      name: 'by a tag',
      result: { level: 'note' },
      rule: { properties: { tags: ['security', 'CRITICAL'] } },
      expected: 'critical',
    },
  ])('$name', ({ result, rule, expected }) => {
    const run = runOf({ name: 'grype', rules: [{ id: 'x', ...rule }] }, [{ ruleId: 'x', ...result }]);
    expect(scansIn(report(run), 'scan.sarif')[0]?.findings[0]?.severity).toBe(expected);
  });
});

describe('SARIF that proves nothing is refused', () => {
  const grype = { name: 'grype' };
  test.each([
    { name: 'of another version', text: report(runOf(grype, []), '2.0.0'), says: 'only 2.1.0' },
    { name: 'without a run', text: '{"version":"2.1.0","runs":[]}', says: 'no run' },
    { name: 'without a tool', text: report({ results: [] }), says: 'does not name the tool' },
    { name: 'without results', text: report(runOf(grype, undefined)), says: 'no list of results' },
    { name: 'with results that are null', text: report(runOf(grype, null)), says: 'no list of results' },
    {
      name: 'of a scan that failed',
      text: report(runOf(grype, [], { invocations: [{ executionSuccessful: false }] })),
      says: 'says that it failed',
    },
    { name: 'of a tool that may have looked at anything', text: report(runOf({ name: 'ESLint' }, [])), says: 'ESLint' },
    {
      name: 'of such a tool with a result that names no image',
      text: report(runOf({ name: 'CodeQL' }, [{ ruleId: 'js/unused', level: 'note' }])),
      says: 'CodeQL names no image',
    },
    { name: 'with a result without a rule', text: report(runOf(grype, [{ message: {} }])), says: 'without a rule' },
  ])('$name', ({ text, says }) => {
    expect(() => scansIn(text, 'scan.sarif')).toThrow(says);
  });
});
