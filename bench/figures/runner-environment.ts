import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The environment that a runner gives to a step with these inputs, and the files it names. */
export async function runnerEnvironment(
  folder: string,
  inputs: Record<string, string>,
): Promise<Record<string, string>> {
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'contoso/shop',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'dev',
    GITHUB_ACTOR: 'octocat',
    GITHUB_WORKFLOW: 'deploy',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
  };
  for (const [variable, name] of Object.entries({ RUNNER_TEMP: 'temp', GITHUB_WORKSPACE: 'workspace' })) {
    env[variable] = join(folder, name);
    await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  }
  for (const name of ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY']) {
    env[`GITHUB_${name}`] = join(folder, name.toLowerCase());
    await writeFile(join(folder, name.toLowerCase()), '');
  }
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  return env;
}
