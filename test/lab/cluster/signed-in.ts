import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@aks-delivery/action/process';
import { helperEnvironment, writeDockerConfig } from '@aks-delivery/oci';
import { control } from '../../../lab/control.ts';
import { withNames } from '../../../lab/host/names.ts';
import { ports, url } from '../../../lab/network.ts';
import { checkout } from '../../../lab/paths.ts';
import { applications, registries, world } from '../../../lab/world.ts';
import { deployRun } from '../standins/harness.ts';
import { lab } from './lab.ts';

/** A job that may ask for identity tokens and whose DOCKER_CONFIG has the credential helper for the shop's registry. */
export interface SignedInJob {
  /** The job's own folder, in which its programs start. */
  readonly folder: string;
  /** Runs a program of others, which knows the registries by their names. */
  program(
    command: string,
    args: readonly string[],
    options?: { readonly input?: string; readonly env?: Readonly<Record<string, string>> },
  ): ReturnType<typeof run>;
  dispose(): Promise<void>;
}

export async function signIn(who: keyof typeof applications = 'deployer'): Promise<SignedInJob> {
  const folder = await mkdtemp(join(tmpdir(), 'signed-in-'));
  const { requestUrl, requestToken } = await control().registerRun(deployRun);
  const identity = {
    kind: 'oidc' as const,
    authorityHost: url('https', ports.entra),
    tenantId: world.tenant.id,
    clientId: applications[who].clientId,
    audience: 'api://AzureADTokenExchange',
    cloud: url('https', ports.arm),
  };
  const hosts = [registries.shop.loginServer];
  const made = writeDockerConfig(folder, {
    userFolder: join(folder, 'none'),
    hosts,
    helper: {
      node: process.execPath,
      entry: join(checkout, 'dist/docker-credential/main.js'),
      env: helperEnvironment(identity, hosts, folder),
    },
  });
  const environment = {
    ...lab.env,
    PATH: `${made.binFolder}:${lab.env.PATH}`,
    HOME: folder,
    DOCKER_CONFIG: made.folder,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=production`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
  };
  return {
    folder,
    program: (command, args, { input, env = {} } = {}) => {
      const named = withNames(command, args);
      const options = { env: { ...environment, ...env }, cwd: folder, ...(input === undefined ? {} : { input }) };
      return run(named.command, named.args, options);
    },
    dispose: () => rm(folder, { recursive: true }),
  };
}
