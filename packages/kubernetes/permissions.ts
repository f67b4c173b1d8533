/** A rule as SelfSubjectRulesReview lists it (authorization.k8s.io/v1, ResourceRule). */
export interface ResourceRule {
  verbs: string[];
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
}

/** What is known of an identity's rights in one namespace. */
export interface Rights {
  rules: readonly ResourceRule[];
  /** Some authorizer lists no rules, as Azure RBAC: no rule then means "not known". */
  incomplete: boolean;
  /** Whether secrets may be created, when that was asked by itself. */
  mayCreateSecrets: boolean | undefined;
}

export type Answer = 'yes' | 'no' | 'unknown';

export const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'] as const;
export type Verb = (typeof verbs)[number];

/** What one may do with one kind of object. */
export interface Permission {
  resource: string;
  answers: Record<Verb, Answer>;
}

// What nearly every deployment touches: the workload, what tells whether it runs, and where Helm keeps its releases.
const resources = [
  { group: 'apps', resource: 'deployments' },
  { group: '', resource: 'pods' },
  { group: '', resource: 'secrets' },
] as const;

/** Pure: what rights mean for the objects of a deployment. */
export function permissionsOf(rights: Rights): Permission[] {
  return resources.map(({ group, resource }) => ({
    resource,
    answers: Object.fromEntries(
      verbs.map((verb) => [verb, answerTo(rights, group, resource, verb)]),
    ) as Permission['answers'],
  }));
}

function answerTo(rights: Rights, group: string, resource: string, verb: Verb): Answer {
  if (resource === 'secrets' && verb === 'create' && rights.mayCreateSecrets !== undefined) {
    return rights.mayCreateSecrets ? 'yes' : 'no';
  }
  if (rights.rules.some((rule) => allows(rule, group, resource, verb))) return 'yes';
  return rights.incomplete ? 'unknown' : 'no';
}

function allows(rule: ResourceRule, group: string, resource: string, verb: string): boolean {
  const has = (list: string[] | undefined, wanted: string) =>
    list?.includes(wanted) === true || list?.includes('*') === true;
  // A rule for some names only is no right to the kind.
  const named = (rule.resourceNames ?? []).length > 0;
  return !named && has(rule.apiGroups, group) && has(rule.resources, resource) && has(rule.verbs, verb);
}

/** Helm lists a release's records first, creates one for each revision, and marks the one before as superseded. */
const helmNeeds: readonly Verb[] = ['list', 'create', 'update'];

/** Pure: the verbs on secrets without which every deployment by Helm fails, and that are surely missing. */
export function missingForHelm(permissions: readonly Permission[]): Verb[] {
  const secrets = permissions.find(({ resource }) => resource === 'secrets');
  return helmNeeds.filter((verb) => secrets?.answers[verb] === 'no');
}
