import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stateFolder } from '../../lab/paths.ts';
import { applications, registries } from '../../lab/world.ts';
import { lab } from '../lab/cluster/lab.ts';
import { type Seen, watchProcesses } from './processes.ts';
import { type Result, runText } from './run.ts';
import { checkout, context, deploy, login, script, uses, workflow } from './workflow.ts';

/**
 * Tokens are JSON Web Tokens: three base64url parts of which the first begins like every encoded `{"`. In base64 or quoted in a
 * URL they begin in other ways. The cluster administrator's key is the one secret of the lab that is none.
 */
const token = /eyJ[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}|ZXlK[\w+/-]{40,}/;
const key = (() => {
  const { clusters } = JSON.parse(readFileSync(join(stateFolder, 'cloud', 'config.json'), 'utf8')) as {
    clusters: { 'aks-shop': { admin: { privateKey: string } } };
  };
  return clusters['aks-shop'].admin.privateKey;
})();
const keyLine = key.split('\n')[1] ?? '';
const keyInBase64 = Buffer.from(key).toString('base64').slice(40, 100);
/** How a private key begins in a kubeconfig, written so that the step that looks for it does not find itself. */
const anyKeyInBase64 = 'LS0tLS1CRUdJTiBQUklWQVR[F]';
const secret = (text: string) => token.test(text) || text.includes(keyLine) || text.includes(keyInBase64);

/** Folder with the Dockerfile of an image. */
function imageFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'image');
  mkdirSync(folder);
  copyFileSync(join(stateFolder, 'demo', 'build', 'shop'), join(folder, 'shop'));
  const lines = ['FROM scratch', 'COPY shop /shop', `LABEL run=${randomUUID()}`, 'ENTRYPOINT ["/shop"]'];
  writeFileSync(join(folder, 'Dockerfile'), `${lines.join('\n')}\n`);
  return folder;
}

describe('a job that uses everything', () => {
  let result: Result;
  let seen: Seen[];
  let folder: string;
  beforeAll(async () => {
    const image = await lab.image('good');
    folder = imageFolder();
    const name = `secrets-${randomUUID().slice(0, 8)}`;
    const steps = [
      checkout,
      login(),
      context(),
      uses(
        'acr-build-push',
        { registry: registries.shop.name, images: name, context: 'image', tags: 'type=raw,value=build' },
        'build',
      ),
      uses(
        'acr-promote',
        {
          source: '${{ steps.build.outputs.reference }}',
          target: `${registries.production.loginServer}/${name}`,
          tags: 'v1',
        },
        'promote',
      ),
      deploy({ release: 'shop', namespace: 'e2e-secrets', 'create-namespace': 'true', chart: 'chart', image }),
      uses(
        'aks-context',
        { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop', 'static-token': 'true' },
        'static',
      ),
      login({ 'client-id': applications.admin.clientId }).replace('id: azure-login', 'id: admin-login'),
      uses('aks-context', { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop', admin: 'true' }, 'admin'),
      script('kubectl get nodes', 'helm list -A', 'env', 'ps -eo args'),
      // Modes and paths of what holds a secret: everything else in these folders holds none.
      script(
        `grep -rlE 'eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}|${anyKeyInBase64}' "$RUNNER_TEMP" "$HOME" "$GITHUB_WORKSPACE" |`,
        '  while read -r file; do stat -c \'holds a secret: %a %U %n\' "$file"; done',
      ),
    ];
    ({ result, seen } = await watchProcesses(() => runText(workflow(steps), { folders: [folder] })));
  }, 120_000);
  afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

  test('succeeds, and its processes were seen', () => {
    expect(result.code).toBe(0);
    const commands = seen.map(({ command }) => command).join('\n');
    for (const program of ['azure-login/main.js', 'acr-build-push/main.js', 'buildx build', 'helm upgrade'])
      expect(commands).toContain(program);
  });

  test('shows no secret in a log, a summary or an output', () => {
    for (const text of [result.text, result.summary, JSON.stringify(result.steps)]) expect(secret(text)).toBe(false);
  });

  test('gives no secret to a program in its arguments', () => {
    expect(seen.map(({ command }) => command).filter(secret)).toEqual([]);
  });

  test('puts no secret into the environment of any step or program', () => {
    const variables = seen.flatMap(({ environment }) => environment);
    expect(variables.some((variable) => variable.startsWith('KUBECONFIG='))).toBe(true);
    const found = variables.filter((variable) => secret(variable)).map((variable) => variable.split('=')[0]);
    expect(found).toEqual([]);
  });

  test('leaves secrets on disk only in private files of the job, and none in the workspace', () => {
    const files = [...result.text.matchAll(/holds a secret: (\d+) (\S+) (\S+)/g)].map(([, mode, owner, path = '']) => ({
      mode,
      owner,
      folder: /\/(aks-delivery-[a-z]*)[^/]*\/[^/]+$/.exec(path)?.[1] ?? path,
    }));
    const mine = { mode: '600', owner: 'root' };
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => file.folder === 'aks-delivery-tokens').length).toBeGreaterThan(1);
    expect(files.filter(({ folder: at }) => !at.startsWith('aks-delivery-'))).toEqual([]);
    for (const file of files) expect(file).toMatchObject(mine);
  });
});

test('nothing that holds a token is left when the job has ended', async () => {
  const before = temporaryFolders();
  await runText(workflow([login(), context(), script('kubectl auth whoami')]));
  expect(temporaryFolders()).toEqual(before);
}, 60_000);

const temporaryFolders = () =>
  execFileSync('find', ['/var/lib/aks-delivery-lab/runs', '/tmp', '-ignore_readdir_race', '-name', 'aks-delivery-*'], {
    encoding: 'utf8',
  });
