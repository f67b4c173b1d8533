import { type Snippet, UserError } from '@aks-delivery/action/errors';
import { jsonObject, type RefusedAnswer, type ServiceFailure, serviceNames } from '../failures.ts';
import type { CauseCode } from './causes.ts';

/** A UserError whose code has a row in the cause tables (the compiler checks it). */
export function problem(
  code: CauseCode,
  message: string,
  fix: string,
  evidence?: string,
  cause?: unknown,
  snippets: readonly Snippet[] = [],
): UserError {
  return new UserError({
    code,
    message,
    fix,
    cause,
    snippets,
    ...(evidence === undefined ? {} : { evidence: withoutTokens(evidence) }),
  });
}

/** Evidence quotes what services said; should one ever quote a token back, it must not reach the summary. */
export function withoutTokens(text: string): string {
  return text.replaceAll(/eyJ[\w-]{10,}\.[\w-]+(\.[\w-]*)?/g, '(token)');
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS_CERT/;

/**
 * Pure: failures that mean the same whichever service was asked: no answer, an untrusted certificate, or an answer that
 * is not the service's own. Undefined when the service itself has spoken.
 */
export function explainTransport({ failure, attempts }: ServiceFailure): UserError | undefined {
  const who = `${serviceNames[failure.service]} at ${failure.host}`;
  if (failure.kind === 'answer') {
    const spoken = failure.body === '' || jsonObject(failure.body) !== undefined || failure.status >= 500;
    if (spoken || failure.status === 429) return undefined;
    return problem(
      'network/not-the-service',
      `Something other than ${who} answered HTTP ${failure.status} with a page that is not the service's.`,
      `Let the proxy or firewall of this runner pass ${failure.host} unchanged (see HTTPS_PROXY and NO_PROXY).`,
      failure.body.slice(0, 500),
    );
  }
  if (/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/.test(failure.code)) {
    return problem(
      'network/certificate',
      `The TLS certificate of ${who} is not valid at ${new Date().toISOString()}, the time that this runner's clock shows (${failure.code}).`,
      `Correct the clock of the runner if it is wrong; else ${failure.host} shows a certificate that its owner must renew.`,
    );
  }
  if (certificateCodes.test(failure.code)) {
    return problem(
      'network/certificate',
      `The TLS certificate of ${who} is not trusted on this runner (${failure.code}).`,
      'If a proxy or a private cloud has its own authority, set NODE_EXTRA_CA_CERTS to its PEM file in the environment of the runner.',
    );
  }
  const tried = attempts === 1 ? '' : ` in ${attempts} attempts`;
  return problem(
    'network/unreachable',
    `${who} ${networkWords(failure.code)}${failure.address === undefined ? '' : ` (address ${failure.address})`}${tried}.`,
    `Check that this runner can resolve and reach ${failure.host}; behind a proxy, set HTTPS_PROXY and NO_PROXY.`,
  );
}

/** What a Node error code means, to follow the name of a host. */
export function networkWords(code: string): string {
  const words: Record<string, string> = {
    ENOTFOUND: 'has no DNS entry that this runner can see',
    EAI_AGAIN: 'could not be looked up because DNS gave no answer',
    ECONNREFUSED: 'refused the connection',
    ECONNRESET: 'closed the connection in the middle',
    EPIPE: 'closed the connection in the middle',
    TIMEOUT: 'gave no answer in time',
    ETIMEDOUT: 'gave no answer in time',
    ERR_PROXY_INVALID_CONFIG: 'could not be asked, because the proxy in HTTPS_PROXY or HTTP_PROXY is not a URL',
    ANSWER_TOO_LARGE: 'sent an answer too large to be right',
  };
  return words[code] ?? `could not be reached (${code})`;
}

/** Status, attempts and time of a service that kept failing, to follow its name. */
export function keptFailing({ failure, attempts, elapsedMs }: ServiceFailure): string {
  const status = failure.kind === 'answer' ? `HTTP ${failure.status}` : failure.code;
  const tried = attempts === 1 ? '' : ` in ${attempts} attempts over ${Math.round(elapsedMs / 1000)} s`;
  return `answered ${status}${tried}${laterWords(failure)}`;
}

function laterWords(failure: ServiceFailure['failure']): string {
  const wait = failure.kind === 'answer' ? (failure as RefusedAnswer).retryAfterMs : undefined;
  return wait === undefined ? '' : `, and asks to wait another ${Math.ceil(wait / 1000)} s`;
}
