import type { Handler } from '@aks-delivery/action';
import { removePrivateFolders } from '@aks-delivery/action/private-folder';
import type action from './action.ts';

const post: Handler<typeof action> = async ({ state, runner }) => {
  const folders = state.get('folders');
  if (folders !== undefined) await removePrivateFolders(runner.temp, JSON.parse(folders) as string[]);
};

export default post;
