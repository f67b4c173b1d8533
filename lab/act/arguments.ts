import type { Workflow } from './workflow.ts';

/** What one run of a workflow under act is made of. */
export interface ActRun {
  readonly workflowFile: string;
  readonly workflow: Workflow;
  /** The copy of this suite that `uses: OWNER/REPO/actions/NAME@REF` shall mean. */
  readonly suiteFolder: string;
  readonly event: string;
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  /** `vars.NAME` of the workflow. */
  readonly variables: Readonly<Record<string, string>>;
  /** Environment of every step. */
  readonly environment: Readonly<Record<string, string>>;
  /** From the GitHub stand-in: where jobs ask for their identity token, and with which bearer token. */
  readonly runId: string;
  readonly requestUrl: string;
  readonly requestToken: string;
  /** The user's own flags come last, so they win. */
  readonly flags: readonly string[];
}

/** act's arguments. Nothing secret is among them: the request token goes by the environment (see actEnvironment). */
export function actArguments(run: ActRun): string[] {
  const { workflow } = run;
  const steps = {
    ...run.environment,
    GITHUB_REPOSITORY: run.repository,
    GITHUB_REF: run.ref,
    SHA_REF: run.sha,
    GITHUB_ACTOR: run.actor,
    GITHUB_RUN_ID: run.runId,
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
    ...['--secret', requestTokenName],
    ...['--rm', '--no-cache-server', '--json'],
    ...run.flags,
  ];
}

const requestTokenName = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';

/** act's own environment: a clean one, so that nothing of the caller's shell leaks into the steps. */
export const actEnvironment = (run: ActRun, path: string, home: string): Record<string, string> => ({
  PATH: path,
  HOME: home,
  XDG_CACHE_HOME: `${home}/.cache`,
  XDG_CONFIG_HOME: `${home}/.config`,
  LANG: 'C.UTF-8',
  ACT_DISABLE_VERSION_CHECK: '1',
  // The steps inherit it from act; as a secret of the same name, act masks it in every log.
  [requestTokenName]: run.requestToken,
});

const idTokenJobs = (workflow: Workflow) => workflow.jobs.filter((job) => job.idToken).map((job) => job.id);

/** act fills expressions of `--env` in for each job, so the URL itself can say which job asks. */
function tokenUrl(run: ActRun): string {
  const matrix = run.workflow.matrixKeys.map((key) => `&matrix.${key}={${run.workflow.matrixKeys.indexOf(key) + 1}}`);
  const values = ['github.job', ...run.workflow.matrixKeys.map((key) => `matrix.${key}`)];
  return `format('${run.requestUrl}&job={0}${matrix.join('')}', ${values.join(', ')})`;
}

/** GitHub gives the variables only to jobs with `id-token: write`; elsewhere the value is empty, as if not set. */
const onlyIn = (jobs: readonly string[], expression: string) =>
  `\${{ contains(fromJSON('${JSON.stringify(jobs)}'), github.job) && ${expression} || '' }}`;
