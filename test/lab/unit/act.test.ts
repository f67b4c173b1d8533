import { expect, test } from '@jest/globals';
import { type ActRun, actArguments, actEnvironment } from '../../../lab/act/arguments.ts';
import { newOutcome, takeLine } from '../../../lab/act/log.ts';
import type { Workflow } from '../../../lab/act/workflow.ts';

type Job = Workflow['jobs'][number];

const run: ActRun = {
  workflowFile: '/repository/.github/workflows/deploy.yml',
  workflow: {
    name: 'Deploy',
    jobs: [
      { id: 'build', environment: undefined, idToken: false, permissions: {} },
      { id: 'deploy', environment: '${{ matrix.stage }}', idToken: true, permissions: {} },
    ],
    matrixKeys: ['stage'],
    labels: ['ubuntu-latest'],
    suite: [{ repository: 'o/r', ref: 'v1' }],
  },
  suiteFolder: '/suite',
  event: 'push',
  repository: 'contoso/shop',
  repositoryId: '731204518',
  ref: 'refs/heads/main',
  sha: 'abc',
  actor: 'octocat',
  variables: { CLUSTER: 'aks-shop' },
  environment: {},
  registered: {
    runId: '7',
    attempt: 2,
    requestUrl: 'https://github.example/oidc/token?run=7',
    requestToken: 'the-request-token',
    apiUrl: 'https://github.example',
    token: 'ghs_the-token',
  },
  flags: ['--job', 'deploy'],
};

test('the tokens are in no argument, because arguments are visible to every process', () => {
  const { requestToken, token } = run.registered;
  for (const secret of [requestToken, token]) expect(actArguments(run).join(' ')).not.toContain(secret);
  expect(actEnvironment(run, '/bin', '/home')).toMatchObject({
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    GITHUB_TOKEN: token,
  });
});

test('steps are told which attempt of which run, repository and runner they are', () => {
  expect(actArguments(run)).toEqual(
    expect.arrayContaining([
      'GITHUB_REPOSITORY_ID=731204518',
      'GITHUB_RUN_ID=7',
      'GITHUB_RUN_ATTEMPT=2',
      "RUNNER_NAME=${{ format('lab-{0}-{1}', github.job, matrix.stage) }}",
    ]),
  );
});

test('the address of the API names the job only where jobs of one run may do different things', () => {
  const [build, deploy] = run.workflow.jobs as [Job, Job];
  const urlFor = (...jobs: Job[]) =>
    actArguments({ ...run, workflow: { ...run.workflow, jobs } }).find((text) => text.startsWith('GITHUB_API_URL='));
  expect(urlFor(build, deploy)).toBe('GITHUB_API_URL=https://github.example');
  expect(urlFor(build, { ...deploy, permissions: { actions: 'read' } })).toBe(
    "GITHUB_API_URL=${{ format('https://github.example/_job/{0}', github.job) }}",
  );
});

test('the token request names the job and its matrix values, and only jobs with the permission get its address', () => {
  const url = actArguments(run).find((argument) => argument.startsWith('ACTIONS_ID_TOKEN_REQUEST_URL='));
  expect(url).toBe(
    'ACTIONS_ID_TOKEN_REQUEST_URL=${{ contains(fromJSON(\'["deploy"]\'), github.job) && ' +
      "format('https://github.example/oidc/token?run=7&job={0}&matrix.stage={1}', github.job, matrix.stage) || '' }}",
  );
});

test("the user's own flags come last, so that they win", () => {
  expect(actArguments(run).slice(-2)).toEqual(['--job', 'deploy']);
});

test('a run is read from the log of act: results, outputs and summaries, and no unmasked text is shown', () => {
  const outcome = newOutcome();
  const step = { job: 'w/deploy', jobID: 'deploy', step: 'Login', stepID: ['login'], stage: 'Main' };
  const lines = [
    { ...step, stepResult: 'success', msg: '✅ Success' },
    { ...step, command: 'set-output', name: 'subject', arg: 'repo:x', msg: 'set-output' },
    { ...step, command: 'summary', content: '# Signed in\n', msg: 'Summary' },
    { ...step, command: 'add-mask', arg: 'secret-value', msg: 'add-mask secret-value' },
    { ...step, command: 'group', arg: 'secret-value', msg: '  ❓  ::group::***\n' },
    { job: 'w/deploy', jobID: 'deploy', jobResult: 'failure', msg: 'Job failed' },
    'not JSON',
  ].map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  for (const line of lines) takeLine(line, outcome);
  expect(outcome).toMatchObject({
    steps: { 'deploy.login': { result: 'success', outputs: { subject: 'repo:x' } } },
    jobs: { deploy: 'failure' },
    summaries: [{ job: step.job, step: step.step, content: '# Signed in\n' }],
  });
  expect(outcome.log).toEqual(['w/deploy  ✅ Success', 'w/deploy      ▸ ***', 'w/deploy  Job failed', 'not JSON']);
});
