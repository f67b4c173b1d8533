import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { cacheFolder, removeTokens } from '@aks-delivery/azure';
import { readToken } from '@aks-delivery/azure/cache';
import { refreshTokenKey } from '@aks-delivery/oci/acr/token-key';
import { parse } from 'yaml';
import { control } from '../../lab/control.ts';
import { builder, programFolders, repositoryVariables, trust } from '../../lab/environment.ts';
import { withNames } from '../../lab/host/names.ts';
import { readStatus, runningProcess } from '../../lab/host/record.ts';
import { ports, url } from '../../lab/network.ts';
import { registries } from '../../lab/world.ts';
import { Unmeasurable } from '../figure.ts';
import { checkout } from '../spawn.ts';
import { runnerEnvironment } from './runner-environment.ts';

const execute = promisify(execFile);
const { loginServer } = registries.shop;

/** A job in the running lab that is signed in to Azure, with a checkout of its own. */
export interface ImageJob {
  /** Registry and repository that nobody else uses. */
  readonly image: string;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
  /** Gives the checkout files that nobody has built yet. */
  change(): Promise<void>;
  /** Runs an action as a runner does at the start of a job: no token is stored yet. Throws when it does not end with `expected`. */
  action(name: string, inputs: Readonly<Record<string, string>>, options?: ActionOptions): Promise<Ran>;
  /** Runs another program, in the workspace. */
  program(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  /** What `docker login` would leave: a DOCKER_CONFIG that holds a credential. Needs an action that has signed in before. */
  login(): Promise<string>;
}

export interface ActionOptions {
  /** Exit code; 0 when left out. */
  expected?: number;
  /** Added to the environment. */
  env?: Readonly<Record<string, string>>;
}

export interface Ran {
  seconds: number;
  /** What the program wrote, and the job's summary. */
  output: string;
}

/** @throws Unmeasurable when no lab is up, or it has no BuildKit */
export async function openImageJob(folder: string): Promise<ImageJob> {
  if (runningProcess() === undefined || readStatus()?.components.buildkitd?.state !== 'ready')
    throw new Unmeasurable('no lab is up with BuildKit: `npm run lab -- up --all` starts it');
  const { requestUrl, requestToken } = await control().registerRun({
    ...{ repository: 'contoso/shop', ref: 'refs/heads/main', sha: '0'.repeat(40), event: 'push', actor: 'octocat' },
    ...{ workflow: '.github/workflows/deploy.yml', subjectStyle: 'classic', jobs: { dev: { environment: 'dev' } } },
  });
  const identity = {
    authorityHost: url('https', ports.entra),
    tenantId: repositoryVariables.AZURE_TENANT_ID ?? '',
    clientId: repositoryVariables.AZURE_CLIENT_ID ?? '',
  };
  const env: Record<string, string> = {
    ...(await runnerEnvironment(folder, {})),
    ...trust,
    ...builder,
    HOME: folder,
    PATH: [...programFolders('4'), '/usr/local/bin', '/usr/sbin', '/usr/bin', '/bin'].join(':'),
    ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=dev`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    // What azure-login leaves.
    AZURE_CLIENT_ID: identity.clientId,
    AZURE_TENANT_ID: identity.tenantId,
    AZURE_SUBSCRIPTION_ID: repositoryVariables.AZURE_SUBSCRIPTION_ID ?? '',
    AZURE_CLOUD_ENVIRONMENT: repositoryVariables.AZURE_ENVIRONMENT ?? '',
  };
  const workspace = join(folder, 'workspace');
  await cp(join(checkout, 'test/fixtures/build/staged'), workspace, { recursive: true });
  const program = async (
    command: string,
    args: readonly string[],
    more: Readonly<Record<string, string>> = {},
    expected = 0,
  ): Promise<Ran> => {
    const named = withNames(command, args);
    const started = performance.now();
    const { code, output } = await execute(named.command, named.args, {
      cwd: workspace,
      env: { ...env, ...more },
      maxBuffer: 1 << 26,
    }).then(
      ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
      (error: { code?: number; stdout?: string; stderr?: string }) => ({
        code: error.code,
        output: `${error.stdout ?? ''}${error.stderr ?? ''}`,
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    if (code !== expected)
      throw new Error(`${command} ended with ${code} instead of ${expected}:\n${output.slice(-3000)}`);
    return { seconds, output };
  };
  return {
    image: `${loginServer}/bench/${randomUUID().slice(0, 8)}`,
    workspace,
    env,
    program,
    change: () => writeFile(join(workspace, 'message.txt'), `hello ${randomUUID()}\n`),
    async action(name, inputs, { expected = 0, env: more = {} } = {}) {
      removeTokens(cacheFolder(env.RUNNER_TEMP ?? ''));
      const summary = env.GITHUB_STEP_SUMMARY ?? '';
      await writeFile(summary, '');
      const variables = { ...(await inputVariables(name, inputs)), ...more };
      const main = join(checkout, 'dist', name, 'main.js');
      const { seconds, output } = await program(process.execPath, [main], variables, expected);
      return { seconds, output: output + (await readFile(summary, 'utf8')) };
    },
    async login() {
      const token = readToken(cacheFolder(env.RUNNER_TEMP ?? ''), refreshTokenKey(identity, loginServer), Date.now());
      const auth = Buffer.from(`00000000-0000-0000-0000-000000000000:${token?.value}`).toString('base64');
      await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [loginServer]: { auth } } }), {
        mode: 0o600,
      });
      return folder;
    },
  };
}

/** Inputs as a runner hands them over: those that are not given with the defaults of action.yml. */
async function inputVariables(
  action: string,
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const text = await readFile(join(checkout, 'actions', action, 'action.yml'), 'utf8');
  const { inputs } = parse(text) as { inputs: Record<string, { default?: string } | null> };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, given[name] ?? input?.default ?? '']),
  );
}
