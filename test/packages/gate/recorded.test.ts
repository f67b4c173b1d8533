import { readFile } from 'node:fs/promises';
import { scansIn } from '@aks-delivery/gate/scan/read';
import { problemOf } from '@aks-delivery/gate/signature/outcome';
import { identityOf, type SignatureRule } from '@aks-delivery/gate/signature/rule';
import { describe, expect, test } from '@jest/globals';
import { finding, reference } from './findings.ts';

const recorded = (path: string) => readFile(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');

const advisory = (id: string, more: Parameters<typeof finding>[0]) =>
  finding({ id, link: `https://github.com/advisories/${id}`, ...more });

describe('what grype wrote about a real image', () => {
  test.each(['grype.json', 'grype.sarif'])('%s: which image, and every finding', async (file) => {
    const [scan] = scansIn(await recorded(`scan/${file}`), file);
    expect(scan?.scanner).toMatch(/^grype \d/);
    expect(scan?.digests.length).toBeGreaterThan(0);
    expect(scan?.findings).toEqual([
      advisory('GHSA-lab2-crit-2222', {
        severity: 'critical',
        package: '@lab/cart-merge',
        installed: '2.0.3',
        fixed: '2.1.0',
      }),
      advisory('GHSA-lab3-high-3333', { severity: 'high', package: '@lab/price-format', installed: '3.2.0' }),
      advisory('GHSA-lab4-medm-4444', {
        severity: 'medium',
        package: '@lab/query-lite',
        installed: '1.4.1',
        fixed: '1.4.2',
      }),
      advisory('GHSA-lab5-lowr-5555', {
        severity: 'low',
        package: '@lab/tiny-log',
        installed: '0.2.9',
        fixed: '0.3.0',
      }),
    ]);
  });
});

describe('what cosign really said', () => {
  const byKey: SignatureRule = { by: 'key', key: { name: 'cosign.pub', reference: '/w/cosign.pub' } };
  const byIdentity: SignatureRule = { by: 'identity', identity: identityOf('https://github.com/x', 'https://issuer') };
  test.each([
    { recording: 'good-key', rule: byKey, expected: undefined },
    { recording: 'good-identity', rule: byIdentity, expected: undefined },
    { recording: 'no-signature', rule: byIdentity, expected: 'gate/unsigned' },
    { recording: 'wrong-key', rule: byKey, expected: 'gate/signature-invalid' },
    { recording: 'wrong-identity', rule: byIdentity, expected: 'gate/signature-invalid' },
    { recording: 'wrong-issuer', rule: byIdentity, expected: 'gate/signature-invalid' },
    { recording: 'key-for-keyless', rule: byKey, expected: 'gate/signature-invalid' },
    { recording: 'identity-for-key', rule: byIdentity, expected: 'gate/signature-invalid' },
    { recording: 'missing-key', rule: byKey, expected: 'gate/cosign-failed' },
    { recording: 'signed-out', rule: byIdentity, expected: 'gate/registry-denied' },
  ])('$recording becomes $expected', async ({ recording, rule, expected }) => {
    const ended = JSON.parse(await recorded(`sign/${recording}.json`)) as Parameters<typeof problemOf>[0];
    expect(problemOf(ended, rule, reference)?.code).toBe(expected);
  });
});
