import { type ApiServer, ask } from './api-server.ts';
import { jsonObject } from './failures.ts';
import type { Environment } from './http.ts';

/** One rule of a SelfSubjectRulesReview. An absent list of names means every object. */
export interface ResourceRule {
  verbs: string[];
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
}

/** What the API server says that we may do in a namespace. */
export interface AccessReview {
  rules: ResourceRule[];
  /** An authorizer does not list its rules: then what no rule allows may be allowed all the same. */
  incomplete: boolean;
  /** The answer to one question, which every authorizer answers; undefined when it was not answered. */
  mayCreateSecrets: boolean | undefined;
}

// Nobody waits for this answer: it comes while we are told who we are, or not at all.
const answerWithinMs = 3000;
const api = { group: 'authorization.k8s.io', version: 'v1' } as const;

/**
 * Asks the API server what we may do in a namespace, whether it exists or not (SelfSubjectRulesReview and one
 * SelfSubjectAccessReview, open to every authenticated user; two requests side by side). Azure RBAC lists no rules, so the one
 * thing that a Helm deployment cannot do without is asked for by name. Undefined when the server does not say; never an error.
 */
export async function reviewAccess(
  target: ApiServer,
  namespace: string,
  env: Environment,
  signal?: AbortSignal,
): Promise<AccessReview | undefined> {
  const review = async (kind: string, spec: object) => {
    const path = `/apis/${api.group}/${api.version}/${kind.toLowerCase()}s`;
    const body = { apiVersion: `${api.group}/${api.version}`, kind, spec };
    const answer = await ask(target, { path, body, timeoutMs: answerWithinMs }, env, signal);
    const fields = answer.status >= 200 && answer.status < 300 ? jsonObject(answer.body)?.status : undefined;
    return (fields ?? {}) as { resourceRules?: ResourceRule[]; incomplete?: boolean; allowed?: boolean };
  };
  const [listed, secrets] = await Promise.allSettled([
    review('SelfSubjectRulesReview', { namespace }),
    review('SelfSubjectAccessReview', { resourceAttributes: { namespace, verb: 'create', resource: 'secrets' } }),
  ]);
  const { resourceRules, incomplete } = listed.status === 'fulfilled' ? listed.value : {};
  const { allowed } = secrets.status === 'fulfilled' ? secrets.value : {};
  if (!Array.isArray(resourceRules) && allowed === undefined) return undefined;
  return { rules: resourceRules ?? [], incomplete: incomplete !== false, mayCreateSecrets: allowed };
}
