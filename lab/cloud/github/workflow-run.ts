import type { Repository } from '../../world.ts';
import type { Run } from './runs.ts';

/** Ids as GitHub derives none: fixed numbers, so that an answer can be compared. */
const person = (login: string) => ({
  login,
  id: 583_231,
  html_url: `https://github.com/${login}`,
  type: 'User',
  site_admin: false,
});

/** The API's answer for one run: the fields of GitHub's schema `workflow-run` that clients read, under their names. */
export function workflowRunBody(run: Run, repository: Repository, apiUrl: string): object {
  const url = `${apiUrl}/repos/${repository.name}/actions/runs/${run.id}`;
  const htmlUrl = `https://github.com/${repository.name}`;
  const [owner = '', name = ''] = repository.name.split('/');
  return {
    id: Number(run.id),
    name: run.name,
    display_title: run.name,
    head_branch: run.ref.replace(/^refs\/(heads|tags)\//, ''),
    head_sha: run.sha,
    path: run.workflow,
    run_number: Number(run.id),
    run_attempt: run.attempt,
    event: run.event,
    status: run.conclusion === null ? 'in_progress' : 'completed',
    conclusion: run.conclusion,
    actor: person(run.actor),
    triggering_actor: person(run.triggeringActor),
    created_at: timestamp(run.createdAt),
    run_started_at: timestamp(run.startedAt),
    updated_at: timestamp(run.updatedAt),
    url,
    html_url: `${htmlUrl}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    previous_attempt_url: run.attempt === 1 ? null : `${url}/attempts/${run.attempt - 1}`,
    pull_requests: [],
    repository: {
      id: Number(repository.id),
      name,
      full_name: repository.name,
      private: true,
      owner: { ...person(owner), id: Number(repository.ownerId), type: 'Organization' },
      html_url: htmlUrl,
      url: `${apiUrl}/repos/${repository.name}`,
    },
  };
}

/** GitHub writes whole seconds. */
const timestamp = (date: Date) => date.toISOString().replace(/\.\d+Z$/, 'Z');
