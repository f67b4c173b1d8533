import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { kubectl } from '../../lab/cluster/kubectl.ts';
import { type HelmMajor, programFolders, trust } from '../../lab/environment.ts';
import { runningProcess } from '../../lab/host/record.ts';
import { stateFolder } from '../../lab/paths.ts';
import { binary } from '../../lab/tools/build.ts';
import { Unmeasurable } from '../figure.ts';
import { checkout } from '../spawn.ts';
import { deployDefaults } from './deploy-defaults.ts';
import { runnerEnvironment } from './runner-environment.ts';

const execute = promisify(execFile);

export const kubeconfig = join(stateFolder, 'kube-apiserver', 'kubeconfig');

/** A namespace of the running lab, and programs that deploy to it. */
export interface Cluster {
  readonly namespace: string;
  /** Copies a folder of this repository into the workspace. */
  place(source: string, target: string): Promise<void>;
  readonly workspace: string;
  /** Seconds that helm-deploy needs, started as a runner starts it. Throws when its exit code is another one. */
  action(
    inputs: Readonly<Record<string, string>>,
    expectedCode: 0 | 1,
    nodeArguments?: readonly string[],
  ): Promise<number>;
  /** Waits until no pod is leaving: a node that ends pods starts others later, which would be counted against whoever comes next. */
  quiet(): Promise<void>;
  /** Seconds that helm itself needs. */
  helm(args: readonly string[], expectedCode: 0 | 1): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens a namespace of the lab.
 * @throws Unmeasurable when no lab is up
 */
export async function openCluster(folder: string, helm: HelmMajor): Promise<Cluster> {
  if (runningProcess() === undefined) throw new Unmeasurable('no lab is up: `npm run lab -- up --all` starts it');
  const namespace = `bench-${randomUUID().slice(0, 8)}`;
  const admin = (...args: string[]) => kubectl(binary('kubernetes', 'kubectl'), kubeconfig, args);
  await admin('create', 'namespace', namespace);
  const env: Record<string, string> = {
    ...(await runnerEnvironment(folder, {})),
    ...trust,
    PATH: [...programFolders(helm), '/usr/bin', '/bin'].join(':'),
    KUBECONFIG: kubeconfig,
    HOME: folder,
  };
  const workspace = join(folder, 'workspace');
  const run = async (command: string, args: readonly string[], more: Record<string, string>, expected: number) => {
    const started = performance.now();
    const code = await execute(command, args, { cwd: workspace, env: { ...env, ...more }, maxBuffer: 1 << 26 }).then(
      () => 0,
      (error: { code?: number; stdout?: string; stderr?: string }) => {
        if (error.code !== expected) throw new Error(`${error.stdout ?? ''}${error.stderr ?? ''}`.slice(-3000));
        return error.code;
      },
    );
    if (code !== expected) throw new Error(`${command} ended with ${code} instead of ${expected}`);
    return (performance.now() - started) / 1000;
  };
  return {
    namespace,
    workspace,
    place: (source, target) => cp(join(checkout, source), join(workspace, target), { recursive: true }),
    action: (inputs, expected, nodeArguments = []) =>
      run(
        process.execPath,
        [...nodeArguments, join(checkout, 'dist/helm-deploy/main.js')],
        Object.fromEntries(
          Object.entries({ ...deployDefaults, namespace, ...inputs }).map(([name, value]) => [
            `INPUT_${name.toUpperCase()}`,
            value,
          ]),
        ),
        expected,
      ),
    async quiet() {
      const leaving = ['get', 'pods', '-n', namespace, '-o', 'jsonpath={.items[*].metadata.deletionTimestamp}'];
      while ((await admin(...leaving)) !== '') await sleep(200);
    },
    helm: (args, expected) => run('helm', [...args, '--namespace', namespace], {}, expected),
    close: async () => void (await admin('delete', 'namespace', namespace, '--wait=false')),
  };
}
