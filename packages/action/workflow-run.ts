import { setTimeout as sleep } from 'node:timers/promises';
import { type Cause, UserError } from './errors.ts';

/** A run of a workflow, as GitHub knows it now. */
export interface WorkflowRun {
  readonly id: string;
  /** The newest attempt; the facts below are about it. */
  readonly attempt: number;
  /** `completed`, or what keeps it: `queued`, `in_progress`, `waiting`, `requested`, `pending`. */
  readonly status: string;
  /** The workflow's name. */
  readonly name: string;
  /** Login of whoever started this attempt; empty when the account is gone. */
  readonly actor: string;
  /** Its page. */
  readonly url: string;
}

export const workflowRunCauses = [
  {
    code: 'github/forbidden',
    means: "The job's token may not read workflow runs.",
    fix: 'Give the job `permissions: actions: read`, and leave the token input at its default.',
  },
  {
    code: 'github/rate-limited',
    means: "GitHub's API answers no further requests of this token for now.",
    fix: 'Run the job again when the limit is over; the message says when.',
  },
  {
    code: 'github/unreachable',
    means: "GitHub's API cannot be reached, or gives no usable answer.",
    fix: "Check the runner's way to the API (proxy, certificates) and GitHub's status page, then run the job again.",
  },
] as const satisfies readonly Cause[];

/** Which run is asked for, and as whom. */
export interface WorkflowRunQuestion {
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly runId: string;
  readonly token: string;
  readonly signal?: AbortSignal | undefined;
}

/** Octokit itself would wait five minutes for a connection that nobody answers. */
const answerMs = 10_000;

/**
 * Asks GitHub for a run; undefined when this repository has none of that id (any more). Needs `actions: read`. Source: GitHub's
 * REST API, "Get a workflow run". HTTPS_PROXY and NODE_EXTRA_CA_CERTS are followed, as @actions/github does.
 * @param pauses milliseconds before each further try
 * @throws UserError with a code of `workflowRunCauses`; the signal's reason when aborted.
 */
export async function workflowRun(
  question: WorkflowRunQuestion,
  pauses: readonly number[] = [500, 2_000],
): Promise<WorkflowRun | undefined> {
  const { runId, token, signal } = question;
  if (token === '') throw forbidden(question, 'there is no token to ask with');
  if (!/^\d{1,15}$/.test(runId)) return undefined;
  for (let tries = 0; ; tries += 1) {
    signal?.throwIfAborted();
    try {
      return await ask(question);
    } catch (error) {
      signal?.throwIfAborted();
      const { status, headers } = answerOf(error);
      if (status === 404) return undefined;
      const pauseMs = pauses[tries];
      if ((status !== undefined && status < 500) || pauseMs === undefined)
        throw refusal(question, status, headers, error);
      await sleep(pauseMs, undefined, { signal });
    }
  }
}

async function ask({ apiUrl, repository, runId, token, signal }: WorkflowRunQuestion): Promise<WorkflowRun> {
  // Loaded here: the library brings Octokit and undici, and most runs never ask.
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'aks-delivery-actions' });
  const [owner = '', repo = ''] = repository.split('/');
  const patience = AbortSignal.timeout(answerMs);
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
    owner,
    repo,
    run_id: Number(runId),
    headers: { 'x-github-api-version': '2022-11-28' },
    request: { signal: signal === undefined ? patience : AbortSignal.any([signal, patience]) },
  });
  // A proxy may answer 200 with a page of its own: that says nothing about the run.
  if (typeof data !== 'object' || String(data.id) !== runId || typeof data.status !== 'string')
    throw new Error('the answer is no workflow run');
  return {
    id: runId,
    attempt: data.run_attempt ?? 1,
    status: data.status,
    name: data.name ?? '',
    actor: data.triggering_actor?.login ?? '',
    url: data.html_url,
  };
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** What was answered; no status when there was no answer. Octokit gives lost connections the status 500, but no response. */
function answerOf(error: unknown): { status?: number; headers: Headers } {
  const response = (error as { response?: { status: number; headers: Headers } }).response;
  return response === undefined ? { headers: {} } : { status: response.status, headers: response.headers };
}

function refusal(
  question: WorkflowRunQuestion,
  status: number | undefined,
  headers: Headers,
  cause: unknown,
): UserError {
  const limited = headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0';
  if (status === 429 || (status === 403 && limited)) return rateLimited(question, headers, cause);
  if (status === 401) return forbidden(question, 'the token is not valid, or has expired', cause);
  if (status === 403) return forbidden(question, 'the token may not read workflow runs', cause);
  const why = status === undefined ? reasonOf(cause) : `HTTP ${status}`;
  return new UserError({
    code: 'github/unreachable',
    message: `GitHub's API at ${question.apiUrl} did not say what became of workflow run ${question.runId}: ${why}.`,
    fix: "Check the runner's way there (HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS) and https://www.githubstatus.com, then run the job again.",
    cause,
  });
}

function forbidden({ repository, runId }: WorkflowRunQuestion, why: string, cause?: unknown): UserError {
  return new UserError({
    code: 'github/forbidden',
    message: `GitHub does not tell this job what became of workflow run ${runId} of ${repository}: ${why}.`,
    fix: 'Give the job `permissions: actions: read`, and leave the token input at its default.',
    cause,
  });
}

function rateLimited({ repository, runId }: WorkflowRunQuestion, headers: Headers, cause: unknown): UserError {
  const after = headers['retry-after'];
  const reset = Number(headers['x-ratelimit-reset']);
  const time = Number.isFinite(reset) ? ` after ${new Date(reset * 1000).toISOString()}` : ' in some minutes';
  return new UserError({
    code: 'github/rate-limited',
    message: `GitHub's API answers no further requests of ${repository} for now, so what became of workflow run ${runId} is unknown.`,
    fix: `Run the job again${after === undefined ? time : ` in ${after} seconds`}.`,
    cause,
  });
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '') ?? '';
