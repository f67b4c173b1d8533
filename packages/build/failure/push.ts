import { UserError } from '@aks-delivery/action/errors';
import { ServiceFailure } from '@aks-delivery/azure/failures';
import { parseReference, push } from '@aks-delivery/oci';
import { explain } from '@aks-delivery/oci/explain/explain';

/** What BuildKit says about a push, or about storing its cache, that failed. */
export interface FailedPush {
  /** Undefined for the cache. */
  reference: string | undefined;
  /** HTTP status; undefined when there was no answer. */
  status: number | undefined;
  /** BuildKit's words after the reference. */
  reason: string;
}

const statusOf = /unexpected status[^\n]*?: (\d{3})\b/;
const named: readonly [RegExp, number][] = [
  [/unauthorized|authorization failed|authentication required/i, 401],
  [/\b403\b|denied|forbidden/i, 403],
  // ACR's word for a lock; BuildKit passes it on without the status.
  [/disallowed/i, 405],
  [/too ?many ?requests|\b429\b/i, 429],
];

/** Pure: the failed push in buildx's text; undefined when it was something else that failed. */
export function failedPush(text: string): FailedPush | undefined {
  const [, reference, reason = ''] = /failed to push (\S+?): (.*)/s.exec(text) ?? [];
  const cache = /(?:error writing (?:layer|manifest|config) blob): (.*)/s.exec(text)?.[1];
  const words = reference === undefined ? cache : reason;
  if (words === undefined) return undefined;
  const status = statusOf.exec(words)?.[1] ?? named.find(([pattern]) => pattern.test(words))?.[1];
  return { reference, status: status === undefined ? undefined : Number(status), reason: words.trim() };
}

const passing =
  /connection re(?:set|fused)|broken pipe|\bEOF\b|i\/o timeout|TLS handshake timeout|temporar|use of closed network connection|context deadline exceeded|server misbehaving|http2: /i;

/** Whether the same push can succeed a little later. */
export function isPassing({ status, reason }: FailedPush): boolean {
  if (status !== undefined) return status === 408 || status === 429 || status >= 500;
  return passing.test(reason);
}

/** The registry's error as it was before BuildKit wrote `denied: …` for `DENIED` (containerd, remotes/docker/errcode.go). */
function answerIn(reason: string): string {
  const message = /\bdenied: (.+)/.exec(reason)?.[1];
  return message === undefined ? '' : JSON.stringify({ errors: [{ code: 'DENIED', message }] });
}

/** Why a push failed, in the words of the registry's own explanations. */
export function pushError(failed: FailedPush): UserError {
  const { reference, status, reason } = failed;
  const first = reason.split('\n')[0] ?? '';
  if (reference !== undefined && status !== undefined) {
    const { registry, repository } = parseReference(reference);
    const failure = new ServiceFailure({
      kind: 'answer',
      service: 'registry',
      host: registry,
      status,
      body: answerIn(reason),
    });
    const asked = { host: registry, scopes: [push(repository)], what: `store ${reference}` };
    const { code, message, fix } = explain(failure, asked);
    return new UserError({ code, message, fix, evidence: reason });
  }
  return new UserError({
    code: 'build/push-failed',
    message: `${reference === undefined ? 'The cache' : `The image ${reference}`} was built, and could not be pushed: ${first}.`,
    fix: 'Run the job again; when it stays, look at the registry and at the network between it and the builder.',
    evidence: reason,
  });
}
