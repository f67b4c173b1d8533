import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type RunningStep, type StepResult, startStep, type Through } from './step.ts';

export type { Annotation } from './commands.ts';
export type { RunningStep, StepResult } from './step.ts';

/** The job around the steps of a test. */
export interface JobOptions {
  /** Folder with actions/ and dist/; this repository when left out. */
  readonly suite?: string;
  /** Added to the environment of every step, for example the doors of a stand-in. */
  readonly env?: Readonly<Record<string, string>>;
  /** What `github.token` means in the defaults of inputs. */
  readonly token?: string;
  /** Turns the command of a step into the one that is started, for example in a namespace with other names. */
  readonly through?: Through;
}

/** A job with its own workspace and temporary folder. What a step exports, later steps see. */
export interface Job {
  readonly workspace: string;
  readonly temp: string;
  /** Runs an action's main; inputs that are not given get the defaults of action.yml, as on GitHub. */
  main(action: string, inputs?: Readonly<Record<string, string>>): Promise<StepResult>;
  /** Like `main`, for steps that are to be signalled. */
  start(action: string, inputs?: Readonly<Record<string, string>>): Promise<RunningStep>;
  /** Runs the posts of all steps that had one, the last first, each with its inputs and its saved state. */
  posts(): Promise<StepResult[]>;
  /** The environment that the next step would get. */
  environment(): Readonly<Record<string, string>>;
  dispose(): Promise<void>;
}

interface Metadata {
  readonly inputs?: Readonly<Record<string, { readonly default?: string } | null>>;
  readonly runs: { readonly main: string; readonly post?: string };
}

interface Done {
  readonly folder: string;
  readonly post: string | undefined;
  readonly inputs: Readonly<Record<string, string>>;
  readonly result: Promise<StepResult>;
}

/** Opens a job that treats actions as GitHub's runner does, without inheriting anything from this process. */
export async function openJob({
  suite = repository,
  env = {},
  token = 'ghs_nobody',
  through,
}: JobOptions = {}): Promise<Job> {
  const root = await mkdtemp(join(tmpdir(), 'job-'));
  const workspace = join(root, 'workspace');
  const temp = join(root, 'temp');
  await Promise.all([workspace, temp].map((folder) => mkdir(folder)));
  const exported: Record<string, string> = {};
  const paths: string[] = [];
  const done: Done[] = [];
  let steps = 0;

  const environment = (): Record<string, string> => {
    const base = { ...defaults, ...env, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, HOME: root, ...exported };
    return { ...base, PATH: [...paths].reverse().concat(base.PATH).join(delimiter) };
  };
  const launch = (script: string, extra: Readonly<Record<string, string>>): Promise<RunningStep> => {
    steps += 1;
    return startStep(
      script,
      { ...environment(), ...extra },
      {
        files: join(root, `step-${steps}`),
        cwd: workspace,
        ...(through === undefined ? {} : { through }),
      },
    );
  };
  const keep = (result: StepResult): StepResult => {
    Object.assign(exported, result.env);
    paths.push(...result.path);
    return result;
  };
  const start: Job['start'] = async (action, given = {}) => {
    const folder = join(suite, 'actions', action);
    const { inputs = {}, runs } = parse(await readFile(join(folder, 'action.yml'), 'utf8')) as Metadata;
    const unknown = Object.keys(given).filter((name) => !(name in inputs));
    if (unknown.length > 0) throw new Error(`${action} has no input ${unknown.join(', ')}`);
    const values = inputVariables(inputs, given, token);
    const running = await launch(join(folder, runs.main), values);
    const result = running.result.then(keep);
    done.push({ folder, post: runs.post, inputs: values, result });
    return { ...running, result };
  };
  return {
    workspace,
    temp,
    environment,
    start,
    main: async (action, inputs) => (await start(action, inputs)).result,
    async posts() {
      const results: StepResult[] = [];
      for (const { folder, post, inputs, result } of done.splice(0).reverse()) {
        if (post === undefined) continue;
        const { state } = await result;
        const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
        results.push(keep(await (await launch(join(folder, post), { ...inputs, ...saved })).result));
      }
      return results;
    },
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}

const repository = join(import.meta.dirname, '..', '..');

const defaults = {
  PATH: [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
  LANG: 'C.UTF-8',
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'contoso/shop',
  GITHUB_REPOSITORY_ID: '1001',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'deploy',
  GITHUB_ACTOR: 'octocat',
  GITHUB_WORKFLOW: 'deploy',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
} as const;

function inputVariables(
  declared: NonNullable<Metadata['inputs']>,
  given: Readonly<Record<string, string>>,
  token: string,
): Record<string, string> {
  const entries = Object.entries(declared).map(([name, input]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    given[name] ?? input?.default?.replace(/\$\{\{\s*github\.token\s*\}\}/, token) ?? '',
  ]);
  return Object.fromEntries(entries);
}
