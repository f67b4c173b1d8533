import { buildShopImage } from '../../lab/demo/image.ts';
import type { HelmMajor } from '../../lab/environment.ts';
import type { Figure } from '../figure.ts';
import { openCluster } from './cluster.ts';

const startUp = '10s';

/**
 * The same release, one change after the other, by the action and by helm alone; both wait until it is ready. The application
 * starts in ten seconds, as a service that loads a runtime and fills its caches does. Plan, diff and the action's own start cost half
 * a second to a second, so one that starts in no time shows a higher ratio.
 */
const deploySuccess = (helm: HelmMajor): Figure => ({
  name: `deploy-helm${helm}`,
  what: `helm-deploy with plan and diff, against a bare helm upgrade --install --wait (Helm ${helm}, ready in 10 s)`,
  unit: 's',
  // A pod is ready at a tick of its probes, so single rounds differ by a second.
  rounds: 5,
  goal: { of: 'ratio', atMost: 1.1 },
  async prepare(folder) {
    const cluster = await openCluster(folder, helm);
    await cluster.place('examples/shop/chart', 'chart');
    const [repository, tag] = (await buildShopImage('bench')).split(/:(?=[^/]*$)/) as [string, string];
    const bare = (release: string, cpu: number) =>
      cluster.helm(
        [
          ...['upgrade', '--install', release, 'chart', '--wait', '--timeout', '5m'],
          ...[
            '--set',
            `image.repository=${repository},image.tag=${tag},resources.requests.cpu=${cpu}m,env.READY_AFTER=${startUp}`,
          ],
        ],
        0,
      );
    const ours = (release: string, cpu: number) =>
      cluster.action(
        {
          release,
          chart: 'chart',
          image: `${repository}:${tag}`,
          set: `resources.requests.cpu=${cpu}m\nenv.READY_AFTER=${startUp}`,
        },
        0,
      );
    let cpu = 10;
    await ours('ours', cpu);
    await bare('bare', cpu);
    return {
      async ours() {
        await cluster.quiet();
        cpu += 1;
        return ours('ours', cpu);
      },
      async peer() {
        await cluster.quiet();
        return bare('bare', cpu);
      },
      close: cluster.close,
    };
  },
});

export const deployHelm3 = deploySuccess('3');
export const deployHelm4 = deploySuccess('4');
