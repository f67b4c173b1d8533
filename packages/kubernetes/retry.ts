import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '@aks-delivery/action/errors';
import { apiError, connectionError, isTransient } from './errors.ts';
import { bodyOf, type Request, type Transport } from './transport.ts';

/** Sends a request until it is answered. `what` completes "The API server could not …". */
export type Send = (request: Request, what: string) => Promise<IncomingMessage>;

/** A server that never answered is given less time: a wrong address should be named soon. */
const firstContactMs = 5_000;
const longestWaitMs = 10_000;

/**
 * Repeats what failed for a passing reason: lost connections, 429, and the 5xx that mean "not now", for `patienceMs` (an API
 * server's restart takes up to a minute). A repeated PUT or merge patch does no harm: the first is guarded by its
 * resourceVersion, the second sets the same values again. Throws UserErrors, and the signal's reason.
 */
export function persistent(transport: Transport, server: string, patienceMs: number): Send {
  let answered = false;
  return async (request, what) => {
    const started = Date.now();
    for (let attempt = 0; ; attempt += 1) {
      const waitMs = Math.min(250 * 2 ** attempt, 5_000);
      const again = Date.now() - started + waitMs < (answered ? patienceMs : firstContactMs);
      let answer: IncomingMessage;
      try {
        answer = await transport.send(request);
      } catch (error) {
        request.signal?.throwIfAborted();
        if (error instanceof UserError) throw error;
        if (!isTransient(error) || !again) throw connectionError(error, server);
        await sleep(waitMs, undefined, { signal: request.signal });
        continue;
      }
      answered = true;
      const status = answer.statusCode ?? 0;
      if (status < 400) return answer;
      const body = await bodyOf(answer);
      if (![429, 502, 503, 504].includes(status) || !again) throw apiError(status, body, what, server);
      const asked = Number(answer.headers['retry-after'] ?? 0) * 1000;
      await sleep(Math.min(Math.max(asked, waitMs), longestWaitMs), undefined, { signal: request.signal });
    }
  };
}
