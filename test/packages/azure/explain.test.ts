import { describe, expect, test } from '@jest/globals';
import type { ClusterRequest } from '../../../packages/azure/explain/arm.ts';
import { assignRoleCommand, explainArm } from '../../../packages/azure/explain/arm.ts';
import { clusterCauses, signInCauses } from '../../../packages/azure/explain/causes.ts';
import { explainEntra } from '../../../packages/azure/explain/entra.ts';
import { entraMeanings } from '../../../packages/azure/explain/entra-codes.ts';
import { createCredentialCommand } from '../../../packages/azure/explain/federated-credential.ts';
import { explainGitHub, noIdToken } from '../../../packages/azure/explain/github.ts';
import { withoutTokens } from '../../../packages/azure/explain/problem.ts';
import { type Failure, ServiceFailure } from '../../../packages/azure/failures.ts';

const signIn = { kind: 'oidc' as const, cloud: 'AzureCloud', tenantId: 'TENANT', clientId: 'CLIENT' };
const presented = {
  issuer: 'https://token.actions.githubusercontent.com',
  subject: 'repo:contoso/shop:environment:dev',
  audience: 'api://AzureADTokenExchange',
};
const failed = (failure: object) =>
  new ServiceFailure({
    kind: 'answer',
    service: 'entra',
    host: 'login.example',
    status: 400,
    body: '',
    ...failure,
  } as Failure);
const aadsts = (code: number, text = 'no.') =>
  failed({
    kind: 'answer',
    body: JSON.stringify({
      error_description: `AADSTS${code}: ${text} Trace ID: 1 Timestamp: 2`,
      error_codes: [code],
      trace_id: '1',
    }),
  });

describe('explainEntra', () => {
  test.each([
    { code: 70021, cause: 'sign-in/subject-mismatch', says: 'issuer, subject and audience' },
    { code: 700211, cause: 'sign-in/issuer-mismatch', says: 'has the issuer' },
    { code: 700212, cause: 'sign-in/audience-mismatch', says: 'audience that was presented' },
    { code: 700213, cause: 'sign-in/subject-mismatch', says: 'has the subject' },
    { code: 7002138, cause: 'sign-in/subject-case', says: 'case counts' },
    { code: 70025, cause: 'sign-in/no-federated-credential', says: 'CLIENT has no federated credential' },
    { code: 700024, cause: 'sign-in/assertion-expired', says: 'outside its validity' },
    { code: 700027, cause: 'sign-in/assertion-invalid', says: 'signature' },
    { code: 501661, cause: 'sign-in/issuer-unreachable', says: 'could not reach' },
    { code: 700016, cause: 'sign-in/wrong-client', says: 'tenant TENANT has no application CLIENT' },
    { code: 90002, cause: 'sign-in/wrong-tenant', says: 'no tenant TENANT in AzureCloud' },
    { code: 90038, cause: 'sign-in/wrong-cloud', says: 'another national cloud' },
    { code: 53003, cause: 'sign-in/blocked-by-policy', says: 'Conditional Access' },
    { code: 7000112, cause: 'sign-in/app-disabled', says: 'is disabled' },
    { code: 650057, cause: 'sign-in/resource-refused', says: 'resource' },
    { code: 123456, cause: 'sign-in/refused', says: 'AADSTS123456: no.' },
  ])('AADSTS$code becomes $cause', ({ code, cause, says }) => {
    const error = explainEntra(aadsts(code), signIn, presented);
    expect(error).toMatchObject({ code: cause, message: expect.stringContaining(says) });
    expect(error.message).toContain(`AADSTS${code}`);
    expect(error.evidence).toContain(`presented subject:  ${presented.subject}`);
  });

  test.each([70021, 700211, 700213, 7002138, 70025])(
    'AADSTS%d gives what was presented, and the command that makes it match',
    (code) => {
      const error = explainEntra(aadsts(code), signIn, presented);
      expect(error.message).toContain(
        `issuer ${presented.issuer}, subject ${presented.subject}, audience ${presented.audience}`,
      );
      expect(error.fix).toContain(createCredentialCommand('CLIENT', presented));
      expect(error.snippets.map(({ language }) => language)).toEqual(['sh', 'bicep', 'hcl']);
      expect(error.snippets[0]?.text).toContain(createCredentialCommand('CLIENT', presented));
    },
  );

  test.each([
    { issuer: 'https://token.actions.contoso.ghe.com', says: 'GitHub Enterprise Cloud on ghe.com' },
    { issuer: 'https://github.contoso.example/_services/token', says: 'GitHub Enterprise Server' },
    { issuer: 'https://westeurope.oic.prod-aks.azure.com/T/C/', says: 'an AKS cluster' },
  ])('the issuer $issuer is presented as it is, and as $says', ({ issuer, says }) => {
    const error = explainEntra(aadsts(700211), signIn, { ...presented, issuer });
    expect(error.message).toContain(`issuer ${issuer} (${says})`);
    for (const { text } of error.snippets) expect(text).toContain(issuer);
  });

  test('an immutable subject is called that, since credentials from older guides never match it', () => {
    const subject = 'repo:contoso@6154722/shop@731204518:environment:dev';
    expect(explainEntra(aadsts(700213), signIn, { ...presented, subject }).fix).toContain('immutable form');
  });

  test('swapped client and tenant ids are mentioned where the service could not find one of them', () => {
    for (const code of [90002, 700016]) expect(explainEntra(aadsts(code), signIn, presented).fix).toContain('swapped');
  });

  test.each([
    {
      name: 'HTTP 429',
      failure: { kind: 'answer', status: 429, retryAfterMs: 3_600_000 },
      cause: 'sign-in/throttled',
      says: 'another 3600 s',
    },
    { name: 'HTTP 503', failure: { kind: 'answer', status: 503 }, cause: 'sign-in/unavailable', says: 'HTTP 503' },
    {
      name: '200 without a token',
      failure: { kind: 'answer', status: 200 },
      cause: 'sign-in/unavailable',
      says: 'without a token',
    },
    {
      name: 'a web page',
      failure: { kind: 'answer', status: 403, body: '<html>Blocked' },
      cause: 'network/not-the-service',
      says: 'other than Entra ID',
    },
    {
      name: 'no DNS',
      failure: { kind: 'network', code: 'ENOTFOUND' },
      cause: 'network/unreachable',
      says: 'no DNS entry',
    },
    {
      name: 'no answer',
      failure: { kind: 'network', code: 'TIMEOUT', address: '10.0.0.4' },
      cause: 'network/unreachable',
      says: '10.0.0.4',
    },
    {
      name: 'an untrusted certificate',
      failure: { kind: 'network', code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' },
      cause: 'network/certificate',
      says: 'not trusted',
    },
  ])('$name becomes $cause', ({ failure, cause, says }) => {
    expect(explainEntra(failed(failure), signIn, presented)).toMatchObject({
      code: cause,
      message: expect.stringContaining(says),
    });
  });
});

describe('explainGitHub', () => {
  test.each([
    { name: 'HTTP 403', failure: { kind: 'answer', status: 403, body: '{}' }, cause: 'sign-in/github-refused' },
    { name: 'HTTP 429', failure: { kind: 'answer', status: 429 }, cause: 'sign-in/throttled' },
    { name: 'HTTP 500', failure: { kind: 'answer', status: 500 }, cause: 'sign-in/unavailable' },
    { name: 'a reset', failure: { kind: 'network', code: 'ECONNRESET' }, cause: 'network/unreachable' },
  ])('$name becomes $cause', ({ failure, cause }) => {
    expect(explainGitHub(failed({ service: 'github', ...failure })).code).toBe(cause);
  });

  test('a pull request of a fork is told that no permission helps, every other run which one it lacks', () => {
    expect(noIdToken('mallory/shop')).toMatchObject({
      code: 'sign-in/fork',
      message: expect.stringContaining('mallory/shop'),
      fix: expect.not.stringContaining('id-token: write'),
    });
    expect(noIdToken(undefined)).toMatchObject({
      code: 'sign-in/no-id-token',
      fix: expect.stringContaining('id-token: write'),
    });
  });
});

describe('explainArm', () => {
  const request: ClusterRequest = {
    resourceType: 'managedClusters',
    subscriptionId: 'SUB',
    resourceGroup: 'rg-shop',
    cluster: 'aks-shop',
    admin: false,
    clientId: 'CLIENT',
    tenantId: 'TENANT',
    objectId: 'OBJECT',
  };
  const refused = (status: number, code: string, message = '') =>
    failed({ kind: 'answer', service: 'arm', status, body: JSON.stringify({ error: { code, message } }) });

  test.each([
    { status: 404, code: 'ResourceNotFound', cause: 'aks/cluster-not-found', says: 'no cluster aks-shop' },
    {
      status: 404,
      code: 'ResourceGroupNotFound',
      cause: 'aks/resource-group-not-found',
      says: 'no resource group rg-shop',
    },
    { status: 404, code: 'SubscriptionNotFound', cause: 'aks/subscription-not-found', says: 'Subscription SUB' },
    { status: 403, code: 'AuthorizationFailed', cause: 'aks/no-role', says: 'CLIENT has no Azure role' },
    { status: 401, code: 'InvalidAuthenticationTokenTenant', cause: 'arm/token-refused', says: 'tenant TENANT' },
    { status: 429, code: 'TooManyRequests', cause: 'arm/throttled', says: 'HTTP 429' },
    { status: 503, code: 'ServerTimeout', cause: 'arm/unavailable', says: 'HTTP 503' },
    { status: 409, code: 'Conflict', cause: 'arm/refused', says: 'Conflict: because' },
  ])('HTTP $status $code becomes $cause', ({ status, code, cause, says }) => {
    expect(explainArm(refused(status, code, 'because'), request)).toMatchObject({
      code: cause,
      message: expect.stringContaining(says),
    });
  });

  test('local accounts that are disabled are named, also without ARM’s wrapper', () => {
    const body = JSON.stringify({
      code: 'BadRequest',
      message: 'this cluster is set to disable local accounts.',
      subcode: '',
    });
    const error = explainArm(failed({ kind: 'answer', service: 'arm', status: 400, body }), {
      ...request,
      admin: true,
    });
    expect(error.code).toBe('aks/local-accounts-disabled');
  });

  test('a fleet is called one, and has a role of its own', () => {
    const fleet = { ...request, resourceType: 'fleets', cluster: 'fleet-shop' } as const;
    expect(explainArm(refused(404, 'ResourceNotFound'), fleet)).toMatchObject({
      code: 'aks/cluster-not-found',
      message: expect.stringContaining('has no fleet fleet-shop'),
      fix: expect.stringContaining('az fleet list'),
    });
    expect(assignRoleCommand(fleet)).toMatch(
      /"Azure Kubernetes Fleet Manager Hub Cluster User Role".*\/fleets\/fleet-shop$/,
    );
  });

  test.each([
    { admin: false, role: 'Azure Kubernetes Service Cluster User Role' },
    { admin: true, role: 'Azure Kubernetes Service Cluster Admin Role' },
  ])('a missing role (admin: $admin) comes with the command that grants $role on this cluster', ({ admin, role }) => {
    const { fix } = explainArm(refused(403, 'AuthorizationFailed'), { ...request, admin });
    expect(fix).toContain(
      `az role assignment create --role "${role}" --assignee-object-id OBJECT --assignee-principal-type ServicePrincipal --scope /subscriptions/SUB/resourceGroups/rg-shop/providers/Microsoft.ContainerService/managedClusters/aks-shop`,
    );
  });

  test('an opaque token leaves the client id to name the assignee', () => {
    const { objectId: _, ...unknown } = request;
    expect(assignRoleCommand(unknown)).toContain('--assignee CLIENT ');
  });

  test('the role command can be pasted into a shell, also where a group has brackets in its name', () => {
    expect(assignRoleCommand({ ...request, resourceGroup: 'rg(prod)' })).toMatch(
      / --scope '\/subscriptions\/SUB\/resourceGroups\/rg\(prod\)\/.*\/aks-shop'$/,
    );
  });
});

describe('createCredentialCommand', () => {
  test('names the credential after the subject and keeps it apart from the shell', () => {
    expect(createCredentialCommand('CLIENT', { ...presented, subject: "repo:contoso/shop:environment:it's" })).toBe(
      `az ad app federated-credential create --id CLIENT --parameters '{"name":"contoso-shop-environment-it-s","issuer":"https://token.actions.githubusercontent.com","subject":"repo:contoso/shop:environment:it'\\''s","audiences":["api://AzureADTokenExchange"]}'`,
    );
  });
});

test('evidence never repeats a token that a service quoted', () => {
  expect(withoutTokens('assertion eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln was refused')).toBe(
    'assertion (token) was refused',
  );
});

test('every code has one row, and every row of the AADSTS table a known code', () => {
  const codes = [...signInCauses, ...clusterCauses].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const meaning of Object.values(entraMeanings)) expect(codes).toContain(meaning.code);
});
