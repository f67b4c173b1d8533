import type { Handler } from '@aks-delivery/action';
import { ownerOf, releaseStore, unlockOwn } from '@aks-delivery/helm';
import { createClient, loadConnection } from '@aks-delivery/kubernetes';
import type action from './action.ts';

const post: Handler<typeof action> = async ({ state, log, runner, signal }) => {
  const { env, github } = runner;
  const saved = state.get('release');
  // Nothing was begun, so nothing can be half done.
  if (saved === undefined) return;
  const [release, namespace, context] = JSON.parse(saved) as [string, string, string];
  // A later aks-context may have made another cluster the current one.
  const client = createClient(loadConnection(env.KUBECONFIG ?? '', context), { env, signal });
  await unlockOwn(releaseStore(client, release, namespace), ownerOf(github, env.RUNNER_NAME), log);
};

export default post;
