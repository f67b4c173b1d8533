import type { UserError } from '@aks-delivery/action/errors';
import type { Assessment, KubernetesClient, LogExcerpt, Span } from '@aks-delivery/kubernetes';
import type { Chart } from './chart.ts';
import type { Policy, Verdict } from './plan.ts';
import type { ReleaseStore } from './releases.ts';
import type { HelmVersion } from './version.ts';

/** What to deploy. Paths are absolute. */
export interface Deployment {
  release: string;
  namespace: string;
  createNamespace: boolean;
  chart: Chart;
  valueFiles: readonly string[];
  /** From inlineValues(). */
  values: Record<string, unknown> | undefined;
  /** A full image reference that the rendered chart should contain. */
  image: string | undefined;
  /** For the whole deployment, hooks and rollout together; a rollback gets the same again. */
  timeoutMs: number;
  policy: Policy;
  runAttempt: string;
}

/** What a deployment works with. */
export interface Tools {
  client: KubernetesClient;
  helm: HelmVersion;
  env: Readonly<Record<string, string | undefined>>;
  workspace: string;
  /** A folder of our own, for the values file. */
  temp: string;
  signal: AbortSignal;
  log: {
    info(line: string): void;
    warning(message: string): void;
    foreign(text: string): void;
  };
  /** Called before something begins that must not be left half done. */
  remember(what: 'applying' | 'rolling-back'): void;
}

/** How a deployment ended. It never throws for a release that fails: `problem` says why, and the rest what was done about it. */
export interface Outcome {
  verdict: Verdict;
  revision?: number;
  previousRevision?: number;
  rolledBackTo?: number;
  problem?: UserError;
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
  /** The API server's clock when it began. */
  since: number;
}
