import { timingSafeEqual } from 'node:crypto';
import { type Fault, faultReply, parseFaults, takeFault } from './faults.ts';
import { bearerToken, type Handler, type Params, type Reply, type Request, type Route, route, router } from './http.ts';
import type { Answer } from './server.ts';

/** One request as the log shows it. Headers and bodies are left out, because they carry tokens. */
export interface LoggedRequest {
  time: string;
  method: string;
  path: string;
  query: Record<string, string>;
  userAgent: string;
  /** Undefined when the connection was cut. */
  status: number | undefined;
  /** The kind of fault that was injected. */
  fault: Fault['kind'] | undefined;
}

const controlPath = '/_lab/';
const longestLog = 10_000;

function sameToken(given: string | undefined, wanted: string): boolean {
  const left = Buffer.from(given ?? '');
  const right = Buffer.from(wanted);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A control route's JSON body. A body that is wrong becomes a 400 with the reason. */
export function control<const Path extends `/_lab/${string}`>(
  method: 'PUT' | 'POST',
  path: Path,
  act: (body: unknown, params: Params<Path>) => Reply,
): Route {
  return route(method, path, (request, params) => {
    try {
      return act(JSON.parse(request.body), params);
    } catch (error) {
      return { status: 400, body: { message: error instanceof Error ? error.message : String(error) } };
    }
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/**
 * Puts the lab's control API, the fault plan and the request log in front of a stand-in.
 * `/_lab/…` needs the control token, is never faulted and never logged.
 */
export function supervised(handle: Handler, extra: readonly Route[], controlToken: string, now: () => Date): Answer {
  let faults: Fault[] = [];
  let log: LoggedRequest[] = [];

  const controlRoutes = router(
    [
      control('PUT', '/_lab/faults', (body) => {
        faults = parseFaults(body);
        return { status: 200, body: faults };
      }),
      route('GET', '/_lab/faults', () => ({ status: 200, body: faults })),
      route('DELETE', '/_lab/faults', () => {
        faults = [];
        return { status: 204 };
      }),
      route('GET', '/_lab/requests', () => ({ status: 200, body: log })),
      route('DELETE', '/_lab/requests', () => {
        log = [];
        return { status: 204 };
      }),
      ...extra,
    ],
    (request) => ({ status: 404, body: { message: `No control route ${request.method} ${request.path}.` } }),
  );

  async function answer(request: Request, fault: Fault | undefined): Promise<Reply | 'reset' | 'cut'> {
    if (fault?.kind === 'reset' || fault?.kind === 'cut') {
      return fault.kind;
    }
    if (fault?.kind === 'delay') {
      await pause(fault.delayMs ?? 1000);
    }
    return (fault && faultReply(fault)) ?? handle(request);
  }

  return async (request) => {
    if (request.path.startsWith(controlPath)) {
      const allowed = sameToken(bearerToken(request), controlToken);
      return allowed ? controlRoutes(request) : { status: 401, body: { message: 'Wrong or missing control token.' } };
    }
    const { fault, rest } = takeFault(faults, request);
    faults = rest;
    const entry: LoggedRequest = {
      time: now().toISOString(),
      method: request.method,
      path: request.path,
      query: Object.fromEntries(request.query),
      userAgent: request.headers['user-agent'] ?? '',
      status: undefined,
      fault: fault?.kind,
    };
    log = [...log.slice(1 - longestLog), entry];
    const reply = await answer(request, fault);
    entry.status = typeof reply === 'string' ? undefined : reply.status;
    return reply;
  };
}
