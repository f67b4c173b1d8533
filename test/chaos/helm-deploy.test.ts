import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { control } from '../../lab/control.ts';
import { until } from '../../lab/until.ts';
import {
  deployedGood,
  deployUndisturbed,
  type Helm,
  imageFor,
  inputs,
  minutes,
  newRun,
  type Target,
  useReleases,
} from './release.ts';

const kills = 20;

/** CHAOS_SEED repeats a run that failed. */
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

/** How a run ends when nobody disturbs it. */
const verdicts: Record<Target, string> = { good: 'deployed', broken: 'rolled-back' };
/** How long an undisturbed run takes, in milliseconds: the shortest that was seen. */
const durations: Record<string, number> = {};

useReleases();

/** Mulberry32: small, and the same numbers on every machine. */
function randomNumbers(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomNumbers(seed);
/** Each kind of run is cut into as many slices as it is killed, with one random moment in each slice. */
const moments = Array.from({ length: kills }, (_, index) => ({
  helm: index % 2 === 0 ? 3 : 4,
  target: Math.floor(index / 2) % 2 === 0 ? 'good' : 'broken',
  share: (Math.floor(index / 4) + random()) / (kills / 4),
})) satisfies { helm: Helm; target: Target; share: number }[] as { helm: Helm; target: Target; share: number }[];

describe(`helm-deploy is killed with all its processes, seed ${seed}`, () => {
  test.each([3, 4] as const)(
    'undisturbed, Helm %d deploys and rolls back',
    async (helm) => {
      await deployUndisturbed(helm);
      for (const target of ['good', 'broken'] as const) {
        const { run, job } = await newRun(helm);
        const image = imageFor(helm, target);
        const started = Date.now();
        const { outputs } = await job.main('helm-deploy', inputs(helm, image));
        durations[`${helm} ${target}`] = Date.now() - started;
        await control().completeRun(run.runId, 'success');
        expect(outputs.status).toBe(verdicts[target]);
        if (target === 'good') deployedGood(helm);
      }
    },
    5 * minutes,
  );

  test.each(moments.map((moment) => ({ ...moment, at: `${(moment.share * 100).toFixed(1)} %` })))(
    'Helm $helm, to a $target image, at $at of its time: the next run leaves a healthy release',
    async ({ helm, target, share }) => {
      await until(() => killedAt(share, helm, target), 'a run that was still at work when it was killed', 120);
      await deployUndisturbed(helm);
    },
    5 * minutes,
  );
});

/** Kills a run at that share of its time. False when it was quicker: then less time is known to be enough. */
async function killedAt(share: number, helm: Helm, target: Target): Promise<boolean> {
  const { run, job } = await newRun(helm);
  const started = Date.now();
  const step = await job.start('helm-deploy', inputs(helm, imageFor(helm, target)));
  await Promise.race([step.result, pause(share * (durations[`${helm} ${target}`] ?? 0))]);
  const elapsed = Date.now() - started;
  step.killTree();
  const { signal, outputs } = await step.result;
  await control().completeRun(run.runId, 'cancelled');
  if (signal === 'SIGKILL') return true;
  expect(outputs.status).toBe(verdicts[target]);
  durations[`${helm} ${target}`] = elapsed;
  if (target === 'good') deployedGood(helm);
  return false;
}
