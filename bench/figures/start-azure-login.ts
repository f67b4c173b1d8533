import { join } from 'node:path';
import type { Figure } from '../figure.ts';
import { checkout, cpuMilliseconds, requireOutput } from '../spawn.ts';
import { bundle } from './bundle.ts';
import { runnerEnvironment } from './runner-environment.ts';

/**
 * What every job pays before azure-login sends its first request: the job has no `id-token: write`, so the action reads
 * its inputs, finds that out and ends.
 */
export const startAzureLogin: Figure = {
  name: 'start-azure-login',
  what: 'azure-login from start to its first error, against an action that is @actions/core and nothing else',
  unit: 'ms CPU',
  rounds: 15,
  goal: { of: 'ours', atMost: 160 },
  async prepare(folder) {
    const core = await bundle(folder, "import { setFailed } from '@actions/core';\nsetFailed('no id-token: write');\n");
    const env = await runnerEnvironment(folder, {
      'client-id': '00000000-0000-0000-0000-000000000001',
      'tenant-id': '00000000-0000-0000-0000-000000000002',
      'subscription-id': '00000000-0000-0000-0000-000000000003',
      environment: 'AzureCloud',
    });
    const login = [process.execPath, join(checkout, 'dist/azure-login/main.js')] as const;
    await requireOutput(login, env, 'id-token: write');
    return {
      ours: () => cpuMilliseconds(login, env),
      peer: () => cpuMilliseconds([process.execPath, core], env),
    };
  },
};
