import { randomBytes, randomUUID } from 'node:crypto';

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
  actor: string;
  /** Which form subjects have: `immutable` names owner and repository with their ids. */
  subjectStyle: 'classic' | 'immutable';
  /** The workflow's jobs by id; `environment` is the job's environment name as written in the file. */
  jobs: Record<string, { environment?: string }>;
}

export interface Run extends RunRegistration {
  id: string;
  /** The bearer token that jobs of this run send as ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  requestToken: string;
}

const texts = ['repository', 'ref', 'sha', 'event', 'workflow', 'actor'] as const;

function checkedJobs(value: unknown): RunRegistration['jobs'] {
  if (typeof value !== 'object' || value === null) {
    throw new Error('A run needs jobs: an object of job ids.');
  }
  for (const [id, job] of Object.entries(value)) {
    const environment: unknown = job?.environment;
    if (environment !== undefined && typeof environment !== 'string') {
      throw new Error(`The environment of job ${id} must be text.`);
    }
  }
  return value as RunRegistration['jobs'];
}

/**
 * Checks a registration that came over the wire and gives the run its id and request token.
 * @throws Error naming what is missing
 */
export function registerRun(value: unknown, knownRepositories: readonly string[], number: number): Run {
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
  return {
    repository,
    ref,
    sha,
    event,
    workflow,
    actor,
    subjectStyle: style,
    jobs: checkedJobs(given.jobs),
    id: String(number),
    requestToken: `${randomUUID()}.${randomBytes(24).toString('base64url')}`,
  };
}

/**
 * The environment of a job, with `${{ matrix.NAME }}` filled in. act tells the issuer nothing about the job, so the
 * launcher puts `matrix.NAME=value` into the request URL for every value that an environment needs.
 * @throws Error when the run has no such job, or when the environment needs something that was not sent
 */
export function environmentOf(run: Run, job: string, query: URLSearchParams): string | undefined {
  const known = run.jobs[job];
  if (known === undefined) {
    throw new Error(`Run ${run.id} has no job ${job}; it has ${Object.keys(run.jobs).join(', ')}.`);
  }
  return known.environment?.replace(/\$\{\{(.*?)\}\}/g, (expression, inner: string) => {
    const name = /^\s*(matrix\.[\w-]+)\s*$/.exec(inner)?.[1];
    const value = name === undefined ? null : query.get(name);
    if (value === null || value === '') {
      throw new Error(`The environment of job ${job} needs a value for ${expression}, and the request has none.`);
    }
    return value;
  });
}
