import { afterEach, describe, expect, test } from '@jest/globals';
import { control } from '../../lab/control.ts';
import { applications } from '../../lab/world.ts';
import { runText } from './run.ts';
import { context, login, script, workflow } from './workflow.ts';

afterEach(async () => {
  await Promise.all(['github', 'entra', 'arm'].map((standIn) => control().setFaults(standIn, [])));
  await control().setTokenLifetime(3600);
});

test('kubectl in a later step works with the context, also after the token has expired', async () => {
  await control().setTokenLifetime(4);
  await control().clearRequests('entra');
  const result = await runText(
    workflow([
      login(),
      context(),
      script(
        'kubectl auth whoami',
        "end=$(( $(date -d '${{ steps.azure-login.outputs.expires-on }}' +%s) + 5 ))",
        'until [ "$(date +%s)" -gt "$end" ]; do sleep 0.2; done',
        'kubectl auth whoami',
      ),
    ]),
  );
  expect(result).toMatchObject({ code: 0 });
  expect(result.text.match(new RegExp(applications.deployer.objectId, 'g'))?.length).toBeGreaterThanOrEqual(3);
  const tokens = (await control().requests('entra')).filter(({ method }) => method === 'POST');
  expect(tokens.length).toBeGreaterThanOrEqual(3); // ARM once, the cluster before and after the expiry
}, 60_000);

test('admin credentials reach what the deployer may not', async () => {
  const admin = applications.admin.clientId;
  const steps = (inputs: Record<string, string>) =>
    workflow([login({ 'client-id': admin }), context(inputs), script('kubectl get nodes')]);
  const asAdmin = await runText(steps({ admin: 'true' }));
  expect(asAdmin).toMatchObject({ code: 0 });
  const asItself = await runText(steps({}));
  expect(asItself.code).toBe(1);
}, 60_000);

describe('subjects in their two forms', () => {
  test.each([
    { style: 'classic', client: applications.deployer.clientId, code: 0 },
    { style: 'immutable', client: applications.immutable.clientId, code: 0 },
    { style: 'immutable', client: applications.deployer.clientId, code: 1 },
  ] as const)(
    '$style for an application that ends with $code',
    async ({ style, client, code }) => {
      const result = await runText(workflow([login({ 'client-id': client })]), { subjectStyle: style });
      expect(result.code).toBe(code);
      if (code === 1) expect(result.text).toContain('repo:contoso@');
    },
    60_000,
  );
});

const other = '11111111-2222-4333-8444-555555555555';

describe('a refused sign-in ends in one sentence that names the cause, with its code', () => {
  test.each([
    {
      name: 'no id-token: write',
      text: workflow([login()], { permissions: '{ contents: read }' }),
      sentence: /id-token: write/,
    },
    {
      name: 'wrong tenant',
      text: workflow([login({ 'tenant-id': other })]),
      sentence: new RegExp(`tenant.*${other}|${other}.*tenant`, 'i'),
    },
    { name: 'wrong client', text: workflow([login({ 'client-id': other })]), sentence: new RegExp(other) },
    {
      name: 'wrong subject',
      text: workflow([login()], { environment: 'sandbox' }),
      sentence: /repo:contoso\/shop:environment:sandbox/,
    },
    { name: 'wrong audience', text: workflow([login({ audience: 'api://other' })]), sentence: /api:\/\/other/ },
    {
      name: 'no federated credential',
      text: workflow([login({ 'client-id': applications.noCredential.clientId })]),
      sentence: /federated credential/,
    },
    {
      name: 'disabled application',
      text: workflow([login({ 'client-id': applications.disabled.clientId })]),
      sentence: /disabled/,
    },
    {
      name: 'a client id that is none',
      text: workflow([login({ 'client-id': 'my-app' })]),
      sentence: /client-id is not a GUID/,
    },
    {
      name: 'a cluster that does not exist',
      text: workflow([login(), context({ 'cluster-name': 'aks-missing' })]),
      sentence: /aks-missing/,
    },
    {
      name: 'no role on the cluster',
      text: workflow([login({ 'client-id': applications.noRole.clientId }), context()]),
      sentence: /Azure Kubernetes Service Cluster User Role/,
    },
  ])(
    '$name',
    async ({ text, sentence }) => {
      const { code, text: log } = await runText(text);
      expect(code).toBe(1);
      const errors = log.split('\n').filter((line) => line.includes('::error'));
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(sentence);
      expect(errors[0]).toMatch(/\[[a-z-]+\/[a-z-]+\]$/); // its stable code
      expect(log).not.toMatch(/\bat .*\.js:\d+/); // a user's error shows no stack
    },
    60_000,
  );
});

describe('a fault that passes is survived', () => {
  test.each([
    { name: 'ARM throttles twice', standIn: 'arm', fault: { kind: 'status', status: 429, retryAfter: 1, times: 2 } },
    { name: 'ARM is unavailable twice', standIn: 'arm', fault: { kind: 'status', status: 503, times: 2 } },
    { name: 'Entra is unavailable once', standIn: 'entra', fault: { kind: 'status', status: 503, times: 1 } },
    { name: 'Entra cuts the connection once', standIn: 'entra', fault: { kind: 'reset', times: 1 } },
    { name: 'Entra answers with nothing once', standIn: 'entra', fault: { kind: 'empty', times: 1 } },
    {
      name: "GitHub's issuer is unavailable once",
      standIn: 'github',
      fault: { kind: 'status', status: 503, times: 1 },
    },
  ] as const)(
    '$name',
    async ({ standIn, fault }) => {
      await control().setFaults(standIn, [{ path: standIn === 'arm' ? '/subscriptions/' : '/', ...fault }]);
      const result = await runText(workflow([login(), context(), script('kubectl auth whoami')]));
      expect(result).toMatchObject({ code: 0 });
      expect(await control().faults(standIn)).toEqual([]); // the fault did happen
    },
    60_000,
  );
});
