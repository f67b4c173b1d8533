import { UserError } from '@aks-delivery/action/errors';
import { parse } from 'yaml';
import { grants, type Permissions } from '../cloud/github/permissions.ts';

/** What the lab has to know of a workflow file to run it as GitHub would. */
export interface Workflow {
  /** Its `name:`. */
  readonly name: string | undefined;
  readonly jobs: readonly Job[];
  /** Keys of all matrices: act can fill them into the token request, so that each job gets its own claims. */
  readonly matrixKeys: readonly string[];
  readonly labels: readonly string[];
  /** Actions of this suite that it uses: the repository and ref under which it knows the suite. */
  readonly suite: readonly { readonly repository: string; readonly ref: string }[];
}

interface Job {
  readonly id: string;
  /** As written: may hold `${{ matrix.x }}`. */
  readonly environment: string | undefined;
  /** Whether GitHub would give the job an identity token: `id-token: write`, of the job or else of the workflow. */
  readonly idToken: boolean;
  /** Of the job, or else of the workflow. */
  readonly permissions: Permissions;
}

interface Document {
  name?: string;
  permissions?: Permissions;
  jobs?: Record<string, JobDocument>;
}

interface JobDocument {
  permissions?: Permissions;
  environment?: string | { name: string };
  'runs-on'?: string | string[];
  strategy?: { matrix?: Record<string, unknown> | string };
  uses?: string;
  steps?: { uses?: string }[];
}

/**
 * Reads a workflow file's text. `actionNames` are the actions of this suite.
 * @throws UserError `lab/bad-workflow` when it is not YAML, or has no jobs
 */
export function readWorkflow(text: string, actionNames: readonly string[]): Workflow {
  const document = parseYaml(text) as Document | null;
  if (typeof document?.jobs !== 'object' || document.jobs === null) throw badWorkflow('it has no jobs');
  const jobs = Object.entries(document.jobs);
  const uses = jobs.flatMap(([, job]) => (job.steps ?? []).flatMap((step) => step.uses ?? []));
  return {
    name: document.name,
    jobs: jobs.map(([id, job]) => {
      const permissions = job.permissions ?? document.permissions;
      return {
        id,
        environment: typeof job.environment === 'object' ? job.environment.name : job.environment,
        idToken: grants(permissions, 'id-token', 'write'),
        permissions,
      };
    }),
    matrixKeys: unique(jobs.flatMap(([, job]) => matrixKeys(job.strategy?.matrix ?? {}))),
    labels: unique(jobs.flatMap(([, job]) => job['runs-on'] ?? [])),
    suite: suiteReferences(uses, actionNames),
  };
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { merge: true });
  } catch (error) {
    throw badWorkflow(`it is not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const badWorkflow = (why: string) =>
  new UserError({
    code: 'lab/bad-workflow',
    message: `The workflow cannot be run, because ${why.trimEnd()}`,
    fix: 'Correct the file; actionlint says more about it.',
  });

/** Also the keys that only `include` adds. A matrix that is an expression shows none. */
function matrixKeys(matrix: Readonly<Record<string, unknown>> | string): string[] {
  if (typeof matrix === 'string') return [];
  const { include, exclude: _, ...dimensions } = matrix;
  const added = Array.isArray(include) ? include.flatMap((entry: object) => Object.keys(entry)) : [];
  return [...Object.keys(dimensions), ...added];
}

/** `OWNER/REPO/actions/NAME@REF`, of whatever owner: a fork's users test against the checkout too. */
function suiteReferences(uses: readonly string[], actionNames: readonly string[]): Workflow['suite'] {
  const found = new Map<string, { repository: string; ref: string }>();
  for (const reference of uses) {
    const match = /^([^/]+\/[^/]+)\/actions\/([^/@]+)@(.+)$/.exec(reference);
    const [, repository, name, ref] = match ?? [];
    if (repository !== undefined && ref !== undefined && actionNames.includes(name ?? ''))
      found.set(`${repository}@${ref}`, { repository, ref });
  }
  return [...found.values()];
}

const unique = <T>(values: readonly T[]) => [...new Set(values)];
