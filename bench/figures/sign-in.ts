import { join } from 'node:path';
import { applications, world } from '../../lab/world.ts';
import type { Figure } from '../figure.ts';
import { checkout, cpuMilliseconds, requireOutput } from '../spawn.ts';
import { bundle } from './bundle.ts';
import { openLocalCloud } from './local-cloud.ts';
import { runnerEnvironment } from './runner-environment.ts';

/** The same sign-in in the fewest lines that the official libraries allow: no retries, no explanations, no summary. */
const fewestLines = `
import { getIDToken, info, setFailed } from '@actions/core';
import { ClientAssertionCredential } from '@azure/identity';
const { TENANT, CLIENT, AUTHORITY } = process.env;
const assertion = () => getIDToken('api://AzureADTokenExchange');
const options = { authorityHost: AUTHORITY, disableInstanceDiscovery: true };
new ClientAssertionCredential(TENANT, CLIENT, assertion, options)
  .getToken('https://management.azure.com/.default')
  .then(() => info('Signed in'), setFailed);
`;

/** A whole sign-in: GitHub's assertion, Entra ID's token, outputs, summary. The network costs nothing here. */
export const signIn: Figure = {
  name: 'sign-in',
  what: 'azure-login from start to success, against the fewest lines that sign in with the official libraries',
  unit: 'ms CPU',
  rounds: 15,
  goal: { of: 'ratio', atMost: 1.25 },
  async prepare(folder) {
    const cloud = await openLocalCloud(folder);
    const env: Record<string, string> = {
      ...(await runnerEnvironment(folder, {
        'client-id': applications.deployer.clientId,
        'tenant-id': world.tenant.id,
        'subscription-id': world.subscription.id,
        environment: cloud.urls.arm ?? '',
      })),
      ...cloud.job,
      NODE_EXTRA_CA_CERTS: cloud.authorityFile,
    };
    const login = [process.execPath, join(checkout, 'dist/azure-login/main.js')] as const;
    const peer = [process.execPath, await bundle(folder, fewestLines)] as const;
    env.TENANT = world.tenant.id;
    env.CLIENT = applications.deployer.clientId;
    env.AUTHORITY = cloud.urls.entra ?? '';
    await requireOutput(login, env, 'Signed in');
    await requireOutput(peer, env, 'Signed in');
    return {
      ours: () => cpuMilliseconds(login, env),
      peer: () => cpuMilliseconds(peer, env),
      close: cloud.close,
    };
  },
};
