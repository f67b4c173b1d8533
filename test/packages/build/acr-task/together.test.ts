import { together } from '@aks-delivery/build/acr-task/together';
import { describe, expect, test } from '@jest/globals';

const job = () => new AbortController();
/** Ends only by its signal. */
const forever = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

describe('what is done side by side', () => {
  test('is all done', async () => {
    expect(await together(['a', 'b'], job().signal, async (item) => `${item}!`, Boolean)).toEqual(['a!', 'b!']);
  });

  test('is stopped when one fails, whose error is the one that counts', async () => {
    const work = (item: string, signal: AbortSignal) =>
      item === 'b' ? Promise.reject(new Error('no role')) : forever(signal);
    await expect(together(['a', 'b'], job().signal, work, Boolean)).rejects.toThrow('no role');
  });

  test('is stopped when one ends badly, and gives what has ended', async () => {
    const work = (item: string, signal: AbortSignal) => (item === 'b' ? Promise.resolve('failed') : forever(signal));
    expect(await together(['a', 'b'], job().signal, work, (result) => result !== 'failed')).toEqual(['failed']);
  });

  test('is stopped with the job', async () => {
    const canceled = job();
    const all = together(['a', 'b'], canceled.signal, (_, signal) => forever(signal), Boolean);
    canceled.abort(new Error('canceled'));
    await expect(all).rejects.toThrow('canceled');
  });
});
