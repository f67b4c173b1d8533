import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keepReady } from '../../../packages/azure/exec-credential.ts';
import { kubectlPlugin } from '../../../packages/azure/kubectl-plugin.ts';

const script = join(import.meta.dirname, '../../../packages/azure/kubectl-credential.sh');
const identity = {
  kind: 'oidc' as const,
  authorityHost: 'https://login.example',
  tenantId: 't',
  clientId: 'c',
  audience: 'a',
  cloud: 'AzureCloud',
};
const now = Date.now();
const fresh = { value: 'the-token', obtainedOn: now, expiresOn: now + 3_600_000 };

let temp: string;
let folder: string;
let file: string;
let env: Record<string, string>;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'kubectl-credential-'));
  ({ env } = kubectlPlugin('dist/aks-context/main.js', identity, temp));
  folder = env.AKS_DELIVERY_TOKEN_FOLDER ?? '';
  file = join(folder, env.AKS_DELIVERY_CREDENTIAL ?? '');
  keepReady(env, fresh);
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

/** What kubectl would read: of the shell alone, or `node` when it had to start the program behind it. */
async function asked(more: Record<string, string> = {}): Promise<string> {
  const options = { env: { PATH: process.env.PATH ?? '', ...env, ...more } };
  const { stdout, stderr } = await promisify(execFile)('/bin/sh', [script, 'echo', 'node'], options);
  expect(stderr).toBe('');
  return stdout.trim();
}

describe('the shell that kubectl starts', () => {
  test('prints it below a folder whose group is inherited, too', async () => {
    chmodSync(folder, 0o2700);
    expect(await asked()).toContain('the-token');
  });

  test('prints the credential that is ready, without Node', async () => {
    const credential: unknown = JSON.parse(await asked());
    expect(credential).toEqual({
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: { token: 'the-token', expirationTimestamp: new Date(fresh.expiresOn - 300_000).toISOString() },
    });
  });

  const replaced = (text: string) => () => writeFileSync(file, text);
  test.each([
    { name: 'there is none', change: () => rmSync(file) },
    { name: 'the token should be renewed', change: () => keepReady(env, { ...fresh, expiresOn: now + 9000 }) },
    { name: 'the token should have been renewed', change: replaced('1\n{}\n') },
    { name: 'the file is empty', change: replaced('') },
    { name: 'the file was cut short', change: replaced(`${now}\n{"kind":"ExecCred`) },
    { name: 'the time is no number', change: replaced('tomorrow\n{}\n') },
    { name: 'others can write to the folder', change: () => chmodSync(folder, 0o770) },
    {
      name: 'the folder is a link',
      change() {
        renameSync(folder, `${folder}-elsewhere`);
        symlinkSync(`${folder}-elsewhere`, folder);
      },
    },
    {
      name: 'the file is a link',
      change() {
        renameSync(file, join(temp, 'elsewhere'));
        symlinkSync(join(temp, 'elsewhere'), file);
      },
    },
    {
      name: 'the file is a folder',
      change() {
        rmSync(file);
        mkdirSync(file);
      },
    },
  ])('starts Node when $name', async ({ change }) => {
    change();
    expect(await asked()).toBe('node');
  });

  test.each([
    { name: 'another version is asked for', more: { KUBERNETES_EXEC_INFO: '{"apiVersion":"x/v1beta1"}' } },
    { name: 'no folder is named', more: { AKS_DELIVERY_TOKEN_FOLDER: '' } },
    { name: 'no file is named', more: { AKS_DELIVERY_CREDENTIAL: '' } },
    { name: 'another identity asks', more: { AKS_DELIVERY_CREDENTIAL: 'other.ready' } },
    { name: 'the system has no date', more: { PATH: '/nowhere' } },
  ])('starts Node when $name', async ({ more }) => {
    const { stdout } = await promisify(execFile)('/bin/sh', [script, '/bin/echo', 'node'], {
      env: { ...env, ...more },
    });
    expect(stdout.trim()).toBe('node');
  });

  test('shows the token to no program that it starts, in its arguments or its environment', async () => {
    const seen = join(temp, 'seen');
    const programs = join(temp, 'programs');
    mkdirSync(programs);
    for (const name of ['ls', 'date']) {
      const real = existsSync(`/bin/${name}`) ? `/bin/${name}` : `/usr/bin/${name}`;
      writeFileSync(
        join(programs, name),
        `#!/bin/sh\n{ echo ${name} "$@"; /usr/bin/env; } >>"${seen}"\nexec ${real} "$@"\n`,
      );
      chmodSync(join(programs, name), 0o755);
    }
    // A variable that the job has stays in the environment of what the shell starts, with what the shell puts into it.
    const same = { credential: 'x', until: 'x', print_ready: 'x' };
    expect(await asked({ PATH: programs, ...same })).toContain('the-token');
    expect(readFileSync(seen, 'utf8')).toMatch(/^ls -ld[\s\S]*^date /m);
    expect(readFileSync(seen, 'utf8')).not.toContain('the-token');
  });
});

test('the ready credential is for its owner only, and another identity has another', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const other = kubectlPlugin('dist/aks-context/main.js', { ...identity, clientId: 'd' }, temp).env;
  expect(other.AKS_DELIVERY_CREDENTIAL).not.toBe(env.AKS_DELIVERY_CREDENTIAL);
});

test('kubectl is told the shell, this Node and the built program', () => {
  const { command, args } = kubectlPlugin('/actions/dist/aks-context/main.js', identity, '/temp');
  const built = '/actions/dist/kubectl-credential/main';
  expect([command, ...args]).toEqual(['/bin/sh', `${built}.sh`, process.execPath, `${built}.js`]);
});
