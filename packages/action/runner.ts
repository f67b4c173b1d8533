import { tmpdir } from 'node:os';
import { delimiter } from 'node:path';
import type { GitHub, Runner } from './context.ts';
import { forkOfPullRequest } from './fork.ts';
import type { Masks } from './masking.ts';
import type { Platform } from './platform.ts';
import { workflowRun } from './workflow-run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The runner as the GITHUB_* and RUNNER_* variables describe it. */
export function createRunner({ core, env }: Platform, masks: Masks): Runner {
  // Inputs and saved state may hold secrets, and no child has business with them.
  const visible: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('INPUT_') && !name.startsWith('STATE_')),
  );
  const github = githubOf(env);
  return {
    temp: env.RUNNER_TEMP || tmpdir(),
    workspace: workspaceOf(env),
    env: visible,
    github,
    exportVariable(name, value) {
      core.exportVariable(name, value);
      visible[name] = value;
    },
    addPath(directory) {
      core.addPath(directory);
      visible.PATH = visible.PATH === undefined ? directory : `${directory}${delimiter}${visible.PATH}`;
    },
    mask(secret) {
      for (const form of masks.add(secret)) core.setSecret(form);
    },
    fork: forkOfPullRequest,
    workflowRun: (runId, token, signal) =>
      workflowRun({ apiUrl: github.apiUrl, repository: github.repository, runId, token, signal }),
  };
}

// The checkout, or the current folder outside GitHub.
const workspaceOf = (env: Environment): string => env.GITHUB_WORKSPACE || process.cwd();

// @actions/github offers the same facts, but only together with Octokit, which costs more start time than everything
// else here. The names are documented: "Default environment variables" in GitHub's docs.
function githubOf(env: Environment): GitHub {
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
  const repository = env.GITHUB_REPOSITORY ?? '';
  const runId = env.GITHUB_RUN_ID ?? '';
  const runAttempt = env.GITHUB_RUN_ATTEMPT || '1';
  return {
    repository,
    repositoryId: env.GITHUB_REPOSITORY_ID || undefined,
    sha: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    runId,
    runAttempt,
    job: env.GITHUB_JOB ?? '',
    actor: env.GITHUB_ACTOR ?? '',
    workflow: env.GITHUB_WORKFLOW ?? '',
    eventName: env.GITHUB_EVENT_NAME ?? '',
    serverUrl,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
  };
}
