import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, type Measurement, Unmeasurable } from './figure.ts';

/** Medians in the figure's unit. `ours` is missing when `reason` says why nothing could be measured. */
export interface Result {
  figure: Figure;
  ours?: number;
  peer?: number;
  reason?: string;
}

/** Measures one figure in a folder of its own. Errors other than {@link Unmeasurable} are passed on. */
export async function measure(figure: Figure): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'aks-delivery-bench-'));
  try {
    const measurement = await figure.prepare(folder);
    try {
      return { figure, ...(await interleave(measurement, figure.rounds)) };
    } finally {
      await measurement.close?.();
    }
  } catch (error) {
    if (error instanceof Unmeasurable) return { figure, reason: error.message };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In turn, so that a machine that gets slower or faster does so for both. */
async function interleave(measurement: Measurement, rounds: number): Promise<{ ours: number; peer?: number }> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await measurement.ours());
    if (measurement.peer) peer.push(await measurement.peer());
  }
  return { ours: median(ours), ...(measurement.peer && { peer: median(peer) }) };
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
