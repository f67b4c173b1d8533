import type { UserError } from '@aks-delivery/action/errors';
import { armError, jsonObject, type ServiceFailure } from '../failures.ts';
import type { CauseCode } from './causes.ts';
import { explainTransport, keptFailing, problem } from './problem.ts';

/** Between which registries, and by whom. */
export interface ImportParties {
  /** Hosts. */
  source: string;
  target: string;
  clientId: string;
}

interface Meaning {
  /** ARM's code; the message decides where codes are as vague as `BadRequest`. */
  matches: RegExp;
  code: CauseCode;
  says(parties: ImportParties): string;
  fix(parties: ImportParties): string;
}

const importRole = 'Container Registry Data Importer and Data Reader';

// The first that fits `code: message` wins, so the more telling stand first.
const meanings: readonly Meaning[] = [
  {
    matches: /^AuthorizationFailed\b.*importImage\/action/s,
    code: 'import/no-role',
    says: ({ target, clientId }) => `Application ${clientId} has no Azure role that lets it import into ${target}`,
    fix: ({ target }) => `Have an owner grant it ${importRole} on ${target}, or set mode: copy for one that may push.`,
  },
  {
    matches: /^(AuthorizationFailed\b.*registries\/read|SubscriptionNotFound|InvalidSubscriptionId)\b/s,
    code: 'import/registry-not-found',
    says: ({ source, target, clientId }) =>
      `Application ${clientId} cannot see ${source} and ${target} among the registries of its subscription`,
    fix: ({ target }) => `Check subscription-id of azure-login, and have an owner grant it ${importRole} on ${target}.`,
  },
  {
    matches: /^(Invalid|Expired)AuthenticationToken/,
    code: 'arm/token-refused',
    says: () => 'Azure Resource Manager does not accept the token of azure-login for its subscription',
    fix: () => 'Check that the subscription belongs to the tenant of azure-login, and the environment to both.',
  },
  {
    // The first is ARM's name for a refusal that concerns a resource which a request refers to.
    matches: /^(LinkedAuthorizationFailed|AuthorizationFailed)\b/,
    code: 'import/source-denied',
    says: ({ source, clientId }) => `Application ${clientId} has no Azure role that lets it import from ${source}`,
    fix: ({ source }) => `Have an owner grant it Reader and AcrPull on ${source}, or set mode: copy.`,
  },
  {
    matches: /firewall|not allowed access|network (rule|access)|denied.*\bIP\b|private endpoint/i,
    code: 'import/restricted-network',
    says: ({ source, target }) => `Azure cannot import from ${source} to ${target}, because network rules keep it out`,
    fix: () =>
      'Allow trusted Azure services on the restricted registry ("az acr update --allow-trusted-services true"), or set mode: copy on a runner that both let in.',
  },
  {
    matches: /too many manifests|manifests?.*\b(exceed|maximum|limit|more than)|\b(exceed|maximum|limit).*manifests/i,
    code: 'import/too-many-manifests',
    says: ({ source }) => `The image of ${source} has more manifests than the 50 that one import takes`,
    fix: () => 'Set mode: copy, which has no limit.',
  },
  {
    matches: /\b(tag|image)\b.*already exists|^(Conflict|TagAlreadyExists)\b.*exists/i,
    code: 'import/tag-exists',
    says: ({ target }) => `A tag of ${target} came to exist while the import was prepared`,
    fix: () => 'Look at who else promotes to this tag, and run the job again.',
  },
  {
    matches: /\bdisallowed\b|\blocked\b/i,
    code: 'import/locked',
    says: ({ target }) => `A tag or repository of ${target} is locked`,
    fix: () => 'Promote to a new tag, or have an owner unlock it with "az acr repository update".',
  },
  {
    matches: /(manifest|image|tag|repository)\b.*(unknown|not found|does not exist)/i,
    code: 'import/source-missing',
    says: ({ source }) => `Azure does not find the image in ${source} any more`,
    fix: () => 'Check the reference; an image that was purged has to be built again.',
  },
  {
    matches: /\b(unauthorized|authentication required|access denied|forbidden)\b/i,
    code: 'import/source-denied',
    says: ({ source }) => `The registry ${source} does not let Azure read the image`,
    fix: ({ source }) => `Grant the identity of azure-login AcrPull on ${source}, or set mode: copy.`,
  },
];

/** Pure: why Azure did not import an image. */
export function explainImport(error: ServiceFailure, parties: ImportParties): UserError {
  const { failure } = error;
  const refusal = failure.kind === 'answer' ? armError(failure.body) : undefined;
  const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
  const refused = failure.kind === 'answer' && failure.status < 500 && failure.status !== 429;
  const meaning = refused ? meanings.find(({ matches }) => matches.test(said ?? '')) : undefined;
  if (meaning !== undefined) {
    return problem(meaning.code, `${meaning.says(parties)}.`, meaning.fix(parties), said, error);
  }
  const transport = explainTransport(error);
  if (transport !== undefined) return transport;
  const who = `Azure Resource Manager at ${failure.host}`;
  if (!refused) {
    const throttled = failure.kind === 'answer' && failure.status === 429;
    return problem(
      throttled ? 'arm/throttled' : 'arm/unavailable',
      `${who} ${keptFailing(error)} when asked to import from ${parties.source} to ${parties.target}.`,
      throttled
        ? 'Re-run the job later, and spread jobs that start together.'
        : 'Re-run the job later; azure.status.microsoft shows outages.',
      said,
      error,
    );
  }
  return problem(
    'arm/refused',
    `${who} refused to import from ${parties.source} to ${parties.target} (${said ?? keptFailing(error)}).`,
    'Correct what the message names, or set mode: copy.',
    said ?? (failure.kind === 'answer' && jsonObject(failure.body) === undefined ? failure.body : undefined),
    error,
  );
}

/** A registry that ARM does not show, so that it cannot import from it or into it. */
export function registryNotFound(loginServer: string, subscriptionId: string | undefined): UserError {
  return problem(
    'import/registry-not-found',
    subscriptionId === undefined
      ? `Azure cannot be asked for the registry ${loginServer}, because azure-login was given no subscription.`
      : `Subscription ${subscriptionId} has no registry ${loginServer} that the identity of azure-login may read.`,
    'Give azure-login the subscription of both registries, grant the identity Reader on them, or set mode: copy.',
  );
}
