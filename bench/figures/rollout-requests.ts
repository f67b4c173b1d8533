import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createClient, followRollout, loadConnection, releaseOf } from '@aks-delivery/kubernetes';
import { kubectl } from '../../lab/cluster/kubectl.ts';
import { binary } from '../../lab/tools/build.ts';
import type { Figure } from '../figure.ts';
import { kubeconfig, openCluster } from './cluster.ts';

const objects = 200;
const waitMs = 20_000;

/** A release of many Deployments of which none gets ready: what waiting for it costs the API server. */
export const rolloutRequests: Figure = {
  name: 'rollout-requests',
  what: `requests to the API server while a release of ${objects} objects is waited for`,
  unit: 'requests/s',
  rounds: 1,
  goal: { of: 'ours', atMost: 3 },
  async prepare(folder) {
    const cluster = await openCluster(folder, '4');
    const items = Array.from({ length: objects }, (_, number) => paused(`idle-${number}`));
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
    const apply = ['apply', '--namespace', cluster.namespace, '-f', '-'];
    await kubectl(binary('kubernetes', 'kubectl'), kubeconfig, apply, list);
    const declared = items.map(({ apiVersion, kind, metadata, spec }) => ({ apiVersion, kind, ...metadata, spec }));
    return {
      async ours() {
        const client = createClient(loadConnection(kubeconfig), { env: {} });
        const count = countRequests();
        const { verdict } = await followRollout(client, releaseOf(declared, cluster.namespace), {
          timeoutMs: waitMs,
          since: client.now(),
          signal: new AbortController().signal,
          onLine: () => undefined,
          onWarning: () => undefined,
        });
        client.close();
        if (verdict !== 'timeout') throw new Error(`The rollout was ${verdict}, so nothing was waited for.`);
        return count() / (waitMs / 1000);
      },
      close: cluster.close,
    };
  },
};

// A paused Deployment makes no pods, so it waits for ever and costs the node nothing.
const paused = (name: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: {
    paused: true,
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'app', image: 'idle' }] } },
  },
});

/** Counts the HTTP requests that this process begins; the returned function ends it. */
function countRequests(): () => number {
  let requests = 0;
  const count = () => {
    requests += 1;
  };
  subscribe('http.client.request.start', count);
  return () => {
    unsubscribe('http.client.request.start', count);
    return requests;
  };
}
