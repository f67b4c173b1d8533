/** The services that a sign-in talks to, as plain names for messages. */
export const serviceNames = {
  github: "GitHub's OIDC issuer",
  entra: 'Entra ID',
  machine: "this machine's metadata service",
  arm: 'Azure Resource Manager',
  cloud: "the cloud's metadata endpoint",
  cluster: 'the API server',
  registry: 'the registry',
} as const;

export type Service = keyof typeof serviceNames;

/** The service answered, but not with what was asked for. `body` is the raw text; `retryAfterMs` its Retry-After. */
export interface RefusedAnswer {
  kind: 'answer';
  service: Service;
  host: string;
  status: number;
  body: string;
  retryAfterMs?: number;
}

/** No answer: `code` is Node's error code (ENOTFOUND, ECONNRESET, …) or `TIMEOUT`; `address` the peer, if one was found. */
export interface NoAnswer {
  kind: 'network';
  service: Service;
  host: string;
  code: string;
  address?: string;
}

/** What went wrong in one request, as plain data: input of the retry decision and of every explanation. */
export type Failure = RefusedAnswer | NoAnswer;

/** Carries a Failure through the code that retries. `attempts` and `elapsedMs` are filled in when retrying gave up. */
export class ServiceFailure extends Error {
  readonly failure: Failure;
  attempts = 1;
  elapsedMs = 0;

  constructor(failure: Failure, cause?: unknown) {
    const outcome = failure.kind === 'answer' ? `answered HTTP ${failure.status}` : `gave no answer (${failure.code})`;
    super(`${serviceNames[failure.service]} at ${failure.host} ${outcome}`, { cause });
    this.failure = failure;
  }
}

/** The parts of an OAuth error body of Entra ID that say what happened. */
export interface EntraError {
  codes: number[];
  description: string;
  correlationId?: string;
  traceId?: string;
}

/** Reads `error_codes` and `error_description`; undefined when the body is not an Entra error. */
export function entraError(body: string): EntraError | undefined {
  const fields = jsonObject(body);
  const description = fields?.error_description;
  if (fields === undefined || typeof description !== 'string') return undefined;
  const listed: unknown[] = Array.isArray(fields.error_codes) ? (fields.error_codes as unknown[]) : [];
  const codes = listed.filter((code) => typeof code === 'number');
  const named = /AADSTS(\d+)/.exec(description)?.[1];
  return {
    codes: codes.length > 0 || named === undefined ? codes : [Number(named)],
    // The ids at its end are fields of their own.
    description: description.split(/\s+Trace ID:/)[0] ?? description,
    ...(typeof fields.correlation_id === 'string' ? { correlationId: fields.correlation_id } : {}),
    ...(typeof fields.trace_id === 'string' ? { traceId: fields.trace_id } : {}),
  };
}

/** Code and message of an ARM error, wrapped in `error` or (as AKS answers for local accounts) not. */
export function armError(body: string): { code: string; message: string } | undefined {
  const outer = jsonObject(body);
  const inner = outer?.error ?? outer;
  if (typeof inner !== 'object' || inner === null) return undefined;
  const { code, message } = inner as Record<string, unknown>;
  return typeof code === 'string' ? { code, message: typeof message === 'string' ? message : '' } : undefined;
}

/** JSON text as an object, undefined for anything else: error pages of proxies are HTML as often as not. */
export function jsonObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Retry-After in milliseconds (RFC 9110: seconds or a date), undefined when absent or not readable. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
