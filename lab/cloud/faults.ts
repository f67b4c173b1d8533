import type { Reply, Request } from './http.ts';

/** One planned misbehaviour of a stand-in. It is used up after `times` requests that fit. */
export interface Fault {
  kind: 'status' | 'reset' | 'cut' | 'delay' | 'empty' | 'html' | 'huge';
  /** Any method when left out. */
  method?: string;
  /** A regular expression, tried on the path without the query and without regard to letter case; any path when left out. */
  path?: string;
  /** HTTP status; 503 by default for `status`, 200 for `empty` and `huge`, 502 for `html`. */
  status?: number;
  /** Seconds for the Retry-After header. */
  retryAfter?: number;
  /** The text sent with `status`. */
  body?: string;
  /** Milliseconds to wait for `delay`, after which the request is answered as usual; 1000 by default. */
  delayMs?: number;
  /** How many requests are hit; 1 by default. */
  times?: number;
}

const kinds: readonly string[] = ['status', 'reset', 'cut', 'delay', 'empty', 'html', 'huge'] satisfies Fault['kind'][];
const fields = ['kind', 'method', 'path', 'status', 'retryAfter', 'body', 'delayMs', 'times'];
const hugeBytes = 10_000_000;

function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(String(value.kind));
}

/**
 * Checks a plan that came over the wire, so that a misspelt field is a clear error and not a fault that never fires.
 * @throws Error naming the entry and what is wrong with it
 */
export function parseFaults(value: unknown): Fault[] {
  if (!Array.isArray(value)) {
    throw new Error('A fault plan is a list of faults.');
  }
  return value.map((entry: unknown, index) => {
    if (!isFault(entry)) {
      throw new Error(`Fault ${index + 1} needs a kind: ${kinds.join(', ')}.`);
    }
    const unknown = Object.keys(entry).filter((name) => !fields.includes(name));
    if (unknown.length > 0) {
      throw new Error(`Fault ${index + 1} has unknown fields: ${unknown.join(', ')}.`);
    }
    try {
      new RegExp(entry.path ?? '', 'i');
    } catch {
      throw new Error(`Fault ${index + 1} has a path that is not a regular expression: ${entry.path}.`);
    }
    return { ...entry, times: entry.times ?? 1 };
  });
}

function fits(fault: Fault, request: Pick<Request, 'method' | 'path'>): boolean {
  const method = fault.method === undefined || fault.method.toUpperCase() === request.method;
  return method && new RegExp(fault.path ?? '', 'i').test(request.path);
}

/** Finds the first fault for a request. Gives it and the plan that is left once it is used. */
export function takeFault(
  plan: readonly Fault[],
  request: Pick<Request, 'method' | 'path'>,
): { fault: Fault | undefined; rest: Fault[] } {
  const index = plan.findIndex((candidate) => fits(candidate, request));
  const fault = plan[index];
  if (fault === undefined) {
    return { fault, rest: [...plan] };
  }
  const times = (fault.times ?? 1) - 1;
  const left = times > 0 ? [{ ...fault, times }] : [];
  return { fault, rest: [...plan.slice(0, index), ...left, ...plan.slice(index + 1)] };
}

/** What a faulty stand-in answers; undefined for the kinds that are no answer (`reset`, `cut`, `delay`). */
export function faultReply(fault: Fault): Reply | undefined {
  const retry = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  const json = { 'content-type': 'application/json; charset=utf-8', ...retry };
  const html = { 'content-type': 'text/html', ...retry };
  switch (fault.kind) {
    case 'status':
      return { status: fault.status ?? 503, headers: json, body: fault.body ?? '' };
    case 'empty':
      return { status: fault.status ?? 200, headers: json, body: '' };
    case 'html':
      return {
        status: fault.status ?? 502,
        headers: html,
        body: '<html><head><title>Bad Gateway</title></head><body><h1>The proxy could not reach the server</h1></body></html>',
      };
    case 'huge':
      return { status: fault.status ?? 200, headers: json, body: JSON.stringify({ value: 'x'.repeat(hugeBytes) }) };
    default:
      return undefined;
  }
}
