import { getOctokit } from '@actions/github';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RegisteredRun } from '../../../lab/cloud/client.ts';
import { grants } from '../../../lab/cloud/github/permissions.ts';
import type { RunRegistration } from '../../../lab/cloud/github/registration.ts';
import { ask, deployRun, startTestCloud, type TestCloud } from './harness.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());

const reading: Partial<RunRegistration> = { jobs: { deploy: { permissions: { actions: 'read' } } } };
const register = (changes: Partial<RunRegistration> = reading) =>
  cloud.control.registerRun({ ...deployRun, name: 'Deploy', ...changes });

const get = (
  run: RegisteredRun,
  path = `contoso/shop/actions/runs/${run.runId}`,
  headers: Record<string, string> = {},
) => ask(`${run.apiUrl}/repos/${path}`, { headers: { authorization: `Bearer ${run.token}`, ...headers } });

describe('a permission is granted as GitHub grants it', () => {
  test.each([
    { name: 'what is listed', permissions: { actions: 'read' }, scope: 'actions', level: 'read', expected: true },
    { name: 'write holds read', permissions: { actions: 'write' }, scope: 'actions', level: 'read', expected: true },
    { name: 'read is no write', permissions: { actions: 'read' }, scope: 'actions', level: 'write', expected: false },
    { name: 'what is not listed', permissions: { contents: 'read' }, scope: 'actions', level: 'read', expected: false },
    { name: 'nothing said', permissions: undefined, scope: 'actions', level: 'read', expected: false },
    { name: 'nothing said, contents', permissions: undefined, scope: 'contents', level: 'read', expected: true },
    { name: 'read-all', permissions: 'read-all', scope: 'actions', level: 'read', expected: true },
    { name: 'read-all writes nothing', permissions: 'read-all', scope: 'id-token', level: 'write', expected: false },
    { name: 'write-all', permissions: 'write-all', scope: 'id-token', level: 'write', expected: true },
  ] as const)('$name', ({ permissions, scope, level, expected }) => {
    expect(grants(permissions, scope, level)).toBe(expected);
  });
});

describe("GitHub's API for workflow runs", () => {
  test('its own client reads a run that is at work, its end, and its next attempt', async () => {
    const observer = await register();
    const watched = await register({ actor: 'octavia' });
    const octokit = getOctokit(observer.token, { baseUrl: cloud.urls.github });
    const read = async () => {
      const { data } = await octokit.rest.actions.getWorkflowRun({
        owner: 'contoso',
        repo: 'shop',
        run_id: Number(watched.runId),
      });
      return data;
    };
    expect(await read()).toMatchObject({
      id: Number(watched.runId),
      name: 'Deploy',
      run_attempt: 1,
      status: 'in_progress',
      conclusion: null,
      actor: { login: 'octavia' },
      triggering_actor: { login: 'octavia' },
      head_sha: deployRun.sha,
      head_branch: 'main',
      event: 'push',
      html_url: `https://github.com/contoso/shop/actions/runs/${watched.runId}`,
      repository: { full_name: 'contoso/shop', id: 731204518 },
    });
    await cloud.control.completeRun(watched.runId, 'cancelled');
    await cloud.control.completeRun(watched.runId, 'success'); // it ended once
    expect(await read()).toMatchObject({ run_attempt: 1, status: 'completed', conclusion: 'cancelled' });
    const again = await cloud.control.rerun(watched.runId, 'monalisa');
    expect(again).toMatchObject({ runId: watched.runId, attempt: 2 });
    expect(await read()).toMatchObject({
      run_attempt: 2,
      status: 'in_progress',
      conclusion: null,
      actor: { login: 'octavia' },
      triggering_actor: { login: 'monalisa' },
    });
  });

  test('the answer says by which version of the API it was made, and how many requests are left', async () => {
    const { status, headers } = await get(await register());
    expect(status).toBe(200);
    expect(headers.get('x-github-api-version-selected')).toBe('2022-11-28');
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeGreaterThan(0);
  });

  const shop = 'contoso/shop/actions/runs';
  test.each([
    { name: 'an unknown run', path: `${shop}/1`, headers: {}, status: 404, says: 'Not Found' },
    { name: 'another repository', path: 'contoso/other/actions/runs/1', headers: {}, status: 404, says: 'Not Found' },
    {
      name: 'a foreign token',
      path: `${shop}/1`,
      headers: { authorization: 'token ghs_x' },
      status: 401,
      says: 'Bad cr',
    },
    {
      name: 'a version that there never was',
      path: `${shop}/1`,
      headers: { 'x-github-api-version': '2001-01-01' },
      status: 400,
      says: '2001-01-01',
    },
  ])('refuses $name', async ({ path, headers, status, says }) => {
    const answer = await get(await register(), path, headers);
    expect(answer.status).toBe(status);
    expect(answer.json<{ message: string }>().message).toContain(says);
  });

  test('shows nothing of a private repository to a request without a token', async () => {
    const run = await register();
    expect((await ask(`${run.apiUrl}/repos/${shop}/${run.runId}`)).status).toBe(404);
  });

  test.each([
    { name: 'no permissions at all', permissions: undefined },
    { name: 'other permissions', permissions: { contents: 'write', 'id-token': 'write' } },
  ])("refuses a job with $name in GitHub's words", async ({ permissions }) => {
    const answer = await get(await register({ jobs: { deploy: { permissions } } }));
    expect(answer.status).toBe(403);
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('actions=read');
    expect(answer.json()).toEqual({
      message: 'Resource not accessible by integration',
      documentation_url: 'https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run',
      status: '403',
    });
  });

  test('tells the jobs of one run apart by the address that each was given', async () => {
    const run = await register({ jobs: { build: {}, deploy: { permissions: { actions: 'read' } } } });
    const as = (job: string) => get({ ...run, apiUrl: `${run.apiUrl}/_job/${job}` });
    expect((await as('build')).status).toBe(403);
    expect((await as('deploy')).status).toBe(200);
    expect((await as('other')).status).toBe(403);
    expect((await get(run)).status).toBe(403);
  });

  test('a token dies with its attempt, and is not the one that asks for identity tokens', async () => {
    const run = await register();
    expect((await get({ ...run, token: run.requestToken })).status).toBe(401);
    await cloud.control.completeRun(run.runId, 'success');
    expect((await get(run)).status).toBe(401);
    const again = await cloud.control.rerun(run.runId);
    expect((await get(run)).status).toBe(401);
    expect((await get(again)).status).toBe(200);
  });

  test('the fault plan reaches it', async () => {
    const run = await register();
    await cloud.control.setFaults('github', [{ kind: 'status', status: 503, path: '/actions/runs/', times: 1 }]);
    expect((await get(run)).status).toBe(503);
    expect((await get(run)).status).toBe(200);
  });
});

describe('the control of runs refuses', () => {
  test.each([
    { name: 'to end what does not exist', act: () => cloud.control.completeRun('1', 'success'), says: 'no run 1' },
    {
      name: 'an unknown conclusion',
      act: async () => cloud.control.completeRun((await register()).runId, 'lost' as 'success'),
      says: 'not lost',
    },
    {
      name: 'a second attempt beside the first',
      act: async () => cloud.control.rerun((await register()).runId),
      says: 'in progress',
    },
    {
      name: 'permissions that are none',
      act: () => register({ jobs: { deploy: { permissions: 7 as unknown as string } } }),
      says: 'permissions of job deploy',
    },
  ])('$name', async ({ act, says }) => {
    await expect(act()).rejects.toThrow(says);
  });
});
