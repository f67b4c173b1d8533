import { describe, expect, test } from '@jest/globals';
import { type Failure, retryAfter, ServiceFailure } from '../../../packages/azure/failures.ts';
import { nextWait, persistence, type RetryOptions, withRetries } from '../../../packages/azure/retries.ts';

const at = { service: 'entra', host: 'login.example' } as const;
const answer = (status: number, body = '', retryAfterMs?: number): Failure => ({
  ...at,
  kind: 'answer',
  status,
  body,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const network = (code: string): Failure => ({ ...at, kind: 'network', code });
const refusal = (code: number) =>
  answer(400, JSON.stringify({ error_description: `AADSTS${code}: no`, error_codes: [code] }));

describe('persistence', () => {
  test.each([
    { name: 'HTTP 429', failure: answer(429), expected: 'transient' },
    { name: 'HTTP 503', failure: answer(503), expected: 'transient' },
    { name: 'HTTP 504 with a web page', failure: answer(504, '<html>'), expected: 'transient' },
    { name: 'HTTP 400 without a reason', failure: answer(400), expected: 'permanent' },
    { name: 'HTTP 200 without a token', failure: answer(200), expected: 'brief' },
    { name: 'AADSTS90033 (transient error)', failure: refusal(90033), expected: 'transient' },
    { name: 'AADSTS90055 (tenant throttled)', failure: refusal(90055), expected: 'transient' },
    { name: 'AADSTS700024 (assertion expired)', failure: refusal(700024), expected: 'once' },
    { name: 'AADSTS700213 (wrong subject)', failure: refusal(700213), expected: 'permanent' },
    { name: 'AADSTS53003 (Conditional Access)', failure: refusal(53003), expected: 'permanent' },
    { name: 'a connection that broke', failure: network('ECONNRESET'), expected: 'transient' },
    { name: 'DNS without an answer', failure: network('EAI_AGAIN'), expected: 'transient' },
    { name: 'a refused connection', failure: network('ECONNREFUSED'), expected: 'brief' },
    { name: 'no such host', failure: network('ENOTFOUND'), expected: 'once' },
    {
      name: 'a metadata service that is updated',
      failure: { ...answer(410), service: 'machine' },
      expected: 'transient',
    },
    { name: 'a metadata service that starts', failure: { ...answer(404), service: 'machine' }, expected: 'brief' },
    { name: 'a machine without identities', failure: { ...answer(400), service: 'machine' }, expected: 'permanent' },
    { name: 'an untrusted certificate', failure: network('SELF_SIGNED_CERT_IN_CHAIN'), expected: 'permanent' },
  ] satisfies { name: string; failure: Failure; expected: string }[])('$name is $expected', ({ failure, expected }) => {
    expect(persistence(failure)).toBe(expected);
  });
});

describe('nextWait', () => {
  test.each([
    { name: 'starts at half a second', attempt: 1, leftMs: 1e6, expected: 500 },
    { name: 'doubles', attempt: 4, leftMs: 1e6, expected: 4000 },
    { name: 'grows to 20 s at most', attempt: 30, leftMs: 1e6, expected: 20_000 },
    { name: 'gives up when the time left is shorter', attempt: 4, leftMs: 3999, expected: undefined },
  ])('$name', ({ attempt, leftMs, expected }) => {
    expect(nextWait(answer(503), attempt, leftMs, 0.5)).toBe(expected);
  });

  test('obeys Retry-After, and ends at once when it asks for more time than there is', () => {
    expect(nextWait(answer(429, '', 7000), 1, 10_000, 0)).toBe(7000);
    expect(nextWait(answer(429, '', 3_600_000), 1, 10_000, 0)).toBeUndefined();
  });

  test('waits for a service that asks for no wait, rather than ask it as fast as the wire can carry', () => {
    expect(nextWait(answer(429, '', 0), 3, 1e6, 0.5)).toBe(2000);
  });

  test('spreads jobs that failed together by a fifth', () => {
    expect([nextWait(answer(503), 1, 1e6, 0), nextWait(answer(503), 1, 1e6, 1)]).toEqual([400, expect.closeTo(600)]);
  });
});

describe('withRetries', () => {
  function clock(totalMs: number) {
    const lines: string[] = [];
    const waits: number[] = [];
    let time = 0;
    const options: RetryOptions = {
      now: () => time,
      random: () => 0.5,
      totalMs,
      sleep: async (ms) => {
        waits.push(ms);
        time += ms;
      },
      onWait: (line) => lines.push(line),
    };
    return { options, waits, lines };
  }
  const failing = (...failures: Failure[]) => {
    let count = 0;
    return {
      count: () => count,
      attempt: async () => {
        const failure = failures[Math.min(count, failures.length - 1)];
        count += 1;
        if (count <= failures.length && failure !== undefined) throw new ServiceFailure(failure);
        return 'done';
      },
    };
  };

  test('survives throttling and outages for a while, and says so when it waits longer than 2 s', async () => {
    const { options, waits, lines } = clock(120_000);
    const service = failing(answer(429, '', 1000), answer(503), answer(503), answer(503, '', 5000));
    expect(await withRetries(service.attempt, options)).toBe('done');
    expect(waits).toEqual([1000, 1000, 2000, 5000]);
    expect(lines).toEqual(['Entra ID (login.example) answered HTTP 503; attempt 5 in 5 s.']);
  });

  test('ends within its time when the service stays down, and counts', async () => {
    const { options } = clock(60_000);
    const forever = async () => {
      throw new ServiceFailure(answer(503));
    };
    await expect(withRetries(forever, options)).rejects.toMatchObject({ attempts: 8, elapsedMs: 51_500 });
  });

  test.each([
    { name: 'a permanent refusal once', failure: refusal(700213), attempts: 1 },
    { name: 'an expired assertion twice', failure: refusal(700024), attempts: 2 },
    { name: 'a refused connection three times', failure: network('ECONNREFUSED'), attempts: 3 },
  ])('meets $name', async ({ failure, attempts }) => {
    const { options } = clock(120_000);
    const service = failing(...Array.from({ length: 10 }, () => failure));
    await expect(withRetries(service.attempt, options)).rejects.toMatchObject({ failure, attempts });
    expect(service.count()).toBe(attempts);
  });

  test('does not repeat what is no failure of a service', async () => {
    const { options } = clock(120_000);
    let count = 0;
    const bug = async () => {
      count += 1;
      throw new TypeError('bug');
    };
    await expect(withRetries(bug, options)).rejects.toThrow('bug');
    expect(count).toBe(1);
  });

  test('stops when the job is cancelled', async () => {
    const { options } = clock(120_000);
    const signal = AbortSignal.abort();
    await expect(withRetries(failing(answer(503), answer(503)).attempt, { ...options, signal })).rejects.toMatchObject({
      attempts: 1,
    });
  });
});

test.each([
  { value: undefined, expected: undefined },
  { value: '3', expected: 3000 },
  { value: 'Thu, 01 Jan 1970 00:00:10 GMT', expected: 9000 },
  { value: 'soon', expected: undefined },
])('retryAfter reads $value as $expected ms', ({ value, expected }) => {
  expect(retryAfter(value, 1000)).toBe(expected);
});
