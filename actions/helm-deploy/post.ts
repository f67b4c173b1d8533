import type { Handler } from '@aks-delivery/action';
import { releaseStore, unlockOwn } from '@aks-delivery/helm';
import { createClient, loadConnection } from '@aks-delivery/kubernetes';
import type action from './action.ts';

const post: Handler<typeof action> = async ({ state, log, runner, signal }) => {
  const [release, namespace, doing] = ['release', 'namespace', 'doing'].map((name) => state.get(name));
  // Nothing was begun, so nothing can be half done.
  if (release === undefined || namespace === undefined || doing === undefined) return;
  const client = createClient(loadConnection(runner.env.KUBECONFIG ?? ''), { env: runner.env, signal });
  const owner = { runId: runner.github.runId, rollingBack: doing === 'rolling-back' };
  await unlockOwn(releaseStore(client, release, namespace), owner, log);
};

export default post;
