import type { Figure } from '../figure.ts';
import { openImageJob } from './image-job.ts';

/**
 * What the action costs beside the build: sign-in, looking for the tag, the hash of the source, reading back what was pushed, the
 * summary. The peer is buildx itself, without the docker command before it, with a credential that somebody has stored.
 */
export const buildOverhead: Figure = {
  name: 'build-overhead',
  what: 'acr-build-push from start to a proved digest, against a bare buildx build --push that is signed in',
  unit: 's',
  rounds: 11,
  goal: { of: 'difference', atMost: 0.3 },
  async prepare(folder) {
    const job = await openImageJob(folder);
    let round = 0;
    const ours = async (): Promise<number> => {
      await job.change();
      const tags = `type=raw,value=ours-${++round}`;
      const { seconds, output } = await job.action('acr-build-push', { images: job.image, tags });
      if (!output.includes('is built and pushed')) throw new Error(`Nothing was built and pushed:\n${output}`);
      return seconds;
    };
    // The first build fetches the base image.
    await ours();
    const DOCKER_CONFIG = await job.login();
    return {
      ours,
      async peer() {
        await job.change();
        const args = ['build', '--push', '--tag', `${job.image}:bare-${++round}`, '.'];
        return (await job.program('buildx', args, { DOCKER_CONFIG })).seconds;
      },
    };
  },
};
