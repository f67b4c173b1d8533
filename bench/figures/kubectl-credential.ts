import { join } from 'node:path';
import { aksScope, type Identity, keepReady, kubectlPlugin } from '@aks-delivery/azure';
import { applications, world } from '../../lab/world.ts';
import type { Figure } from '../figure.ts';
import { checkout, requireOutput, wallMilliseconds } from '../spawn.ts';
import { openLocalCloud } from './local-cloud.ts';
import { requireProgram } from './programs.ts';
import { runnerEnvironment } from './runner-environment.ts';

const hour = 3_600_000;

/** A short way to GitHub and Entra ID; the way of kubelogin's own recorded requests takes 50 to 340 ms for each. */
const answerMs = 20;

/**
 * What every kubectl and helm process waits for its token. kubelogin runs in the mode that needs no `az`, ten times as fast as the one
 * with it: it asks GitHub and Entra ID itself, each time, as it keeps no token.
 */
export const kubectlCredential: Figure = {
  name: 'kubectl-credential',
  what: "kubectl's token by our plugin, with a cached token, against kubelogin on the same runner",
  unit: 'ms',
  rounds: 15,
  goal: { of: 'ratio', atMost: 1 },
  async prepare(folder) {
    const kubelogin = requireProgram('kubelogin', 'go install github.com/Azure/kubelogin@v0.2.22');
    const cloud = await openLocalCloud(folder);
    const authorityHost = cloud.urls.entra ?? '';
    const { clientId } = applications.deployer;
    const tenantId = world.tenant.id;
    const identity: Identity = {
      kind: 'oidc',
      ...{ authorityHost, tenantId, clientId, audience: 'api://AzureADTokenExchange', cloud: cloud.urls.arm ?? '' },
    };
    const runner = { ...(await runnerEnvironment(folder, {})), ...cloud.job };
    const temp = join(folder, 'temp');
    const plugin = kubectlPlugin(join(checkout, 'dist/aks-context/main.js'), identity, temp);
    const ours = [plugin.command, ...plugin.args] as const;
    const env = { ...runner, ...plugin.env, NODE_EXTRA_CA_CERTS: cloud.authorityFile };
    const now = Date.now();
    const token = { value: 'a-token-of-the-bench', obtainedOn: now, expiresOn: now + hour };
    keepReady(plugin.env, token);
    const server = aksScope.replace('/.default', '');
    const flags = [
      '--login',
      'workloadidentity',
      '--server-id',
      server,
      '--client-id',
      clientId,
      '--tenant-id',
      tenantId,
    ];
    const peer = [
      kubelogin,
      ...['get-token', ...flags, '--authority-host', `${authorityHost}/`, '--disable-instance-discovery'],
    ] as const;
    const peerEnv = { ...runner, SSL_CERT_FILE: cloud.authorityFile, HOME: folder };
    await requireOutput(ours, env, token.value);
    await requireOutput(peer, peerEnv, '"token"');
    await cloud.slow(answerMs);
    return {
      ours: () => wallMilliseconds([ours], env),
      peer: () => wallMilliseconds([peer], peerEnv),
      close: cloud.close,
    };
  },
};
