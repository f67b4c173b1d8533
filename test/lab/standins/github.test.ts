import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { ask, deployRun, exchangeAudience, startTestCloud, type TestCloud } from './harness.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());

describe('GitHub OIDC issuer', () => {
  const pull = { event: 'pull_request', ref: 'refs/pull/7/merge' };
  const immutable = { subjectStyle: 'immutable' as const };
  const colon = { jobs: { build: { environment: 'eu:west' } } };
  test.each([
    { name: 'branch', job: 'build', run: {}, subject: 'repo:contoso/shop:ref:refs/heads/main' },
    { name: 'tag', job: 'build', run: { ref: 'refs/tags/v1' }, subject: 'repo:contoso/shop:ref:refs/tags/v1' },
    { name: 'pull request', job: 'build', run: pull, subject: 'repo:contoso/shop:pull_request' },
    { name: 'environment', job: 'production', run: {}, subject: 'repo:contoso/shop:environment:production' },
    {
      name: 'environment of a pull request',
      job: 'production',
      run: pull,
      subject: 'repo:contoso/shop:environment:production',
    },
    { name: 'matrix', job: 'matrix', run: {}, subject: 'repo:contoso/shop:environment:staging' },
    { name: 'colon', job: 'build', run: colon, subject: 'repo:contoso/shop:environment:eu%3Awest' },
    {
      name: 'immutable',
      job: 'build',
      run: immutable,
      subject: 'repo:contoso@6154722/shop@731204518:ref:refs/heads/main',
    },
  ])('the subject says what the job is: $name', async ({ job, run, subject }) => {
    expect(decodeJwt(await cloud.assertion(job, { run })).sub).toBe(subject);
  });

  test('an assertion verifies through discovery, lives 300 s and carries the documented claims', async () => {
    const issuer = cloud.urls.github;
    const found = await ask(`${issuer}/.well-known/openid-configuration`);
    const { jwks_uri, issuer: said } = found.json<{ jwks_uri: string; issuer: string }>();
    expect(said).toBe(issuer);
    const token = await cloud.assertion('production');
    const keys = createRemoteJWKSet(new URL(jwks_uri));
    const { payload } = await jwtVerify(token, keys, { issuer, audience: exchangeAudience });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    expect(payload).toMatchObject({
      repository: 'contoso/shop',
      repository_id: '731204518',
      repository_owner: 'contoso',
      repository_owner_id: '6154722',
      ref: 'refs/heads/main',
      sha: deployRun.sha,
      environment: 'production',
      job_workflow_ref: 'contoso/shop/.github/workflows/deploy.yml@refs/heads/main',
      workflow_ref: 'contoso/shop/.github/workflows/deploy.yml@refs/heads/main',
      run_attempt: '1',
      actor: 'octavia',
      event_name: 'push',
      runner_environment: 'self-hosted',
    });
    expect(payload.jti).toMatch(/^[0-9a-f-]{36}$/);
    expect(payload.run_id).toMatch(/^\d+$/);
  });

  test('without an audience the owner is the audience, as on GitHub', async () => {
    const { requestUrl, requestToken } = await cloud.control.registerRun(deployRun);
    const headers = { authorization: `bearer ${requestToken}` };
    const answer = await ask(`${requestUrl}&job=build`, { headers });
    expect(decodeJwt(answer.json<{ value: string }>().value).aud).toBe('https://github.com/contoso');
  });

  test.each([
    { name: 'no token', query: '&job=build', token: undefined, status: 401, says: 'request token' },
    { name: 'a foreign token', query: '&job=build', token: 'Bearer guess', status: 401, says: 'request token' },
    { name: 'no job', query: '', token: 'good', status: 400, says: 'name the job' },
    { name: 'an unknown job', query: '&job=other', token: 'good', status: 400, says: 'no job other' },
    { name: 'a missing matrix value', query: '&job=matrix', token: 'good', status: 400, says: 'matrix.stage' },
  ])('refuses $name', async ({ query, token, status, says }) => {
    const { requestUrl, requestToken } = await cloud.control.registerRun(deployRun);
    const authorization = token === 'good' ? `Bearer ${requestToken}` : token;
    const answer = await ask(requestUrl + query, authorization === undefined ? {} : { headers: { authorization } });
    expect(answer.status).toBe(status);
    expect(answer.json<{ message: string }>().message).toContain(says);
  });

  test.each([
    { name: 'an unknown repository', change: { repository: 'contoso/other' }, says: 'no repository contoso/other' },
    { name: 'no ref', change: { ref: '' }, says: 'needs ref' },
    { name: 'an unknown subject style', change: { subjectStyle: 'new' as 'classic' }, says: 'subjectStyle' },
  ])('does not register a run with $name', async ({ change, says }) => {
    await expect(cloud.control.registerRun({ ...deployRun, ...change })).rejects.toThrow(says);
  });
});
