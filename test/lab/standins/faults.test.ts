import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Fault, parseFaults, takeFault } from '../../../lab/cloud/faults.ts';
import { standIns } from '../../../lab/cloud/stand-ins.ts';
import { world } from '../../../lab/world.ts';
import { ask, startTestCloud, type TestCloud } from './harness.ts';

describe('a fault plan', () => {
  const post: Fault = { kind: 'reset', method: 'post' };
  const token: Fault = { kind: 'html', path: '/TOKEN$', times: 2 };
  test.each([
    { name: 'any request', plan: [{ kind: 'empty' }], method: 'GET', path: '/a', kind: 'empty', left: [] },
    { name: 'the method', plan: [post], method: 'GET', path: '/a', kind: undefined, left: [post] },
    { name: 'the path', plan: [token], method: 'GET', path: '/a', kind: undefined, left: [token] },
    {
      name: 'the first that fits',
      plan: [post, token],
      method: 'GET',
      path: '/t/token',
      kind: 'html',
      left: [post, { ...token, times: 1 }],
    },
  ] satisfies {
    name: string;
    plan: Fault[];
    method: string;
    path: string;
    kind: Fault['kind'] | undefined;
    left: Fault[];
  }[])('hits $name and is used up', ({ plan, method, path, kind, left }) => {
    const { fault, rest } = takeFault(plan, { method, path });
    expect(fault?.kind).toBe(kind);
    expect(rest).toEqual(left);
  });

  test.each([
    { name: 'no list', plan: {}, says: 'list of faults' },
    { name: 'an unknown kind', plan: [{ kind: 'explode' }], says: 'Fault 1 needs a kind' },
    {
      name: 'an unknown field',
      plan: [{ kind: 'reset' }, { kind: 'delay', delay: 5 }],
      says: 'Fault 2 has unknown fields: delay',
    },
    { name: 'a broken path', plan: [{ kind: 'reset', path: '(' }], says: 'not a regular expression' },
  ])('with $name is refused', ({ plan, says }) => {
    expect(() => parseFaults(plan)).toThrow(says);
  });
});

describe.each(standIns.map(({ name }) => ({ name })))('the stand-in $name', ({ name }) => {
  let cloud: TestCloud;
  let url: string;
  const healthy = {
    github: { path: '/.well-known/openid-configuration', status: 200 },
    entra: { path: `/${world.tenant.id}/v2.0/.well-known/openid-configuration`, status: 200 },
    arm: { path: '/metadata/endpoints?api-version=2022-09-01', status: 200 },
    // It wants a header that a forwarded request would not have.
    machine: { path: '/metadata/identity/oauth2/token', status: 400 },
    // A blob that nobody may read without a signature.
    storage: { path: '/container/blob', status: 401 },
    // A registry has nothing to say to strangers.
    contososhop: { path: '/v2/', status: 401 },
    contosoprod: { path: '/v2/', status: 401 },
  };
  const known = name as keyof typeof healthy;
  const usual = healthy[known].status;
  beforeAll(async () => {
    cloud = await startTestCloud();
    url = cloud.urls[known] + healthy[known].path;
  });
  afterAll(() => cloud.close());
  afterEach(async () => {
    await cloud.control.setFaults(name, []);
    await cloud.control.clearRequests(name);
  });

  test('throttles as often as planned, then is healthy, and logs each request', async () => {
    const body = '{"error":{"code":"TooManyRequests"}}';
    await cloud.control.setFaults(name, [{ kind: 'status', status: 429, retryAfter: 7, body, times: 2 }]);
    const answers = [await ask(url), await ask(url), await ask(url)];
    expect(answers.map((answer) => answer.status)).toEqual([429, 429, usual]);
    expect(answers.map((answer) => answer.headers.get('retry-after'))).toEqual(['7', '7', null]);
    expect(answers[0]?.text).toBe(body);
    const log = await cloud.control.requests(name);
    expect(log.map((request) => [request.status, request.fault])).toEqual([
      [429, 'status'],
      [429, 'status'],
      [usual, undefined],
    ]);
    expect(await cloud.control.faults(name)).toEqual([]);
  });

  test.each([
    { kind: 'empty' as const, status: 200, type: 'application/json', atLeast: 0, atMost: 0 },
    { kind: 'html' as const, status: 502, type: 'text/html', atLeast: 50, atMost: 500 },
    { kind: 'huge' as const, status: 200, type: 'application/json', atLeast: 10_000_000, atMost: 10_000_100 },
  ])('can answer $kind', async ({ kind, status, type, atLeast, atMost }) => {
    await cloud.control.setFaults(name, [{ kind }]);
    const answer = await ask(url);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.text.length).toBeGreaterThanOrEqual(atLeast);
    expect(answer.text.length).toBeLessThanOrEqual(atMost);
  });

  test('can cut the connection, which the log shows as a request without status', async () => {
    await cloud.control.setFaults(name, [{ kind: 'reset' }]);
    await expect(ask(url)).rejects.toThrow();
    expect((await cloud.control.requests(name)).map((request) => request.status)).toEqual([undefined]);
  });

  test('can be slow and then answer as usual', async () => {
    await cloud.control.setFaults(name, [{ kind: 'delay', delayMs: 60 }]);
    const started = performance.now();
    expect((await ask(url)).status).toBe(usual);
    expect(performance.now() - started).toBeGreaterThan(55);
  });

  test('opens its control API to nobody without the token, and never faults it', async () => {
    await cloud.control.setFaults(name, [{ kind: 'status', times: 9 }]);
    const answers = await Promise.all([
      ask(`${cloud.urls[known]}/_lab/requests`),
      ask(`${cloud.urls[known]}/_lab/requests`, { headers: { authorization: 'Bearer guess' } }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([401, 401]);
    expect(await cloud.control.requests(name)).toEqual([]);
  });

  test('refuses a body that no client of its protocol sends', async () => {
    expect((await ask(url, { method: 'POST', body: 'x'.repeat(1_000_001) })).status).toBe(413);
  });

  test('keeps tokens out of its log', async () => {
    await ask(url, { headers: { authorization: 'Bearer very-secret' } });
    expect(JSON.stringify(await cloud.control.requests(name))).not.toContain('very-secret');
  });
});
