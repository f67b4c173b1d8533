import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { UserError } from '@aks-delivery/action/errors';
import type { Conclusion } from '../cloud/github/runs.ts';
import { control } from '../control.ts';
import { type HelmMajor, imageTools, programFolders, repositoryVariables, trust } from '../environment.ts';
import { withNames } from '../host/names.ts';
import { checkout, stateFolder } from '../paths.ts';
import { requireUp } from '../preflight.ts';
import { binary } from '../tools/build.ts';
import { type Repository, world } from '../world.ts';
import { type ActRun, actArguments, actEnvironment } from './arguments.ts';
import { goOfRunner } from './go.ts';
import { newOutcome, type Outcome, takeLine } from './log.ts';
import { repositoryOf } from './repository.ts';
import { stageSuite } from './stage.ts';
import { readWorkflow } from './workflow.ts';

export interface RunOptions {
  /** `push` when left out. */
  readonly event?: string;
  readonly helm?: HelmMajor;
  /** Further flags of act; they win over the lab's. */
  readonly flags?: readonly string[];
  readonly say?: (line: string) => void;
  readonly subjectStyle?: 'classic' | 'immutable';
}

export interface RunResult extends Outcome {
  /** act's exit code: 0 when every job succeeded. */
  readonly code: number;
  /** Markdown of all job summaries. */
  readonly summaryFile: string;
}

/**
 * Runs a workflow file under act against the lab, as GitHub would run it for a push to its repository.
 * @throws UserError `lab/not-up`, `lab/no-workflow`
 */
export async function runWorkflow(file: string, options: RunOptions = {}): Promise<RunResult> {
  requireUp();
  const text = readText(file);
  const repository = await repositoryOf(file);
  const workflow = readWorkflow(text, readdirSync(join(checkout, 'actions')));
  const event = options.event ?? 'push';
  const { name, id: repositoryId } = world.repositories[0] as Repository;
  const facts = { event, repository: name, ref: repository.ref, sha: repository.sha, actor: 'octocat' };
  const registered = await control().registerRun({
    ...facts,
    workflow: relative(repository.folder, resolve(file)),
    ...(workflow.name === undefined ? {} : { name: workflow.name }),
    subjectStyle: options.subjectStyle ?? 'classic',
    jobs: Object.fromEntries(
      workflow.jobs.map(({ id, environment, permissions }) => [id, { environment, permissions }]),
    ),
  });
  let conclusion: Conclusion = 'failure';
  try {
    const result = await runRegistered(
      { ...facts, workflowFile: resolve(file), workflow, repositoryId, registered },
      repository.folder,
      options,
    );
    if (result.code === 0) conclusion = 'success';
    return result;
  } finally {
    // A lab that is gone by now keeps no runs.
    await control()
      .completeRun(registered.runId, conclusion)
      .catch(() => undefined);
  }
}

async function runRegistered(
  facts: Omit<ActRun, 'suiteFolder' | 'variables' | 'environment' | 'flags'>,
  cwd: string,
  { helm = '4', flags = [], say = () => {} }: RunOptions,
): Promise<RunResult> {
  const label = basename(facts.workflowFile).replace(/\.ya?ml$/, '');
  const folder = join(stateFolder, 'runs', `${facts.registered.runId}-${label}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const suiteFolder = await stageSuite(folder);
    const go = await goOfRunner();
    const environment = { ...trust, ...imageTools, ...go.env, NO_COLOR: '1' };
    const run: ActRun = { ...facts, suiteFolder, variables: repositoryVariables, environment, flags };
    const path = [
      ...programFolders(helm),
      go.folder,
      '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ].join(':');
    const { code, outcome } = await act(actArguments(run), actEnvironment(run, path, join(folder, 'home')), cwd, say);
    const summaryFile = join(folder, 'summary.md');
    await writeFile(summaryFile, outcome.summaries.map(({ job, content }) => `<!-- ${job} -->\n${content}`).join('\n'));
    return { ...outcome, code, summaryFile };
  } finally {
    for (const part of ['suite', 'home']) await rm(join(folder, part), { recursive: true, force: true });
  }
}

function act(
  args: readonly string[],
  env: Record<string, string>,
  cwd: string,
  say: (line: string) => void,
): Promise<{ code: number; outcome: Outcome }> {
  const outcome = newOutcome();
  const named = withNames(binary('act', 'act'), args);
  const child = spawn(named.command, named.args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const take = (line: string) => {
    const shown = takeLine(line, outcome);
    if (shown !== undefined) say(shown);
  };
  createInterface(child.stdout).on('line', take);
  createInterface(child.stderr).on('line', take);
  return new Promise((done, reject) => {
    child.on('error', reject);
    child.on('close', (code) => done({ code: code ?? 1, outcome }));
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError({
      code: 'lab/no-workflow',
      message: `The workflow file ${file} cannot be read.`,
      fix: 'Give the path of a workflow file: `npm run lab -- run .github/workflows/deploy.yml`.',
      cause: error,
    });
  }
}
