import { type Handler, type Reply, type Request, type Route, route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { grants } from './permissions.ts';
import type { Run, Runs } from './runs.ts';
import { workflowRunBody } from './workflow-run.ts';

/** The version that GitHub takes when a request names none ("API Versions" in its documentation). */
const apiVersion = '2022-11-28';
const documentation = 'https://docs.github.com/rest';
const runsPage = `${documentation}/actions/workflow-runs#get-a-workflow-run`;

/** GitHub's REST API, as far as the lab answers for it. */
export function api(cloud: Cloud, runs: Runs): Route[] {
  const get = (request: Request, { owner, repo, id, job }: { owner: string; repo: string; id: string; job?: string }) =>
    answer(request, (run) => {
      const name = `${owner}/${repo}`.toLowerCase();
      const repository = cloud.world.repositories.find((candidate) => candidate.name.toLowerCase() === name);
      // A token of one repository sees no other.
      if (repository === undefined || repository.name !== run.repository) {
        return refusal(404, 'Not Found', runsPage);
      }
      if (!mayReadRuns(run, job)) {
        return refusal(403, 'Resource not accessible by integration', runsPage);
      }
      const asked = runs.find((candidate) => candidate.id === id && candidate.repository === repository.name);
      return asked === undefined
        ? refusal(404, 'Not Found', runsPage)
        : { status: 200, body: workflowRunBody(asked, repository, cloud.url('github')) };
    });

  const answer = (request: Request, handle: (run: Run) => Reply): ReturnType<Handler> => {
    const reply = checked(request, runs, handle);
    return { ...reply, headers: { ...commonHeaders(cloud), ...reply.headers } };
  };

  return [
    route('GET', '/repos/{owner}/{repo}/actions/runs/{id}', get),
    route('GET', `${jobPath}{job}/repos/{owner}/{repo}/actions/runs/{id}`, get),
  ];
}

/**
 * act has one token for all jobs of a run. Where their permissions differ, the launcher puts the job into the API's
 * address: GITHUB_API_URL has a path on GitHub Enterprise Server, too.
 */
export const jobPath = '/_job/';

/** What GitHub checks before anything else. */
function checked(request: Request, runs: Runs, handle: (run: Run) => Reply): Reply {
  if (request.headers['user-agent'] === undefined) {
    return refusal(403, 'Request forbidden by administrative rules. Please send a User-Agent header.', documentation);
  }
  const version = request.headers['x-github-api-version'] ?? apiVersion;
  if (version !== apiVersion) {
    return refusal(
      400,
      `The API version ${version} is not supported.`,
      `${documentation}/about-the-rest-api/api-versions`,
    );
  }
  if (request.headers.authorization === undefined) {
    // The repository is private: to strangers it does not exist.
    return refusal(404, 'Not Found', runsPage);
  }
  const token = /^(?:bearer|token) +(\S+)$/i.exec(request.headers.authorization)?.[1];
  // A job's token expires with the job.
  const run = runs.find((candidate) => candidate.token === token && candidate.conclusion === null);
  return run === undefined ? refusal(401, 'Bad credentials', documentation) : handle(run);
}

function mayReadRuns(run: Run, job: string | undefined): boolean {
  const jobs = Object.entries(run.jobs).filter(([id]) => job === undefined || id === job);
  return jobs.length > 0 && jobs.every(([, { permissions }]) => grants(permissions, 'actions', 'read'));
}

const refusal = (status: number, message: string, documentation_url: string): Reply => ({
  status,
  headers: status === 403 ? { 'x-accepted-github-permissions': 'actions=read' } : {},
  body: { message, documentation_url, status: String(status) },
});

const commonHeaders = (cloud: Cloud): Record<string, string> => ({
  'x-github-media-type': 'github.v3; format=json',
  'x-github-api-version-selected': apiVersion,
  'x-ratelimit-limit': '1000',
  'x-ratelimit-remaining': '999',
  'x-ratelimit-reset': String(Math.floor(cloud.now().getTime() / 1000) + 3600),
  'x-ratelimit-resource': 'core',
});
