import { UserError } from '@aks-delivery/action/errors';
import { ServiceFailure } from '@aks-delivery/azure/failures';
import { parseReference, push } from '@aks-delivery/oci';
import { explain } from '@aks-delivery/oci/explain/explain';
import type { BuildStep } from '../progress/read.ts';
import { essence } from './essence.ts';

/** What BuildKit or Docker says about a push, or BuildKit about storing its cache, that failed. */
export interface FailedPush {
  /** Undefined for the cache. */
  reference: string | undefined;
  /** HTTP status; undefined when there was no answer. */
  status: number | undefined;
  /** Their words, without the reference. */
  reason: string;
}

const statusOf = /(?:unexpected (?:HTTP )?status[^\n]*?: |parsing HTTP )(\d{3})\b/;
const named: readonly [RegExp, number][] = [
  [/unauthorized|authorization failed|authentication required|no basic auth credentials/i, 401],
  [/\b403\b|denied|forbidden/i, 403],
  // ACR's word for a lock; it is passed on without the status.
  [/disallowed/i, 405],
  [/too ?many ?requests|\b429\b/i, 429],
];

/** Pure: the failed push in what buildx wrote; undefined when it was something else that failed. */
export function failedPush(lines: readonly string[], steps: readonly BuildStep[]): FailedPush | undefined {
  const text = lines.join('\n');
  const [, reference, reason = ''] = /failed to push (\S+?): (.*)/s.exec(text) ?? [];
  if (reference !== undefined) return toldPush(reference, reason);
  const cache = /(?:error writing (?:layer|manifest|config) blob): (.*)/s.exec(text)?.[1];
  if (cache !== undefined) return toldPush(undefined, cache);
  const pushing = dockerPush(steps);
  return pushing === undefined ? undefined : toldPush(pushing, essence(lines));
}

/**
 * The reference that Docker was to push when the build failed. Where its engine is the builder, buildx has it push each tag when all
 * is built, and then asks it for the digest of the first (buildx, build/build.go): what fails from then on is the push, and only the
 * name of the step tells of which image.
 */
function dockerPush(steps: readonly BuildStep[]): string | undefined {
  const pushes = steps.flatMap(({ name, outcome }) => {
    const reference = /^pushing (\S+) with docker$/.exec(name)?.[1];
    return reference === undefined ? [] : [{ reference, outcome }];
  });
  return (pushes.find(({ outcome }) => outcome === 'failed') ?? pushes[0])?.reference;
}

function toldPush(reference: string | undefined, words: string): FailedPush {
  const status = statusOf.exec(words)?.[1] ?? named.find(([pattern]) => pattern.test(words))?.[1];
  return { reference, status: status === undefined ? undefined : Number(status), reason: words.trim() };
}

const passing =
  /connection re(?:set|fused)|broken pipe|\bEOF\b|i\/o timeout|TLS handshake timeout|temporar|use of closed network connection|context deadline exceeded|server misbehaving|http2: |Client\.Timeout exceeded/i;

/** Whether the same push can succeed a little later. */
export function isPassing({ status, reason }: FailedPush): boolean {
  if (status !== undefined) return status === 408 || status === 429 || status >= 500;
  return passing.test(reason);
}

/** The registry's error as it was before the builder wrote `denied: …` for `DENIED` (containerd, remotes/docker/errcode.go). */
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
