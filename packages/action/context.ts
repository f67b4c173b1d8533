import type { Action, InputsOf, OutputName } from './declaration.ts';
import type { Location } from './errors.ts';
import type { Summary } from './summary.ts';
import type { WorkflowRun } from './workflow-run.ts';

/** The log of the step. Levels become annotations: at most ten a level, the rest is summarised in the last one. */
export interface Log {
  info(line: string): void;
  /** Shown when the user turns on step debugging. */
  debug(line: string): void;
  notice(message: string, at?: Location): void;
  warning(message: string, at?: Location): void;
  error(message: string, at?: Location): void;
  /** Runs the body inside a foldable group. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
  /** Output of other programs, shown as it is: workflow commands in it have no effect. */
  foreign(text: string): void;
}

/** The documented GITHUB_* variables of the run. Those that are missing (outside GitHub) are empty. */
export interface GitHub {
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: string | undefined;
  readonly sha: string;
  readonly ref: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly job: string;
  readonly actor: string;
  readonly workflow: string;
  readonly eventName: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** The page of this run. */
  readonly runUrl: string;
}

/** The machine and the job around the action. */
export interface Runner {
  /** Folder that is emptied after the job. */
  readonly temp: string;
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** The environment without inputs and state; follows `exportVariable` and `addPath`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly github: GitHub;
  /** Sets a variable for this and later steps. */
  exportVariable(name: string, value: string): void;
  addPath(directory: string): void;
  /** Hides a value in the log, also encoded and line by line. */
  mask(secret: string): void;
  /** The fork that this run's pull request comes from, as `owner/name`. */
  fork(): Promise<string | undefined>;
  /**
   * Another run of this repository, asked from GitHub's API; undefined when there is none of that id (any more). The token needs
   * `actions: read`. Throws UserErrors with the codes of `workflowRunCauses`, and the signal's reason.
   */
  workflowRun(runId: string, token: string, signal?: AbortSignal): Promise<WorkflowRun | undefined>;
}

/** Values that main leaves for post. */
export interface State {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** Everything an action's main or post is given. */
export interface Context<A extends Action = Action> {
  readonly inputs: InputsOf<A>;
  readonly outputs: { set(name: OutputName<A>, value: string | number | boolean): void };
  readonly state: State;
  readonly log: Log;
  readonly summary: Summary;
  /** Aborted when the job is cancelled; what is left has ten seconds. */
  readonly signal: AbortSignal;
  readonly runner: Runner;
}

/** The default export of an action's main.ts and post.ts. */
export type Handler<A extends Action = Action> = (context: Context<A>) => Promise<void>;
