import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { lab } from '../lab/cluster/lab.ts';
import { runText } from './run.ts';
import { checkout, context, deploy, login, script, workflow } from './workflow.ts';

/** Tokens are JSON Web Tokens: three base64url parts of which the first begins like every encoded `{"`. */
const token = /eyJ[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}/;

test('no token stands in a log, a summary, an output, an argument, a step environment or the workspace', async () => {
  const result = await runText(
    workflow([
      checkout,
      login(),
      context(),
      deploy({
        release: 'shop',
        namespace: 'e2e-secrets',
        'create-namespace': 'true',
        chart: 'chart',
        image: await lab.image('good'),
      }),
      script('env', 'ps -eo args', 'cat "$KUBECONFIG"', 'grep -rE . . || true'),
    ]),
  );
  expect(result.code).toBe(0);
  expect(result.text).not.toMatch(token);
  expect(result.summary).not.toMatch(token);
  expect(JSON.stringify(result.steps)).not.toMatch(token);
}, 60_000);

test('nothing that holds a token is left when the job has ended', async () => {
  const before = temporaryFolders();
  await runText(workflow([login(), context(), script('kubectl auth whoami')]));
  expect(temporaryFolders()).toEqual(before);
}, 60_000);

const temporaryFolders = () =>
  execFileSync('find', ['/var/lib/aks-delivery-lab/runs', '/tmp', '-name', 'aks-delivery-*'], { encoding: 'utf8' });
