import { join } from 'node:path';
import { type Identity, keepReady, kubectlPlugin } from '@aks-delivery/azure';
import type { Figure } from '../figure.ts';
import { checkout, cpuMilliseconds, requireOutput } from '../spawn.ts';
import { runnerEnvironment } from './runner-environment.ts';

const hour = 3_600_000;

const identity: Identity = {
  kind: 'oidc',
  authorityHost: 'https://login.microsoftonline.com',
  tenantId: '00000000-0000-0000-0000-000000000002',
  clientId: '00000000-0000-0000-0000-000000000001',
  audience: 'api://AzureADTokenExchange',
  cloud: 'AzureCloud',
};

/** What each kubectl or helm process of a job pays for its token while the job's cache has a fresh one. */
export const startKubectlCredential: Figure = {
  name: 'start-kubectl-credential',
  what: "kubectl's credential plugin with a cached token, against a Node that does nothing",
  unit: 'ms CPU',
  rounds: 15,
  goal: { of: 'ours', atMost: 60 },
  async prepare(folder) {
    const runner = await runnerEnvironment(folder, {});
    const temp = join(folder, 'temp');
    const plugin = kubectlPlugin(join(checkout, 'dist/aks-context/main.js'), identity, temp);
    const ours = [plugin.command, ...plugin.args] as const;
    const env = { ...runner, ...plugin.env };
    const now = Date.now();
    const token = { value: 'a-token-of-the-bench', obtainedOn: now, expiresOn: now + hour };
    keepReady(plugin.env, token);
    await requireOutput(ours, env, token.value);
    return {
      ours: () => cpuMilliseconds(ours, env),
      peer: () => cpuMilliseconds([process.execPath, '--eval', '0'], env),
    };
  },
};
