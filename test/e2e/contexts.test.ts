import { expect, test } from '@jest/globals';
import { applications } from '../../lab/world.ts';
import { runText } from './run.ts';
import { context, login, script, uses, workflow } from './workflow.ts';

test('two clusters in one job: kubectl reaches each by its context, the last without a word', async () => {
  const sealed = { 'resource-group': 'rg-shop', 'cluster-name': 'aks-shop-sealed', namespace: 'kube-system' };
  const result = await runText(
    workflow([
      login(),
      context(),
      uses('aks-context', sealed, 'second'),
      script(
        'kubectl config get-contexts --output name | tr "\\n" " "',
        'echo "now $(kubectl config current-context)"',
        'for name in aks-shop aks-shop-sealed; do echo "$name $(kubectl --context $name auth whoami -o jsonpath=\'{.status.userInfo.username}\')"; done',
      ),
    ]),
  );
  expect(result).toMatchObject({ code: 0 });
  const [first, second] = [result.steps['deploy.aks-context'], result.steps['deploy.second']];
  expect(second?.outputs).toMatchObject({ context: 'aks-shop-sealed', namespace: 'kube-system' });
  expect(second?.outputs.kubeconfig).toBe(first?.outputs.kubeconfig);
  expect(result.text).toContain('now aks-shop-sealed');
  for (const name of ['aks-shop', 'aks-shop-sealed']) {
    expect(result.text).toContain(`${name} ${applications.deployer.objectId}`);
  }
}, 60_000);

test('a fleet: kubectl reaches its hub cluster as the job', async () => {
  const fleet = { 'resource-group': 'rg-shop', 'cluster-name': 'fleet-shop', 'resource-type': 'fleets' };
  const whoAmI = script('echo "hub $(kubectl --context hub auth whoami -o jsonpath=\'{.status.userInfo.username}\')"');
  const result = await runText(workflow([login(), uses('aks-context', fleet, 'fleet'), whoAmI]));
  expect(result).toMatchObject({ code: 0 });
  expect(result.text).toContain(`hub ${applications.deployer.objectId}`);
}, 60_000);

test('the summary tells what the job may do in its namespace', async () => {
  const result = await runText(workflow([login(), context({ namespace: 'default' })]));
  expect(result.summary).toContain('may in default');
  expect(result.summary).toContain('| `secrets` | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |');
  expect(result.text).not.toContain('::warning');
}, 60_000);

test('a job that may not keep Helm releases is warned, and goes on', async () => {
  const admin = applications.admin.clientId;
  const result = await runText(workflow([login({ 'client-id': admin }), context({ namespace: 'default' })]));
  expect(result.code).toBe(0);
  expect(result.text).toMatch(/may not list, create, update secrets in namespace default/);
}, 60_000);
