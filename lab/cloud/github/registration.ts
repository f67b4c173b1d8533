import type { Permissions } from './permissions.ts';

export interface Job {
  /** The environment's name as written in the file: may hold `${{ matrix.x }}`. */
  environment?: string | undefined;
  /** What the job's GITHUB_TOKEN may do. */
  permissions?: Permissions;
}

/** A workflow run, as the lab's launcher of act describes it before it starts. */
export interface RunRegistration {
  /** `owner/name`, one of the world's repositories. */
  repository: string;
  /** For example `refs/heads/main`. */
  ref: string;
  sha: string;
  /** Name of the event, for example `push` or `pull_request`. */
  event: string;
  /** Path of the workflow file in the repository, for example `.github/workflows/deploy.yml`. */
  workflow: string;
  /** The workflow's `name:`; GitHub takes the path when it has none. */
  name?: string;
  actor: string;
  /** Which form subjects have: `immutable` names owner and repository with their ids. */
  subjectStyle: 'classic' | 'immutable';
  /** The workflow's jobs by id. */
  jobs: Record<string, Job>;
}

const texts = ['repository', 'ref', 'sha', 'event', 'workflow', 'actor'] as const;

/**
 * Checks a registration that came over the wire.
 * @throws Error naming what is missing
 */
export function readRegistration(value: unknown, knownRepositories: readonly string[]): RunRegistration {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const [repository, ref, sha, event, workflow, actor] = texts.map((name) => {
    const text = given[name];
    if (typeof text !== 'string' || text === '') {
      throw new Error(`A run needs ${name}.`);
    }
    return text;
  }) as [string, string, string, string, string, string];
  if (!knownRepositories.includes(repository)) {
    throw new Error(`The lab has no repository ${repository}; it has ${knownRepositories.join(', ')}.`);
  }
  const style = given.subjectStyle;
  if (style !== 'classic' && style !== 'immutable') {
    throw new Error('A run needs subjectStyle: classic or immutable.');
  }
  const name = typeof given.name === 'string' ? given.name : workflow;
  return { repository, ref, sha, event, workflow, name, actor, subjectStyle: style, jobs: readJobs(given.jobs) };
}

function readJobs(value: unknown): RunRegistration['jobs'] {
  if (typeof value !== 'object' || value === null) {
    throw new Error('A run needs jobs: an object of job ids.');
  }
  for (const [id, job] of Object.entries(value)) {
    const environment: unknown = job?.environment;
    if (environment !== undefined && typeof environment !== 'string') {
      throw new Error(`The environment of job ${id} must be text.`);
    }
    const permissions: unknown = job?.permissions;
    if (permissions !== undefined && typeof permissions !== 'string' && !isRecord(permissions)) {
      throw new Error(`The permissions of job ${id} must be text or an object.`);
    }
  }
  return value as RunRegistration['jobs'];
}

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
