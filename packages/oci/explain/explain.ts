import type { UserError } from '@aks-delivery/action/errors';
import { explainTransport, keptFailing } from '@aks-delivery/azure/explain/problem';
import type { ServiceFailure } from '@aks-delivery/azure/failures';
import { type Access, missingActions, parseScope } from '../challenge.ts';
import { registryError } from './answer.ts';
import { problem } from './problem.ts';
import { roleFor } from './roles.ts';

/** What was asked of a registry, and what is known about the asker. */
export interface Asked {
  host: string;
  scopes: readonly string[];
  /** Completes "The registry … refused to". */
  what: string;
  /** What the registry's token allows, when it says so. */
  granted?: readonly Access[] | undefined;
  /** Whether permissions are by repository (ABAC); undefined = not known. */
  byRepository?: boolean | undefined;
}

/** Pure: why a registry did not do what it was asked. */
export function explain(error: ServiceFailure, asked: Asked): UserError {
  const { failure } = error;
  // A copy has two registries; the one that failed is named in the failure.
  const { host } = failure;
  const name = `The registry ${host}`;
  if (failure.kind === 'network') {
    if (!['ENOTFOUND', 'EAI_AGAIN'].includes(failure.code)) return explainTransport(error) ?? unavailable(error, name);
    return problem(
      'registry/unknown-host',
      `${name} has no DNS entry that this runner can see.`,
      'Check the name of the registry; one with a private endpoint needs a runner in its network, with its private DNS zone.',
    );
  }
  const { code, message } = registryError(failure.body);
  const said = code === '' ? undefined : `${code}: ${message}`;
  const { status } = failure;
  if (status === 403 && isFirewall(message, asked)) return firewall(name, said, error);
  if (status === 401 || (status === 403 && code !== '')) return denied(asked, host, said, error);
  if (status === 405 || code === 'REGISTRY_DISALLOWED_OPERATION') {
    return problem(
      'registry/locked',
      `${name} refused to ${asked.what}: it is locked, or its repository is.`,
      'Use a new tag; to change this one, an owner unlocks it with "az acr repository update --image NAME:TAG --write-enabled true --delete-enabled true".',
      said,
      error,
    );
  }
  if (status === 404 && code === 'NAME_UNKNOWN') {
    return problem(
      'registry/repository-unknown',
      `${name} could not ${asked.what}: it has no such repository.`,
      'Check the name of the repository; a registry makes it with the first push.',
      said,
      error,
    );
  }
  if (status === 404 && /^(MANIFEST|TAG|BLOB)_UNKNOWN$/.test(code)) {
    return problem(
      'registry/image-unknown',
      `${name} could not ${asked.what}: there is no such image, or a part of it is missing.`,
      'Check the tag or digest; an image that was purged has to be built again.',
      said,
      error,
    );
  }
  if (status === 429) {
    return problem(
      'registry/throttled',
      `${name} ${keptFailing(error)} when asked to ${asked.what}.`,
      'Re-run the job later, spread jobs that start together, or use a higher tier of the registry.',
      said,
      error,
    );
  }
  if (status >= 500 || status < 400) return unavailable(error, name, asked.what);
  return (
    explainTransport(error) ??
    problem(
      'registry/refused',
      `${name} refused to ${asked.what} (${said ?? `HTTP ${status}`}).`,
      'Correct what the message names; aka.ms/acr/faq lists what Azure Container Registry refuses, and why.',
      said,
      error,
    )
  );
}

/** ACR's firewall says the address that it saw. A 403 to one who has shown no token cannot be about roles either. */
function isFirewall(message: string, { granted, scopes }: Asked): boolean {
  return (
    /not allowed access|acr\/firewall|public (network )?access/i.test(message) || (!granted && scopes.length === 0)
  );
}

function firewall(name: string, said: string | undefined, cause: unknown): UserError {
  const address = /IP '([^']+)'/.exec(said ?? '')?.[1];
  return problem(
    'registry/firewall',
    `${name} does not let this runner in${address === undefined ? '' : ` (it saw the address ${address})`}: its firewall refuses the address, or its public network access is disabled.`,
    `Allow the address under Networking of the registry ("az acr network-rule add${address === undefined ? '' : ` --ip-address ${address}`}"), or use a runner in the network of its private endpoint.`,
    said,
    cause,
  );
}

/** Names the one role that is missing: by what the token lacks, else by what was asked. */
function denied(asked: Asked, host: string, said: string | undefined, cause: unknown): UserError {
  const lacking = asked.granted === undefined ? [] : missingActions(asked.scopes, asked.granted);
  const wanted = lacking.length > 0 ? lacking : asked.scopes.flatMap((scope) => parseScope(scope).actions);
  const repositories = [...new Set(asked.scopes.map((scope) => parseScope(scope).name))].join(' and ');
  const { code, legacy, abac } = roleFor(wanted);
  const role =
    asked.byRepository === undefined
      ? `${legacy} on the registry, or, if its role assignment mode is "RBAC Registry + ABAC Repository Permissions", ${abac}`
      : asked.byRepository
        ? `${abac}, for this repository or the whole registry`
        : `${legacy} on the registry`;
  return problem(
    asked.byRepository === true ? 'registry/abac-role' : code,
    asked.byRepository === true
      ? `The registry ${host} refused to ${asked.what}: it grants access by repository (ABAC), where ${legacy}, Contributor and Owner do not count.`
      : `The registry ${host} refused to ${asked.what}: the identity has no permission to ${wanted.join(' and ')} in ${repositories}.`,
    `Have an owner grant the identity of azure-login the role ${role}; it takes effect within minutes.`,
    said,
    cause,
  );
}

function unavailable(error: ServiceFailure, name: string, what?: string): UserError {
  return problem(
    'registry/unavailable',
    `${name} ${keptFailing(error)}${what === undefined ? '' : ` when asked to ${what}`}.`,
    'Re-run the job later; azure.status.microsoft shows outages.',
    error.failure.kind === 'answer' ? error.failure.body.slice(0, 500) || undefined : undefined,
    error,
  );
}
