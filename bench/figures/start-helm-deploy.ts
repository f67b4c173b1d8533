import { join } from 'node:path';
import type { Figure } from '../figure.ts';
import { checkout, cpuMilliseconds, requireOutput } from '../spawn.ts';
import { bundle } from './bundle.ts';
import { deployDefaults } from './deploy-defaults.ts';
import { runnerEnvironment } from './runner-environment.ts';

/** What every deployment pays before its first request: there is no kubeconfig, so the action reads its inputs and ends. */
export const startHelmDeploy: Figure = {
  name: 'start-helm-deploy',
  what: 'helm-deploy from start to its first error, against an action that is @actions/core and nothing else',
  unit: 'ms CPU',
  rounds: 15,
  goal: { of: 'ours', atMost: 160 },
  async prepare(folder) {
    const core = await bundle(folder, "import { setFailed } from '@actions/core';\nsetFailed('no kubeconfig');\n");
    const env = await runnerEnvironment(folder, { ...deployDefaults, release: 'shop', chart: 'chart' });
    const deploy = [process.execPath, join(checkout, 'dist/helm-deploy/main.js')] as const;
    await requireOutput(deploy, env, 'kubeconfig/missing');
    return {
      ours: () => cpuMilliseconds(deploy, env),
      peer: () => cpuMilliseconds([process.execPath, core], env),
    };
  },
};
