import type { JWTPayload } from 'jose';
import type { Repository } from '../../world.ts';
import type { Run } from './runs.ts';

/** Seconds that GitHub's assertions live. */
export const assertionLifetime = 300;

// GitHub's tokens are valid from some minutes before they were made, so that a lagging clock does not refuse them.
const backdating = 600;

function ownerOf(repository: Repository): string {
  return repository.name.split('/')[0] ?? repository.name;
}

/** The subject's repository part: by name, or with the numbers that stay when an owner or repository is renamed. */
function subjectRepository(run: Run, repository: Repository): string {
  if (run.subjectStyle === 'classic') {
    return repository.name;
  }
  const [owner, name] = repository.name.split('/');
  return `${owner}@${repository.ownerId}/${name}@${repository.id}`;
}

/**
 * The `sub` claim. An environment goes before everything else, then pull requests, then the ref; a colon in a value is
 * escaped, because colons separate the parts (GitHub documentation, "OpenID Connect reference").
 */
export function subject(run: Run, repository: Repository, environment: string | undefined): string {
  const prefix = `repo:${subjectRepository(run, repository)}`;
  if (environment !== undefined) {
    return `${prefix}:environment:${environment.replaceAll(':', '%3A')}`;
  }
  return run.event === 'pull_request' ? `${prefix}:pull_request` : `${prefix}:ref:${run.ref.replaceAll(':', '%3A')}`;
}

export interface AssertionRequest {
  run: Run;
  repository: Repository;
  environment: string | undefined;
  issuer: string;
  /** The owner's URL, GitHub's default, when the job asks for none. */
  audience: string | undefined;
  /** Seconds since 1970. */
  now: number;
  id: string;
}

/** All claims of one job's assertion, as GitHub documents them. */
export function claims(request: AssertionRequest): JWTPayload {
  const { run, repository, environment } = request;
  const owner = ownerOf(repository);
  const workflow = `${repository.name}/${run.workflow}@${run.ref}`;
  return {
    jti: request.id,
    iss: request.issuer,
    sub: subject(run, repository, environment),
    aud: request.audience ?? `https://github.com/${owner}`,
    iat: request.now,
    nbf: request.now - backdating,
    exp: request.now + assertionLifetime,
    repository: repository.name,
    repository_id: repository.id,
    repository_owner: owner,
    repository_owner_id: repository.ownerId,
    repository_visibility: 'private',
    ref: run.ref,
    ref_type: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    sha: run.sha,
    ...(environment === undefined ? {} : { environment }),
    workflow: run.workflow,
    workflow_ref: workflow,
    workflow_sha: run.sha,
    job_workflow_ref: workflow,
    job_workflow_sha: run.sha,
    run_id: run.id,
    run_number: run.id,
    run_attempt: String(run.attempt),
    actor: run.actor,
    event_name: run.event,
    runner_environment: 'self-hosted',
  };
}
