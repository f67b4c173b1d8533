import { execFile } from 'node:child_process';
import { chmod, chown, copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { authorityBundle } from '../../../lab/environment.ts';
import { ports, url } from '../../../lab/network.ts';
import { binary } from '../../../lab/tools/build.ts';
import { applications, world } from '../../../lab/world.ts';
import { type Job, openJob, type StepResult } from '../../harness/runner.ts';
import { deployRun } from '../standins/harness.ts';

const execute = promisify(execFile);
const owner = 65534;
const stranger = 1234;
const me = applications.deployer.objectId;

/** What anybody can read: kubectl, and the authority that the lab's services show. */
let shared: string;
let job: Job;
let renewing: StepResult;
let portable: StepResult;

const as = (user: number, command: readonly string[]): [string, ...string[]] => [
  'setpriv',
  `--reuid=${user}`,
  `--regid=${user}`,
  '--clear-groups',
  ...command,
];

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), 'shared-'));
  await chmod(shared, 0o755);
  await copyFile(binary('kubernetes', 'kubectl'), join(shared, 'kubectl'));
  await copyFile(authorityBundle, join(shared, 'ca.crt'));
  await chmod(join(shared, 'ca.crt'), 0o644);
  const { requestUrl, requestToken } = await control().registerRun(deployRun);
  job = await openJob({
    env: {
      NODE_EXTRA_CA_CERTS: join(shared, 'ca.crt'),
      ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=production`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    // A runner that is not root: all its files are its own, as is the temporary folder of the job. Other shells than bash drop
    // the variables of inputs, whose names have dashes.
    through: (command, args) => {
      const [program, ...rest] = as(owner, [command, ...args]);
      const files = '"$GITHUB_OUTPUT" "$GITHUB_ENV" "$GITHUB_STATE" "$GITHUB_PATH" "$GITHUB_STEP_SUMMARY"';
      const own = `chown ${owner} "$RUNNER_TEMP" ${files} && exec "$@"`;
      return { command: 'bash', args: ['-c', own, 'bash', program, ...rest] };
    },
  });
  await chmod(dirname(job.temp), 0o755);
  const login = await job.main('azure-login', {
    'client-id': applications.deployer.clientId,
    'tenant-id': world.tenant.id,
    'subscription-id': world.subscription.id,
    environment: url('https', ports.arm),
  });
  expect(login).toMatchObject({ code: 0, annotations: [] });
  const inputs = { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop' };
  renewing = await job.main('aks-context', inputs);
  portable = await job.main('aks-context', { ...inputs, 'static-token': 'true' });
}, 60_000);
afterAll(async () => {
  await job.dispose();
  await rm(shared, { recursive: true });
});

/** Runs kubectl, which says who the API server takes it for. */
async function whoAmI(command: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const [program = '', ...args] = [...command, 'auth', 'whoami', '--output=jsonpath={.status.userInfo.username}'];
  return execute(program, args, { env }).then(
    ({ stdout }) => stdout,
    (error: { stderr?: string }) => error.stderr || String(error),
  );
}

const kubectl = () => join(shared, 'kubectl');

describe('the kubeconfig of aks-context', () => {
  test('works for a job that is not root', async () => {
    expect([renewing.code, portable.code]).toEqual([0, 0]);
    expect(await whoAmI(as(owner, [kubectl()]), job.environment())).toBe(me);
  });

  test('works for root beside it (sudo --preserve-env), which signs in by itself', async () => {
    expect(await whoAmI([kubectl()], job.environment())).toBe(me);
    // Root has left nothing in the job's own cache, which the job could not read.
    const folder = join(job.temp, 'aks-delivery-tokens');
    const owners = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).uid));
    expect(new Set(owners)).toEqual(new Set([owner]));
  });

  test('is closed to another user', async () => {
    expect(await whoAmI(as(stranger, [kubectl()]), job.environment())).toMatch(/permission denied/);
  });

  test('with static-token, a copy works for another user who has nothing of the job', async () => {
    const copy = join(shared, 'kubeconfig');
    await copyFile(portable.outputs.kubeconfig ?? '', copy);
    await chmod(copy, 0o600);
    await chown(copy, stranger, stranger);
    expect(await whoAmI(as(stranger, [kubectl()]), { KUBECONFIG: copy })).toBe(me);
  });

  test('with static-token, it works in a container that has kubectl and nothing else', async () => {
    const root = join(shared, 'container');
    await mkdir(root);
    await copyFile(kubectl(), join(root, 'kubectl'));
    const inside = (kubeconfig: string | undefined) =>
      copyFile(kubeconfig ?? '', join(root, 'kubeconfig')).then(() =>
        whoAmI(['/usr/sbin/chroot', root, '/kubectl', '--kubeconfig=/kubeconfig'], {}),
      );
    expect(await inside(portable.outputs.kubeconfig)).toBe(me);
    // Without it the plugin is missed, and kubectl says so.
    expect(await inside(renewing.outputs.kubeconfig)).toMatch(/getting credentials: exec/);
  });
});
