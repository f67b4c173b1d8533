import type { Handler } from '@aks-delivery/action';
import { cacheFolder, objectIdOf, realTime, sessionVariables } from '@aks-delivery/azure';
import { logIn } from '@aks-delivery/azure/login/log-in';
import { describeLogin, loginLine, secretAdvice } from '@aks-delivery/azure/login/report';
import { loginRequest } from '@aks-delivery/azure/login/request';
import { terraformVariables } from '@aks-delivery/azure/terraform';
import type action from './action.ts';
import { guards, loginInputs } from './request.ts';

const main: Handler<typeof action> = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
  const request = loginRequest(loginInputs(inputs), runner.env);
  const { temp, env, mask, fork } = runner;
  if (request.wish.kind === 'client-secret') log.warning(secretAdvice);
  const hideClient = (id: string) => inputs['mask-client-id'] && id !== '' && mask(id);
  hideClient(request.clientId);

  const folders: string[] = [];
  const onPrivate = (folder: string) => {
    folders.push(folder);
    state.set('folders', JSON.stringify(folders));
  };
  const retries = realTime(120_000, signal, log.info);
  const place = { temp, env, mask, fork, signal, retries, cacheFolder: cacheFolder(temp), onPrivate, log };
  const login = await logIn(request, guards(inputs), place);
  const { session, token, presented } = login;
  hideClient(session.clientId);

  describeLogin(summary, login);
  if (inputs.preflight !== undefined) {
    const { describeRoles, preflightRoles } = await import('@aks-delivery/azure/preflight/index');
    const report = await preflightRoles(login, place);
    if (report.warning !== undefined) log.warning(report.warning);
    describeRoles(summary, report);
  }
  if (inputs['az-cli']) {
    const { signAzIn } = await import('@aks-delivery/azure/login/az-cli');
    runner.exportVariable('AZURE_CONFIG_DIR', await signAzIn(session, place));
  }

  const variables = { ...sessionVariables(session, env), ...terraformVariables(session, env) };
  for (const [name, value] of Object.entries(variables)) runner.exportVariable(name, value);
  outputs.set('client-id', session.clientId);
  outputs.set('tenant-id', session.tenantId);
  outputs.set('subscription-id', session.subscriptionId ?? '');
  outputs.set('object-id', objectIdOf(token));
  outputs.set('subject', presented?.subject ?? '');
  outputs.set('expires-on', new Date(token.expiresOn).toISOString());
  outputs.set('cause', '');
  log.info(loginLine(login));
};

export default main;
