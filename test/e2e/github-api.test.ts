import { readFileSync } from 'node:fs';
import { setDefaultCACertificates } from 'node:tls';
import { getOctokit } from '@actions/github';
import { expect, test } from '@jest/globals';
import { control } from '../../lab/control.ts';
import { authorityBundle } from '../../lab/environment.ts';
import { world } from '../../lab/world.ts';
import { runText } from './run.ts';

setDefaultCACertificates([readFileSync(authorityBundle, 'utf8')]);

/** What GitHub's API says of a run, asked by another run that may. */
async function seen(runId: string) {
  const observer = await control().registerRun({
    repository: 'contoso/shop',
    ref: 'refs/heads/main',
    sha: '0'.repeat(40),
    event: 'push',
    workflow: '.github/workflows/observer.yml',
    actor: 'octocat',
    subjectStyle: 'classic',
    jobs: { observer: { permissions: { actions: 'read' } } },
  });
  const octokit = getOctokit(observer.token, { baseUrl: observer.apiUrl });
  const question = { owner: 'contoso', repo: 'shop', run_id: Number(runId) };
  const { data } = await octokit.rest.actions.getWorkflowRun(question);
  await control().completeRun(observer.runId, 'success');
  return data;
}

const ask = (job: string) => `
      - run: |
          echo "${job} is $RUNNER_NAME in $GITHUB_REPOSITORY_ID, attempt $GITHUB_RUN_ATTEMPT of run $GITHUB_RUN_ID"
          echo "the token is \${{ github.token }}, and \${{ secrets.GITHUB_TOKEN == github.token }}"
          curl -sS -H "Authorization: Bearer \${{ github.token }}" -w ' HTTP %{http_code}\\n' \\
            "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID" | tr -d '\\n'`;

const workflow = (end = '') => `name: Ask
on: push
permissions: {}
jobs:
  may:
    permissions: { actions: read }
    runs-on: ubuntu-latest
    strategy: { matrix: { stage: [dev, production] } }
    steps:${ask('may')}${end}
  maynot:
    runs-on: ubuntu-latest
    steps:${ask('maynot')}
`;

const runIdIn = (text: string) => /of run (\d+)/.exec(text)?.[1] ?? '';

test('steps know their run, and the API answers the jobs that may read it, until the run is over', async () => {
  const { code, text } = await runText(workflow());
  expect(code).toBe(0);
  const shop = world.repositories[0]?.id;
  for (const name of ['may is lab-may-dev', 'may is lab-may-production', 'maynot is lab-maynot-'])
    expect(text).toMatch(new RegExp(`${name} in ${shop}, attempt 1 of run \\d+`));
  expect(text.match(/"status":"in_progress".* HTTP 200/g)).toHaveLength(2);
  expect(text.match(/"Resource not accessible by integration".* HTTP 403/g)).toHaveLength(1);
  expect(text).toMatch(/the token is \*\*\*, and true/);
  expect(text).not.toContain('ghs_');
  expect(await seen(runIdIn(text))).toMatchObject({ name: 'Ask', status: 'completed', conclusion: 'success' });
}, 60_000);

test('a run that failed is over, too', async () => {
  const { code, text } = await runText(workflow('\n      - run: exit 7'));
  expect(code).toBe(1);
  expect(await seen(runIdIn(text))).toMatchObject({ status: 'completed', conclusion: 'failure' });
}, 60_000);
