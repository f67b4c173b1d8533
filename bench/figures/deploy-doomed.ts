import { buildShopImage } from '../../lab/demo/image.ts';
import type { Figure } from '../figure.ts';
import { openCluster } from './cluster.ts';

/** What Helm is given; it uses all of it before it ends. Its own default is five minutes. */
const helmTimeout = '60s';

/** A release that can never become ready: until the action has said why and removed it, against Helm's whole timeout. */
const doomed = (name: string, values: Readonly<Record<string, string>>, chart = 'examples/shop/chart'): Figure => ({
  name: `doomed-${name}`,
  what: `helm-deploy from start to cause and clean end, against helm upgrade --wait --timeout ${helmTimeout} (${name})`,
  unit: 's',
  rounds: 1,
  goal: { of: 'ours', atMost: 15 },
  async prepare(folder) {
    const cluster = await openCluster(folder, '4');
    await cluster.place(chart, 'chart');
    const [repository, tag] = (await buildShopImage('bench')).split(/:(?=[^/]*$)/) as [string, string];
    const set = Object.entries({ 'image.repository': repository, 'image.tag': tag, ...values }).map(
      ([path, value]) => `${path}=${value}`,
    );
    return {
      ours: () => cluster.action({ release: 'ours', chart: 'chart', set: set.join('\n') }, 1),
      peer: () =>
        cluster.helm(
          ['upgrade', '--install', 'bare', 'chart', '--wait', '--timeout', helmTimeout, '--set', set.join(',')],
          1,
        ),
      close: cluster.close,
    };
  },
});

export const doomedImage = doomed('image', { 'image.tag': 'never-pushed' });
export const doomedCrash = doomed('crash', { 'env.CRASH_AFTER': '0s' });
export const doomedConfig = doomed('config', {}, 'test/fixtures/charts/missing-config-map');
