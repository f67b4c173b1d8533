/**
 * Does the work for all items side by side. The first that fails, or whose result is not good, stops the others: they are of no use
 * any more. Gives the results of those that have ended, in order. Throws the error of the first that failed.
 */
export async function together<T, R>(
  items: readonly T[],
  job: AbortSignal,
  work: (item: T, signal: AbortSignal) => Promise<R>,
  isGood: (result: R) => boolean,
): Promise<R[]> {
  const stop = new AbortController();
  const signal = AbortSignal.any([job, stop.signal]);
  const notGood = new Error('Another one has not ended well.');
  const ended = await Promise.allSettled(
    items.map(async (item) => {
      try {
        const result = await work(item, signal);
        if (!isGood(result)) stop.abort(notGood);
        return result;
      } catch (error) {
        stop.abort(error);
        throw error;
      }
    }),
  );
  job.throwIfAborted();
  const reason: unknown = stop.signal.reason;
  if (stop.signal.aborted && reason !== notGood) throw reason;
  return ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
