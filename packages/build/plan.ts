import type { Location, UserError } from '@aks-delivery/action/errors';
import type { AzureRegistries } from '@aks-delivery/azure/container-registry';
import type { ResourceManager } from '@aks-delivery/azure/resource-manager';
import type { Registries } from './image/registries.ts';
import type { Context } from './inputs/context.ts';
import type { Secret } from './inputs/secrets.ts';
import type { BuildStep } from './progress/read.ts';

/** What to build. Everything is checked, and nothing in it needs the workspace's or the runner's help to be understood. */
export interface BuildPlan {
  context: Context;
  /** Absolute, or a path inside a remote context; undefined for the default there. */
  dockerfile: string | undefined;
  contexts: readonly { name: string; context: Context }[];
  target: string | undefined;
  platforms: readonly string[];
  /** Without a value it comes from the environment. */
  buildArgs: readonly { name: string; value: string | undefined }[];
  labels: readonly { name: string; value: string }[];
  /** As buildx takes them: `key=value`, with or without a level before. */
  annotations: readonly string[];
  secrets: readonly Secret[];
  ssh: readonly string[];
  /** `registry/repository:tag`, the first is the name that people will know. */
  references: readonly string[];
  push: boolean;
  load: boolean;
  outputs: readonly string[];
  cacheFrom: readonly string[];
  cacheTo: readonly string[];
  noCache: boolean;
  noCacheFilters: readonly string[];
  pull: boolean;
  provenance: string | undefined;
  sbom: string | undefined;
  attests: readonly string[];
  network: string | undefined;
  addHosts: readonly string[];
  shmSize: string | undefined;
  ulimits: readonly string[];
  allow: readonly string[];
  builder: string | undefined;
  /** Of ACR Tasks: machines in a network of one's own. */
  agentPool: string | undefined;
}

/** Azure, as the identity of azure-login sees it. */
export interface AzureAccess {
  registries: AzureRegistries;
  /** Works for some seconds after the job was canceled, to put an end to what it began. */
  afterCancel: ResourceManager;
  clientId: string;
}

/** What an engine works with. */
export interface EngineTools {
  /** What the engine's programs see; DOCKER_CONFIG in it holds this job's sign-in. */
  env: Readonly<Record<string, string | undefined>>;
  workspace: string;
  /** A private folder (0700) for secrets and results, which post removes when main could not. */
  folder: string;
  registries: Registries;
  /** Undefined without a sign-in. */
  azure: AzureAccess | undefined;
  signal: AbortSignal;
  /** Waits; ends with the signal's reason when the job is cancelled. */
  sleep(ms: number): Promise<void>;
  log: {
    info(line: string): void;
    warning(message: string, at?: Location): void;
    foreign(text: string): void;
  };
}

/** How one attempt of an engine ended. It never throws for a build that fails. */
export interface Built {
  /** Of what was pushed, loaded or exported; undefined when nothing was. */
  digest?: string;
  /** Of the image's configuration, when the engine knows it. */
  imageId?: string;
  /** What the engine tells about its result, by BuildKit's names. */
  metadata: Readonly<Record<string, unknown>>;
  steps: readonly BuildStep[];
  problem?: UserError;
  /** True when everything was built, and only the push failed, for a reason that passes. */
  onlyPushFailed: boolean;
}

/** A way to build an image. All have this shape and are listed in engines.ts. */
export interface Engine {
  readonly name: string;
  build(plan: BuildPlan, tools: EngineTools): Promise<Built>;
}
