import type { ContainerRegistry } from '../../world.ts';
import type { AppendBlob, BlobStore } from '../storage/blob-store.ts';
import { SourceProblem } from './source.ts';

export type RunStatus = 'Queued' | 'Started' | 'Running' | 'Succeeded' | 'Failed' | 'Canceled' | 'Error' | 'Timeout';

export interface OutputImage {
  registry: string;
  repository: string;
  tag: string;
  digest: string;
}

/** `platform` of a run request. */
export interface Platform {
  os: string;
  architecture: string;
  variant?: string;
}

type Ending = Exclude<RunStatus, 'Queued' | 'Started' | 'Running'>;

/** The log's metadata `complete`, and its last line, by how a run ended. */
const endings: Record<Ending, { complete: string; says: (seconds: number, error: string) => string }> = {
  Succeeded: { complete: 'successful', says: (seconds) => `was successful after ${seconds}s` },
  Failed: { complete: 'failed', says: (seconds, error) => `failed after ${seconds}s. Error: ${error}` },
  Error: { complete: 'internalerror', says: (seconds, error) => `failed after ${seconds}s. Error: ${error}` },
  Timeout: { complete: 'timedout', says: (seconds) => `timed out after ${seconds}s` },
  Canceled: { complete: 'canceled', says: (seconds) => `canceled after ${seconds}s` },
};

export interface RunRequest {
  id: string;
  registry: ContainerRegistry;
  platform: Platform;
  /** Seconds. */
  timeout: number;
  agentPoolName?: string;
}

const architectures: Readonly<Record<string, string>> = { x86: '386' };
const clockEveryMs = 100;

/** One run of ACR Tasks. */
export class Run {
  readonly id: string;
  readonly registry: ContainerRegistry;
  readonly platform: Platform;
  readonly logPath: string;
  readonly #request: RunRequest;
  readonly #blobs: BlobStore;
  readonly #created: Date;
  readonly #stop = new AbortController();
  /** Aborted when the run is to end: with the status that it ends in. */
  readonly signal: AbortSignal;
  #outputImages: OutputImage[] = [];
  #status: RunStatus = 'Queued';
  #started: Date | undefined;
  #finished: Date | undefined;
  #error: string | undefined;
  #log: AppendBlob | undefined;
  #clock: NodeJS.Timeout | undefined;

  constructor(request: RunRequest, blobs: BlobStore, logPath: string, clock: { now(): Date; closing: AbortSignal }) {
    this.#request = request;
    this.#blobs = blobs;
    this.id = request.id;
    this.registry = request.registry;
    this.platform = request.platform;
    this.logPath = logPath;
    this.#created = clock.now();
    this.signal = AbortSignal.any([this.#stop.signal, clock.closing]);
    // By the cloud's clock, which tests move.
    this.#clock = setInterval(() => {
      const ran = this.#started === undefined ? 0 : clock.now().getTime() - this.#started.getTime();
      if (ran > request.timeout * 1000) this.#stop.abort('Timeout' satisfies RunStatus);
    }, clockEveryMs);
    this.#clock.unref();
  }

  /** `linux/arm/v7` */
  get platformName(): string {
    const { os, architecture, variant } = this.platform;
    return [os.toLowerCase(), architectures[architecture] ?? architecture, variant].filter(Boolean).join('/');
  }

  /** The agent begins: from now on there is a log. */
  start(now: Date): void {
    this.#status = 'Running';
    this.#started = now;
    this.#log = this.#blobs.log(this.logPath);
  }

  write(text: string): void {
    this.#log?.append(text);
  }

  cancel(): void {
    this.#stop.abort('Canceled' satisfies RunStatus);
  }

  succeed(now: Date, outputImages: OutputImage[]): void {
    this.#outputImages = outputImages;
    this.finish('Succeeded', now);
  }

  /** Ends the run with an error of the agent's, or as the signal says. */
  fail(now: Date, error: Error): void {
    if (this.signal.aborted) {
      this.finish(this.signal.reason === 'Timeout' ? 'Timeout' : 'Canceled', now);
    } else if (error instanceof SourceProblem) {
      this.finish('Failed', now, error.message);
    } else {
      this.write(`${error.message}\n`);
      this.finish('Failed', now, 'failed during run, err: exit status 1');
    }
  }

  finish(ending: Ending, now: Date, error?: string): void {
    clearInterval(this.#clock);
    this.#status = ending;
    this.#finished = now;
    this.#error = error;
    const { complete, says } = endings[ending];
    const seconds = Math.round((now.getTime() - (this.#started ?? now).getTime()) / 1000);
    this.write(`\nRun ID: ${this.id} ${says(seconds, error ?? '')}\n`);
    this.#log?.complete({ complete });
  }

  /** The run as a resource of Azure Resource Manager. */
  resource(registryId: string): object {
    const { timeout: _, agentPoolName, platform } = this.#request;
    const over = this.#finished !== undefined;
    const succeeded = this.#status === 'Succeeded';
    return {
      id: `${registryId}/runs/${this.id}`,
      name: this.id,
      type: 'Microsoft.ContainerRegistry/registries/runs',
      properties: {
        runId: this.id,
        status: this.#status,
        runType: 'QuickRun',
        createTime: this.#created.toISOString(),
        lastUpdatedTime: (this.#finished ?? this.#started ?? this.#created).toISOString(),
        ...(this.#started === undefined ? {} : { startTime: this.#started.toISOString() }),
        ...(this.#finished === undefined ? {} : { finishTime: this.#finished.toISOString() }),
        ...(this.#error === undefined ? {} : { runErrorMessage: this.#error }),
        ...(agentPoolName === undefined ? {} : { agentPoolName }),
        outputImages: this.#outputImages,
        platform: {
          os: platform.os.toLowerCase(),
          architecture: platform.architecture,
          ...(platform.variant === undefined ? {} : { variant: platform.variant }),
        },
        agentConfiguration: { cpu: 2 },
        isArchiveEnabled: false,
        provisioningState: !over ? 'Running' : succeeded ? 'Succeeded' : 'Failed',
      },
    };
  }
}
