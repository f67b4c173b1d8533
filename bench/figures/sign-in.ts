import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAuthority } from '../../lab/cloud/certificates.ts';
import { controlClient } from '../../lab/cloud/client.ts';
import { startCloud } from '../../lab/cloud/cloud.ts';
import { applications, world } from '../../lab/world.ts';
import type { Figure } from '../figure.ts';
import { checkout, cpuMilliseconds, requireOutput } from '../spawn.ts';
import { bundle } from './bundle.ts';
import { runnerEnvironment } from './runner-environment.ts';

const controlToken = 'bench';

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
    const authority = await createAuthority('bench');
    const tls = await authority.issue({ commonName: 'bench', ipAddresses: ['127.0.0.1'], usage: 'server' });
    const certificateAuthority = authority.certificate;
    const cloud = await startCloud({ address: '127.0.0.1', tls: { ...tls, certificateAuthority }, controlToken });
    const env = await runnerEnvironment(folder, {
      'client-id': applications.deployer.clientId,
      'tenant-id': world.tenant.id,
      'subscription-id': world.subscription.id,
      environment: cloud.urls.arm ?? '',
    });
    const { requestUrl, requestToken } = await controlClient({
      urls: cloud.urls,
      controlToken,
      certificateAuthority,
    }).registerRun({
      repository: 'contoso/shop',
      ref: 'refs/heads/main',
      sha: '0'.repeat(40),
      event: 'push',
      workflow: '.github/workflows/deploy.yml',
      actor: 'octocat',
      subjectStyle: 'classic',
      jobs: { dev: { environment: 'dev' } },
    });
    env.NODE_EXTRA_CA_CERTS = join(folder, 'ca.crt');
    env.ACTIONS_ID_TOKEN_REQUEST_URL = `${requestUrl}&job=dev`;
    env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = requestToken;
    await writeFile(env.NODE_EXTRA_CA_CERTS, certificateAuthority);
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
