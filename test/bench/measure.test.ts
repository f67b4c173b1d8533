import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Figure, type Measurement, Unmeasurable } from '../../bench/figure.ts';
import { measure, median } from '../../bench/measure.ts';

function figure(prepare: (folder: string) => Promise<Measurement>, rounds = 3): Figure {
  return { name: 'figure', what: 'a figure', unit: 'ms', rounds, goal: { of: 'ours', atMost: 1 }, prepare };
}

describe('median', () => {
  test.each([
    { name: 'one value', values: [7], expected: 7 },
    { name: 'an odd number of values', values: [9, 1, 5], expected: 5 },
    { name: 'an even number of values', values: [8, 1, 2, 4], expected: 3 },
    { name: 'one wild value does not move it', values: [10, 11, 1000, 9, 10], expected: 10 },
  ])('$name', ({ values, expected }) => expect(median(values)).toBe(expected));
});

describe('measure', () => {
  test('takes ours and the peer in turn, so that a slow minute hits both', async () => {
    const order: string[] = [];
    const take = (name: string, value: number) => async () => {
      order.push(name);
      return value;
    };
    const result = await measure(figure(async () => ({ ours: take('ours', 1), peer: take('peer', 2) }), 2));
    expect(order).toEqual(['ours', 'peer', 'ours', 'peer']);
    expect(result).toMatchObject({ ours: 1, peer: 2 });
  });

  test('says why this machine cannot give a figure', async () => {
    const result = await measure(figure(() => Promise.reject(new Unmeasurable('no root'))));
    expect(result).toMatchObject({ reason: 'no root' });
    expect(result.ours).toBeUndefined();
  });

  test('a measurement that breaks is an error, never a figure', async () => {
    await expect(measure(figure(async () => ({ ours: () => Promise.reject(new Error('broken')) })))).rejects.toThrow(
      'broken',
    );
  });

  test('closes the measurement and removes its folder, also after an error', async () => {
    const seen = { folder: '', closed: false };
    const broken = figure(async (folder) => {
      seen.folder = folder;
      return {
        ours: () => Promise.reject(new Error('broken')),
        close: async () => {
          seen.closed = existsSync(folder);
        },
      };
    });
    await expect(measure(broken)).rejects.toThrow('broken');
    expect(seen.closed).toBe(true);
    expect(existsSync(seen.folder)).toBe(false);
  });
});
