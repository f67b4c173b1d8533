import type { RegisteredRun } from '../cloud/client.ts';
import { jobPath } from '../cloud/github/api.ts';
import { grants } from '../cloud/github/permissions.ts';
import type { Workflow } from './workflow.ts';

/** What one run of a workflow under act is made of. */
export interface ActRun {
  readonly workflowFile: string;
  readonly workflow: Workflow;
  /** The copy of this suite that `uses: OWNER/REPO/actions/NAME@REF` shall mean. */
  readonly suiteFolder: string;
  readonly event: string;
  readonly repository: string;
  readonly repositoryId: string;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  /** `vars.NAME` of the workflow. */
  readonly variables: Readonly<Record<string, string>>;
  /** Environment of every step. */
  readonly environment: Readonly<Record<string, string>>;
  /** The run as the GitHub stand-in knows it, with its addresses and tokens. */
  readonly registered: RegisteredRun;
  /** The user's own flags come last, so they win. */
  readonly flags: readonly string[];
}

/** act's arguments. Nothing secret is among them: the tokens go by the environment (see actEnvironment). */
export function actArguments(run: ActRun): string[] {
  const { workflow, registered } = run;
  const steps = {
    ...run.environment,
    GITHUB_REPOSITORY: run.repository,
    GITHUB_REF: run.ref,
    SHA_REF: run.sha,
    GITHUB_ACTOR: run.actor,
    GITHUB_REPOSITORY_ID: run.repositoryId,
    GITHUB_RUN_ID: registered.runId,
    GITHUB_RUN_ATTEMPT: String(registered.attempt),
    GITHUB_API_URL: apiUrl(run),
    RUNNER_NAME: runnerName(workflow),
    ACTIONS_ID_TOKEN_REQUEST_URL: onlyIn(idTokenJobs(workflow), tokenUrl(run)),
  };
  return [
    run.event,
    ...['--workflows', run.workflowFile],
    ...workflow.labels.flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...workflow.suite.flatMap(({ repository, ref }) => [
      '--local-repository',
      `${repository}@${ref}=${run.suiteFolder}`,
    ]),
    ...Object.entries(steps).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(run.variables).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...secretNames.flatMap((name) => ['--secret', name]),
    ...['--rm', '--no-cache-server', '--json'],
    ...run.flags,
  ];
}

const secretNames = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'GITHUB_TOKEN'] as const;

/**
 * act's own environment: a clean one, so that nothing of the caller's shell leaks into the steps. The tokens are secrets of
 * the same names, so act masks them in every log. The steps inherit them from act: the first as on GitHub; the second is
 * `github.token` there, and no variable.
 */
export const actEnvironment = (run: ActRun, path: string, home: string): Record<string, string> => ({
  PATH: path,
  HOME: home,
  XDG_CACHE_HOME: `${home}/.cache`,
  XDG_CONFIG_HOME: `${home}/.config`,
  LANG: 'C.UTF-8',
  ACT_DISABLE_VERSION_CHECK: '1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: run.registered.requestToken,
  GITHUB_TOKEN: run.registered.token,
});

const idTokenJobs = (workflow: Workflow) => workflow.jobs.filter((job) => job.idToken).map((job) => job.id);

/** act fills expressions of `--env` in for each job, so the URL itself can say which job asks. */
function tokenUrl(run: ActRun): string {
  const matrix = run.workflow.matrixKeys.map((key) => `&matrix.${key}={${run.workflow.matrixKeys.indexOf(key) + 1}}`);
  const values = ['github.job', ...run.workflow.matrixKeys.map((key) => `matrix.${key}`)];
  return `format('${run.registered.requestUrl}&job={0}${matrix.join('')}', ${values.join(', ')})`;
}

/** GitHub gives the variables only to jobs with `id-token: write`; elsewhere the value is empty, as if not set. */
const onlyIn = (jobs: readonly string[], expression: string) =>
  `\${{ contains(fromJSON('${JSON.stringify(jobs)}'), github.job) && ${expression} || '' }}`;

/** act has one token for all jobs. Where they may do different things, the address says which of them asks. */
function apiUrl({ workflow, registered }: ActRun): string {
  const answers = new Set(workflow.jobs.map(({ permissions }) => grants(permissions, 'actions', 'read')));
  return answers.size <= 1 ? registered.apiUrl : `\${{ format('${registered.apiUrl}${jobPath}{0}', github.job) }}`;
}

/** A runner has one job at a time, so each job of a run, and each of its matrix, has a name of its own. */
function runnerName({ matrixKeys }: Workflow): string {
  const values = ['github.job', ...matrixKeys.map((key) => `matrix.${key}`)];
  return `\${{ format('lab${values.map((_, index) => `-{${index}}`).join('')}', ${values.join(', ')}) }}`;
}
