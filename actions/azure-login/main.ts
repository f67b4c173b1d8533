import { code, type Handler } from '@aks-delivery/action';
import {
  cacheFolder,
  findCloud,
  identityOf,
  objectIdOf,
  realTime,
  requireGuids,
  requireSubscription,
  type Session,
  sessionVariables,
  signIn,
} from '@aks-delivery/azure';
import type action from './action.ts';

const main: Handler<typeof action> = async ({ inputs, outputs, log, summary, signal, runner }) => {
  const { 'client-id': clientId, 'tenant-id': tenantId, 'subscription-id': subscriptionId } = inputs;
  requireGuids({ 'client-id': clientId, 'tenant-id': tenantId, 'subscription-id': subscriptionId });
  requireSubscription(subscriptionId, inputs['allow-no-subscriptions']);

  const retries = realTime(120_000, signal, log.info);
  const cloud = await findCloud(inputs.environment, runner.env, retries);
  const session: Session = {
    cloud,
    clientId,
    tenantId,
    audience: inputs.audience ?? cloud.federationAudience,
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
  };
  const { token, presented } = await signIn(identityOf(session), cloud.armScope, {
    env: runner.env,
    retries,
    cacheFolder: cacheFolder(runner.temp),
    mask: runner.mask,
    fork: runner.fork,
    signal,
  });

  const until = new Date(token.expiresOn).toISOString();
  for (const [name, value] of Object.entries(sessionVariables(session, runner.env))) runner.exportVariable(name, value);
  outputs.set('client-id', clientId);
  outputs.set('tenant-id', tenantId);
  outputs.set('subscription-id', subscriptionId ?? '');
  outputs.set('object-id', objectIdOf(token));
  outputs.set('subject', presented.subject);
  outputs.set('expires-on', until);
  outputs.set('cause', '');
  log.info(`Signed in to ${cloud.name} as application ${clientId}, presenting ${presented.subject}.`);
  summary
    .heading(3, 'Azure login')
    .table(
      ['application', 'presented subject', 'cloud', 'first token until'],
      [[code(clientId), code(presented.subject), code(cloud.name), until]],
    );
};

export default main;
