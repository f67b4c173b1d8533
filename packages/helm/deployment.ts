import type { Location, UserError } from '@aks-delivery/action/errors';
import type { WorkflowRun } from '@aks-delivery/action/workflow-run';
import type { Assessment, Difference, KubernetesClient, LogExcerpt, Span } from '@aks-delivery/kubernetes';
import type { Chart } from './chart/index.ts';
import type { Policy, Verdict } from './next-step.ts';
import type { HelmVersion } from './program/version.ts';
import type { ReleaseContent } from './release/record.ts';
import type { ReleaseStore } from './release/releases.ts';

/** What to deploy. Paths are absolute, and everything that becomes an argument of helm is checked. */
export interface Deployment {
  release: string;
  namespace: string;
  createNamespace: boolean;
  takeOwnership: boolean;
  chart: Chart;
  valueFiles: readonly string[];
  /** Everything that the inputs give beside the value files. */
  values: Record<string, unknown> | undefined;
  /** A full image reference that the rendered chart should contain. */
  image: string | undefined;
  labels: Readonly<Record<string, string>>;
  description: string | undefined;
  /** Revisions that Helm keeps; 0 for all. */
  historyMax: number;
  /** Compare with the live objects, and ask the API server about each, before anything is touched. */
  diff: boolean;
  /** For the whole deployment, hooks, rollout and tests together; a rollback gets the same again, so does the wait for a lock. */
  timeoutMs: number;
  policy: Policy;
}

/** What a deployment works with. */
export interface Tools {
  client: KubernetesClient;
  helm: HelmVersion;
  env: Readonly<Record<string, string | undefined>>;
  workspace: string;
  /** A folder of our own, for the values file and the manifest. */
  temp: string;
  signal: AbortSignal;
  log: {
    info(line: string): void;
    notice(message: string, at?: Location): void;
    warning(message: string, at?: Location): void;
    foreign(text: string): void;
  };
  /** Asks GitHub about a workflow run; undefined when it knows none. Throws a UserError when it cannot be asked. */
  runOf(runId: string): Promise<WorkflowRun | undefined>;
  /** Called before something begins that must not be left half done. */
  remember(): void;
}

/** What was found out before anything was touched. */
export interface Plan {
  rendered: ReleaseContent;
  /** Undefined when it was not asked for, or for a dry run without the server. */
  difference?: Difference;
  /** The newest revision has exactly this content. */
  unchanged: boolean;
}

/** How a deployment ended. It never throws for a release that fails: `problem` says why, and the rest what was done about it. */
export interface Outcome {
  verdict: Verdict;
  revision?: number;
  previousRevision?: number;
  rolledBackTo?: number;
  problem?: UserError;
  plan?: Plan;
  /** Of the revision that was deployed, also when it failed. */
  assessment?: Assessment;
  logs: LogExcerpt[];
  spans: { section: string; spans: Span[] }[];
}

/** What the steps share and add to. */
export interface Progress extends Tools {
  deployment: Deployment;
  releases: ReleaseStore;
  outcome: Outcome;
  /** Runner's clock, milliseconds since the epoch, when the deployment must be over. */
  deadline: number;
  /** Runner's clock when waiting for another step's release must be over. */
  lockDeadline: number;
  /** The API server's clock when it began. */
  since: number;
}
