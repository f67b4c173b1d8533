import { type Cause, UserError } from '@aks-delivery/action/errors';

/**
 * What the Kubernetes API server answered, as an error a user can act on. `status` is the HTTP code, `reason` the Status
 * object's, `said` its own words.
 */
export class ApiError extends UserError {
  readonly status: number;
  readonly reason: string;
  readonly said: string;

  constructor(answer: { status: number; reason: string; said: string; code: string; message: string; fix: string }) {
    super({ code: answer.code, message: answer.message, fix: answer.fix });
    this.status = answer.status;
    this.reason = answer.reason;
    this.said = answer.said;
  }
}

export const apiCauses: Cause[] = [
  {
    code: 'kubernetes/unreachable',
    means: 'No connection to the API server could be made, or it was lost for too long.',
    fix: 'Check the server address, the network path (private clusters need a runner in their network) and the proxy.',
  },
  {
    code: 'kubernetes/certificate',
    means: "The API server's certificate is not trusted.",
    fix: 'Use the kubeconfig of this cluster, with its certificate authority.',
  },
  {
    code: 'kubernetes/unauthorized',
    means: 'The API server does not accept the identity (401).',
    fix: 'Sign in again with azure-login and make the context with aks-context.',
  },
  {
    code: 'kubernetes/forbidden',
    means: 'The identity is known, and has no permission for this request (403).',
    fix: 'Grant the role that the message names, on this namespace.',
  },
  {
    code: 'kubernetes/conflict',
    means: 'Somebody else changed the object at the same time.',
    fix: 'Run the job again.',
  },
  { code: 'kubernetes/request', means: 'The API server refused a request.', fix: 'Read its message.' },
  {
    code: 'kubernetes/credential-plugin',
    means: 'The exec plugin of the kubeconfig gave no credential.',
    fix: 'Run azure-login and aks-context earlier in the same job.',
  },
];

/** Maps an error answer (a `Status` object, or a proxy's text) to an ApiError. `what` says what was asked, e.g. `list pods in shop`. */
export function apiError(status: number, body: string, what: string, server: string): ApiError {
  const { message, reason } = parseStatus(body);
  const said = message === '' ? `HTTP ${status}` : message;
  if (status === 401) {
    return new ApiError({
      status,
      reason,
      said,
      code: 'kubernetes/unauthorized',
      message: `The API server ${server} did not accept the credential of the kubeconfig when asked to ${what}.`,
      fix: 'Run azure-login and aks-context in this job; for a cluster with Microsoft Entra ID, check that the token is for its tenant.',
    });
  }
  if (status === 403) {
    return new ApiError({
      status,
      reason,
      said,
      code: 'kubernetes/forbidden',
      message: `The API server refused to ${what}: ${said}.`,
      fix: 'Give the identity a role for it, e.g. "Azure Kubernetes Service RBAC Writer" on the namespace, or a RoleBinding.',
    });
  }
  if (status === 409) {
    return new ApiError({
      status,
      reason,
      said,
      code: 'kubernetes/conflict',
      message: `The API server refused to ${what}, because it was changed at the same time: ${said}.`,
      fix: 'Run the job again; give jobs that deploy the same release a common concurrency group.',
    });
  }
  return new ApiError({
    status,
    reason,
    said,
    code: 'kubernetes/request',
    message: `The API server could not ${what}: ${said} (HTTP ${status}).`,
    fix: 'Check the request that the message names; if the server is overloaded, run the job again.',
  });
}

function parseStatus(body: string): { message: string; reason: string } {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) {
      const { message, reason } = parsed as { message?: unknown; reason?: unknown };
      return {
        message: typeof message === 'string' ? message.replace(/\.$/, '') : '',
        reason: typeof reason === 'string' ? reason : '',
      };
    }
  } catch {
    // A proxy or load balancer answered in its own words: HTML is of no use in a message.
  }
  return { message: body.startsWith('<') ? '' : body.trim().slice(0, 300), reason: '' };
}

/** Maps a failed connection to a UserError. `cause` is the error of node:https. */
export function connectionError(cause: unknown, server: string): UserError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const text = cause instanceof Error ? cause.message : String(cause);
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/.test(code)) {
    return new UserError({
      code: 'kubernetes/certificate',
      message: `The certificate of the API server ${server} is not trusted: ${text}.`,
      fix: "Use this cluster's own kubeconfig; a proxy that opens TLS needs its authority in NODE_EXTRA_CA_CERTS.",
      cause,
    });
  }
  return new UserError({
    code: 'kubernetes/unreachable',
    message: `The API server ${server} cannot be reached: ${text === '' ? code : text}.`,
    fix:
      code === 'ENOTFOUND'
        ? "The name does not resolve here: a private cluster needs a runner inside its network; a stopped or deleted cluster's name is gone."
        : 'Check that the cluster runs and that this runner may reach it (authorized IP ranges, private cluster, proxy).',
    cause,
  });
}

/** True for failures after which the same request may simply be sent again. */
export function isTransient(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND|ERR_STREAM_PREMATURE_CLOSE)$/.test(
    code,
  );
}
