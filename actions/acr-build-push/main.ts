import { setTimeout } from 'node:timers/promises';
import type { Handler } from '@aks-delivery/action';
import { makePrivateFolder } from '@aks-delivery/action/private-folder';
import {
  buildAndPush,
  engines,
  nameOutputs,
  outputsOf,
  prepare,
  reportOutcome,
  signIn,
  verdictText,
} from '@aks-delivery/build';
import action from './action.ts';
import { requestOf } from './request.ts';

const main: Handler<typeof action> = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
  const { env, temp, workspace, mask, fork, github: facts } = runner;
  const report = (values: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(values)) outputs.set(name as keyof typeof action.outputs, value);
  };
  report(Object.fromEntries(Object.keys(action.outputs).map((name) => [name, ''])));
  const { order, hosts } = await prepare(requestOf(inputs), { workspace, env, facts, log, signal, mask });
  report(nameOutputs(order));

  const required = inputs.push || inputs.engine === 'acr-task';
  const place = { env, temp, signal, mask, fork, log, entry: process.argv[1] ?? '', required };
  const folder = await makePrivateFolder(temp);
  state.set('folders', JSON.stringify([folder]));
  const { registries, azure, docker } = await signIn(hosts, place);
  state.set('folders', JSON.stringify([folder, ...(docker === undefined ? [] : [docker.home])]));
  if (docker !== undefined) {
    runner.exportVariable('DOCKER_CONFIG', docker.folder);
    runner.addPath(docker.binFolder);
  }
  const outcome = await buildAndPush(order, {
    ...{ env, workspace, folder, signal, log, registries, azure },
    engine: engines[inputs.engine],
    sleep: (ms) => setTimeout(ms, undefined, { signal }),
  });
  report(outputsOf(order, outcome));
  reportOutcome(summary, order, outcome);
  if (outcome.problem !== undefined) throw outcome.problem;
  log.info(`${verdictText(order, outcome)}.`);
};

export default main;
