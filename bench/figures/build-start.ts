import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { binFolder } from '../../lab/tools/build.ts';
import type { Figure } from '../figure.ts';
import { bundle } from './bundle.ts';
import { openImageJob } from './image-job.ts';

/**
 * What docker/build-push-action asks before it builds, in the fewest lines that do it: its own bundle, of 2.5 MB, is loaded by
 * nobody here, and its sign-in is a step of its own that is not counted. Without the docker command, only what buildx answers.
 */
const preamble = `
import { execFileSync } from 'node:child_process';
import { info } from '@actions/core';
for (const args of JSON.parse(process.env.PREAMBLE)) {
  try { info(execFileSync(args[0], args.slice(1), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })); } catch { info('-'); }
}
`;

const withDocker = [
  ['docker', 'version'],
  ['docker', 'info'],
  ['docker', 'buildx', 'version'],
  ['docker', 'buildx', 'inspect'],
];
const withoutDocker = [
  ['buildx', 'version'],
  ['buildx', 'inspect'],
];

/** How long a job waits until its build begins. */
export const buildStart: Figure = {
  name: 'build-start',
  what: 'acr-build-push until the build begins, signed in and with its tags looked up, against what docker/build-push-action asks before it builds',
  unit: 'ms',
  rounds: 15,
  goal: { of: 'ratio', atMost: 1 },
  async prepare(folder) {
    const job = await openImageJob(folder);
    const marker = join(folder, 'begun');
    const programs = join(folder, 'programs');
    await mkdir(programs);
    // Takes the place of buildx: says when it is started, and ends.
    await writeFile(join(programs, 'buildx'), `#!/bin/sh\ndate +%s%N >'${marker}'\nexit 1\n`);
    await chmod(join(programs, 'buildx'), 0o755);
    const PATH = `${programs}:${job.env.PATH}`;
    await mkdir(join(folder, 'cli-plugins'));
    await symlink(join(binFolder('buildx'), 'buildx'), join(folder, 'cli-plugins', 'docker-buildx'));
    const peer = await bundle(folder, preamble);
    const hasDocker = await job.program('docker', ['--version']).then(
      () => true,
      () => false,
    );
    const PREAMBLE = JSON.stringify(hasDocker ? withDocker : withoutDocker);
    return {
      async ours() {
        await rm(marker, { force: true });
        const started = Date.now();
        await job.action(
          'acr-build-push',
          { images: job.image, tags: 'type=raw,value=1' },
          { expected: 1, env: { PATH } },
        );
        return Number(await readFile(marker, 'utf8')) / 1e6 - started;
      },
      async peer() {
        const { seconds } = await job.program(process.execPath, [peer], { PREAMBLE, DOCKER_CONFIG: folder });
        return seconds * 1000;
      },
    };
  },
};
