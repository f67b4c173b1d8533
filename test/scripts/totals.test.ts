import { describe, expect, test } from '@jest/globals';
import { total } from '../../scripts/test/totals.ts';

const result = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites = 0) => ({
  numPassedTests,
  numFailedTests,
  numRuntimeErrorTestSuites,
});

describe('the last line of npm test counts everything', () => {
  const cases = [
    { name: 'over all runs', results: [result(3, 0), result(2, 1)], expected: { passed: 5, failed: 1 } },
    { name: 'a file that does not load', results: [result(3, 0, 1)], expected: { passed: 3, failed: 1 } },
    { name: 'a run that broke', results: [result(3, 0), undefined], expected: { passed: 3, failed: 1 } },
  ];
  test.each(cases)('$name', ({ results, expected }) => expect(total(results)).toEqual(expected));
});
