import { byWeight, type Finding, merged, reaches, severityNamed } from '@aks-delivery/gate/scan/finding';
import { describe, expect, test } from '@jest/globals';
import { finding } from './findings.ts';

describe('a severity reaches a threshold', () => {
  test.each([
    { severity: 'critical', threshold: 'critical', expected: true },
    { severity: 'high', threshold: 'critical', expected: false },
    { severity: 'high', threshold: 'high', expected: true },
    { severity: 'medium', threshold: 'high', expected: false },
    { severity: 'unknown', threshold: 'high', expected: false },
    { severity: 'unknown', threshold: 'medium', expected: true },
    { severity: 'low', threshold: 'low', expected: true },
    { severity: 'negligible', threshold: 'low', expected: false },
  ] as const)('$severity, $threshold: $expected', ({ severity, threshold, expected }) => {
    expect(reaches(severity, threshold)).toBe(expected);
  });
});

test.each([
  { word: 'CRITICAL', expected: 'critical' },
  { word: 'Important', expected: 'high' },
  { word: 'moderate', expected: 'medium' },
  { word: 'Negligible', expected: 'negligible' },
  { word: 'UNKNOWN', expected: 'unknown' },
  { word: 'security', expected: undefined },
  { word: 'constructor', expected: undefined },
])('the word $word means $expected', ({ word, expected }) => {
  expect(severityNamed(word)).toBe(expected);
});

describe('findings of one vulnerability in one package count once', () => {
  const rows: { name: string; input: Finding[]; expected: Finding[] }[] = [
    {
      name: 'the worse severity counts, and what only one of them knows is kept',
      input: [
        finding({ severity: 'medium', aliases: ['GHSA-1'] }),
        finding({ severity: 'high', fixed: '1.1', aliases: ['GHSA-2'] }),
      ],
      expected: [finding({ severity: 'high', fixed: '1.1', aliases: ['GHSA-1', 'GHSA-2'] })],
    },
    {
      name: 'a judged severity outweighs an unknown one only when it is worse',
      input: [finding({ severity: 'unknown' }), finding({ severity: 'low' })],
      expected: [finding({ severity: 'unknown' })],
    },
    {
      name: 'in another package or version it is another finding, the worst stands first',
      input: [finding({}), finding({ installed: '2.0' }), finding({ package: 'a', severity: 'critical' })],
      expected: [finding({ package: 'a', severity: 'critical' }), finding({}), finding({ installed: '2.0' })],
    },
  ];
  test.each(rows)('$name', ({ input, expected }) => {
    expect(merged(input)).toEqual(expected);
    expect(merged([...input].reverse()).sort(byWeight)).toHaveLength(expected.length);
  });
});
