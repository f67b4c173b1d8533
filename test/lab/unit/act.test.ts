import { expect, test } from '@jest/globals';
import { type ActRun, actArguments, actEnvironment } from '../../../lab/act/arguments.ts';
import { newOutcome, takeLine } from '../../../lab/act/log.ts';

const run: ActRun = {
  workflowFile: '/repository/.github/workflows/deploy.yml',
  workflow: {
    jobs: [
      { id: 'build', environment: undefined, idToken: false },
      { id: 'deploy', environment: '${{ matrix.stage }}', idToken: true },
    ],
    matrixKeys: ['stage'],
    labels: ['ubuntu-latest'],
    suite: [{ repository: 'o/r', ref: 'v1' }],
  },
  suiteFolder: '/suite',
  event: 'push',
  repository: 'contoso/shop',
  ref: 'refs/heads/main',
  sha: 'abc',
  actor: 'octocat',
  variables: { CLUSTER: 'aks-shop' },
  environment: {},
  runId: '7',
  requestUrl: 'https://github.example/oidc/token?run=7',
  requestToken: 'the-request-token',
  flags: ['--job', 'deploy'],
};

test('the request token is in no argument, because arguments are visible to every process', () => {
  expect(actArguments(run).join(' ')).not.toContain(run.requestToken);
  expect(actEnvironment(run, '/bin', '/home').ACTIONS_ID_TOKEN_REQUEST_TOKEN).toBe(run.requestToken);
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
