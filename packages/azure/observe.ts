import type { ClientAssertionCredentialOptions } from '@azure/identity';
import { type Failure, retryAfter, type Service, ServiceFailure } from './failures.ts';
import { codeOf, largestAnswer, noAnswer } from './http.ts';

/** A policy for any Azure SDK client's `additionalPolicies`. */
export type ObservingPolicy = NonNullable<ClientAssertionCredentialOptions['additionalPolicies']>[number];

/**
 * Watches what an SDK client sends and receives. The SDKs report failures in errors of many shapes, some without the
 * status or Retry-After; the last exchange on the wire says it all. Also bounds each request to `timeoutMs`, which the
 * SDKs do not, and each answer to 4 MiB, and passes on `signal`, which MSAL does not.
 */
export function observe(
  service: Service,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): { policy: ObservingPolicy; failed(cause: unknown): unknown } {
  let last: Failure | undefined;
  const policy: ObservingPolicy = {
    position: 'perRetry',
    policy: {
      name: 'aksDeliveryObserver',
      async sendRequest(request, next) {
        const { host } = new URL(request.url);
        const timeout = AbortSignal.timeout(timeoutMs);
        const theirs = request.abortSignal;
        const signals = [timeout, signal, theirs].filter((one) => one instanceof AbortSignal);
        request.abortSignal = AbortSignal.any(signals);
        try {
          const answer = await next(request);
          // Neither the library nor our explanations should work through it.
          if ((answer.bodyAsText?.length ?? 0) > largestAnswer)
            throw Object.assign(new Error('too large'), { code: 'ANSWER_TOO_LARGE' });
          const wait = retryAfter(answer.headers.get('retry-after'), Date.now());
          last = {
            kind: 'answer',
            service,
            host,
            status: answer.status,
            // The body of a success is the secret that was asked for: it is not kept.
            body: answer.status < 300 ? '' : (answer.bodyAsText ?? ''),
            ...(wait === undefined ? {} : { retryAfterMs: wait }),
          };
          return answer;
        } catch (error) {
          last = noAnswer(service, host, timeout.aborted ? 'TIMEOUT' : codeOf(error), addressOf(error));
          throw error;
        }
      },
    },
  };
  return {
    policy,
    /** The error to throw in place of `cause`, the SDK's own. */
    failed(cause) {
      if (signal?.aborted === true) return signal.reason;
      return last === undefined ? cause : new ServiceFailure(last, cause);
    },
  };
}

function addressOf(error: unknown): string | undefined {
  const address = /(?:connect|read) E[A-Z]+ ([\d.:a-f]+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return address;
}
