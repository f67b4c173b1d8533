import { beforeAll } from '@jest/globals';

/**
 * Starts `run` for every row before the tests, a few at a time, and gives each test its row's outcome: rows that mostly
 * wait for processes and retries then cost the time of the longest, not of all.
 */
export function ahead<Row, Outcome>(rows: readonly Row[], atOnce: number, run: (row: Row) => Promise<Outcome>) {
  const outcomes = new Map<Row, PromiseWithResolvers<Outcome>>();
  beforeAll(() => {
    for (const row of rows) {
      const outcome = Promise.withResolvers<Outcome>();
      // The test that awaits it may be far away when it fails.
      outcome.promise.catch(() => undefined);
      outcomes.set(row, outcome);
    }
    const waiting = [...outcomes];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [row, { resolve, reject }] = next;
        await run(row).then(resolve, reject);
      }
    };
    for (let worker = 0; worker < atOnce; worker += 1) void work();
  });
  return (row: Row): Promise<Outcome> => {
    const outcome = outcomes.get(row);
    return outcome === undefined ? Promise.reject(new Error('not one of the rows')) : outcome.promise;
  };
}
