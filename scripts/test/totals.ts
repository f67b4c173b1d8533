/** The part of jest's JSON result that counts. */
export interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be loaded. */
  readonly numRuntimeErrorTestSuites: number;
}

/** Passed and failed tests over several runs of jest. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** Sums up runs; a run that left no result, and a file that could not be loaded, count as one failure each. */
export function total(results: readonly (JestResult | undefined)[]): Totals {
  return results.reduce<Totals>(
    ({ passed, failed }, result) =>
      result === undefined
        ? { passed, failed: failed + 1 }
        : {
            passed: passed + result.numPassedTests,
            failed: failed + result.numFailedTests + result.numRuntimeErrorTestSuites,
          },
    { passed: 0, failed: 0 },
  );
}
