import { describe, expect, test } from '@jest/globals';
import { control } from '../../lab/control.ts';
import {
  deployUndisturbed,
  forget,
  hold,
  imageFor,
  inputs,
  minutes,
  newRun,
  otherImage,
  reached,
  statuses,
  type Target,
  useReleases,
} from './release.ts';

useReleases();

describe.each([3, 4] as const)('a step of Helm %d that has the release locked', (helm) => {
  /** What has to be there before a run gets stuck in this state, and what that run deploys. */
  const prepared: { status: string; prepare(): Promise<void>; hook: string; target: Target }[] = [
    {
      status: 'pending-install',
      prepare: () => forget(helm),
      hook: 'pre-install',
      target: 'good',
    },
    { status: 'pending-upgrade', prepare: () => deployUndisturbed(helm), hook: 'pre-upgrade', target: 'good' },
    {
      status: 'pending-rollback',
      // Helm runs the hooks of the revision that it goes back to.
      prepare: () => deployUndisturbed(helm, 'pre-rollback'),
      hook: 'pre-rollback',
      target: 'broken',
    },
  ];

  test.each(prepared)(
    '$status: is respected while its run goes on, and the first run after it has been killed opens it',
    async ({ status, prepare, hook, target }) => {
      await prepare();
      const { run, job } = await newRun(helm);
      await hold(job, hook);
      const step = await job.start('helm-deploy', inputs(helm, imageFor(helm, target)));
      await reached(helm, status);
      const second = await newRun(helm);
      const impatient = { ...inputs(helm, otherImage(helm)), lock: 'fail' };
      const refused = await second.job.main('helm-deploy', impatient);
      await control().completeRun(second.run.runId, 'failure');
      expect(refused).toMatchObject({ code: 1, outputs: { cause: 'helm/locked' } });
      expect(refused.log).toContain(`workflow run ${run.runId}`);
      expect((await statuses(helm)).at(-1)).toBe(status);
      step.killTree();
      expect((await step.result).signal).toBe('SIGKILL');
      await control().completeRun(run.runId, 'cancelled');
      await deployUndisturbed(helm);
    },
    3 * minutes,
  );

  test(
    'and loses its node process alone: post opens the release, and the next run leaves it healthy',
    async () => {
      await deployUndisturbed(helm);
      const { run, job } = await newRun(helm);
      await hold(job, 'pre-upgrade');
      const step = await job.start('helm-deploy', inputs(helm, otherImage(helm)));
      await reached(helm, 'pending-upgrade');
      step.kill('SIGKILL');
      expect((await step.result).signal).toBe('SIGKILL');
      expect(process.kill(-step.pid, 0)).toBe(true); // helm is still there
      expect((await job.posts()).map(({ code }) => code)).toEqual([0]);
      expect((await statuses(helm)).at(-1)).toBe('failed');
      step.killTree(); // as the runner does with what a job leaves behind
      await control().completeRun(run.runId, 'failure');
      await deployUndisturbed(helm);
    },
    3 * minutes,
  );
});
